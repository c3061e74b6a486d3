/*
 * Walks, compared with other ways to hold the same graph, on synthetic graphs of 10,000, 100,000 and 1,000,000
 * claims (or of the sizes on the command line). The answers are compared first; then medians over interleaved
 * rounds are printed, as times and as ratios to ours, and the memory for each claim. Oxigraph and Kùzu take part when
 * they can be imported. How loading grows is in read/growth.bench.ts. Run by the script `bench`; 1,000,000 claims need
 * about 8 GB.
 */
import { align } from '../../text/align.ts';
import { openSnapshot } from '../../snapshot/open-snapshot.ts';
import { ENTITY_KINDS } from '../../vocabulary/kinds.ts';
import { seededDraw, syntheticGraph } from '../synthetic-graph.ts';
import { graphology } from './graphology.ts';
import { median, printMemory } from './memory.ts';
import { kuzu, oxigraph } from './optional-stores.ts';
import { ours } from './ours.ts';
import { type Contestant, THREE_HOPS, TWO_HOPS } from './questions.ts';
import { scan } from './scan.ts';
import { sqlite } from './sqlite.ts';

const SIZES = process.argv.slice(2).map(Number).filter(Boolean);
const ROUNDS = 7;
const STARTS = 200;
for (const claims of SIZES.length > 0 ? SIZES : [10_000, 100_000, 1_000_000]) await compare(claims);

async function compare(claimCount: number): Promise<void> {
  console.log(
    `\n# ${claimCount.toLocaleString('en')} claims, ${(claimCount / 10).toLocaleString('en')} entities\n`,
  );
  const snapshot = openSnapshot(syntheticGraph(claimCount / 10, claimCount));
  const symptom = ENTITY_KINDS.indexOf('symptom');
  const symptoms = [...snapshot.entities.kinds.keys()].filter(
    (row) => snapshot.entities.kinds[row] === symptom,
  );
  const draw = seededDraw(7);
  const starts = Array.from({ length: STARTS }, () => symptoms[draw(symptoms.length)]!);

  printMemory(snapshot);
  const contestants: Readonly<Record<string, Contestant>> = {
    ours: ours(snapshot),
    graphology: graphology(snapshot),
    'node:sqlite': sqlite(snapshot),
    ...(await oxigraph(snapshot)),
    ...(await kuzu(snapshot)),
    'scan of all claims': scan(snapshot),
  };
  const rows: (string | number)[][] = [];
  const questions = {
    '2 hops': (one: Contestant) => one.walk && ((at: number) => one.walk!(starts[at]!, TWO_HOPS)),
    '3 hops': (one: Contestant) => one.walk && ((at: number) => one.walk!(starts[at]!, THREE_HOPS)),
    'shortest path': (one: Contestant) =>
      one.shortest && ((at: number) => [one.shortest!(starts[at]!, starts[(at + 1) % STARTS]!)]),
  };
  for (const [question, asker] of Object.entries(questions)) {
    rows.push(...race(question, contestants, asker));
  }
  console.log(align([['', 'question', 'median', 'to ours'], ...rows]).join('\n'));
}

function race(
  question: string,
  contestants: Readonly<Record<string, Contestant>>,
  asker: (one: Contestant) => ((at: number) => ArrayLike<number>) | undefined,
): (string | number)[][] {
  const askers = Object.entries(contestants).flatMap(([name, one]) => {
    const ask = asker(one);
    return ask === undefined ? [] : [{ name, ask, asked: one.asked, times: [] as number[] }];
  });
  const expected = (at: number) => [...Array.from(askers[0]!.ask(at))].sort((a, b) => a - b).join();
  for (const { name, ask, asked } of askers) {
    for (let at = 0; at < Math.min(asked, STARTS); at += 1) {
      const answer = Array.from(ask(at))
        .sort((a, b) => a - b)
        .join();
      if (answer !== expected(at))
        throw new Error(`${question}: ${name} answers ${answer}, ours ${expected(at)}`);
    }
  }
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const { ask, asked, times } of askers) {
      const begin = process.hrtime.bigint();
      for (let at = 0; at < asked; at += 1) ask(at % STARTS);
      const took = Number(process.hrtime.bigint() - begin) / 1000 / asked;
      if (round > 0) times.push(took);
    }
  }
  const ours = median(askers[0]!.times);
  return askers.map(({ name, times }) => [
    name,
    question,
    `${median(times).toFixed(2)} µs`,
    `× ${(median(times) / ours).toFixed(1)}`,
  ]);
}
