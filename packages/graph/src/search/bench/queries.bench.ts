/*
 * The listed queries, asked of our search and of MiniSearch in the same run: for each sort and group the share of right
 * first hits, of right answers among the first five, of confident wrong first hits, and the median time. With
 * `--misses`, then each query that our search does not answer first, with its first three hits. Run by the script `bench`.
 */
import { dataFolders } from '../../data/data-folders.ts';
import { loadSnapshot } from '../../load/load-snapshot.ts';
import { createReader } from '../../read/snapshot-reader.ts';
import { align } from '../../text/align.ts';
import { askMiniSearch } from './ask-mini-search.ts';
import { type Ask, askOurs } from './ask-ours.ts';
import { AUTHORS, type Query, readQueries, SORTS } from './read-queries.ts';
import { type Found, scoreQueries } from './score-queries.ts';

const ROUNDS = 5;
const SHOWN_HITS = 3;

interface Run {
  readonly ask: Ask;
  readonly found: (readonly Found[])[];
  /** For each query the times of all rounds, in milliseconds. */
  readonly times: number[][];
}

const queries = readQueries();
const snapshot = loadSnapshot(dataFolders(undefined));
const [ours, mini] = [askOurs(createReader(snapshot)), askMiniSearch(snapshot)].map((ask): Run => ({
  ask,
  found: [],
  times: queries.map(() => []),
})) as [Run, Run];

askAll();
printScores();
if (process.argv.includes('--misses')) printMisses();

/** The engines take turns in each round, so that a slow machine slows both. The first round is a warm-up. */
function askAll(): void {
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { ask, found, times } of [ours, mini]) {
      queries.forEach(({ text }, at) => {
        const start = performance.now();
        found[at] = ask(text);
        if (round > 0) times[at]!.push(performance.now() - start);
      });
    }
  }
}

function printScores(): void {
  const sorts = Object.entries(SORTS).flatMap(([group, names]) => [
    ...names.map((sort) => row(sort, (query) => query.sort === sort)),
    ...(names.length > 1 ? [row(`= ${group}`, (query) => query.group === group), []] : [[]]),
  ]);
  const authors = (['english', 'chinese'] as const).flatMap((group) =>
    AUTHORS.map((author) =>
      row(`${group}, ${author}`, (query) => query.group === group && query.by === author),
    ),
  );
  const rows = [...sorts, row('= all', () => true), [], ...authors];
  const head = ['', 'queries', ...['ours: first', 'in five', 'wrong', 'median']];
  console.log(align([[...head, 'MiniSearch: first', 'in five', 'wrong', 'to ours'], ...rows]).join('\n'));
  console.log('wrong: the first hit is confident and not right. MiniSearch knows no confidence.\n');
}

function row(title: string, isWanted: (query: Query) => boolean): string[] {
  const chosen = queries.flatMap((query, at) => (isWanted(query) ? at : []));
  const [mineTime, theirTime] = [ours, mini].map(({ times }) => median(chosen.flatMap((at) => times[at]!)));
  return [
    title,
    String(chosen.length),
    ...scores(ours, chosen),
    `${(mineTime! * 1000).toFixed(0)} µs`,
    ...scores(mini, chosen),
    `× ${(theirTime! / mineTime!).toFixed(1)}`,
  ];
}

function scores({ found }: Run, chosen: readonly number[]): string[] {
  const { first, five, wrong } = scoreQueries(
    chosen.map((at) => queries[at]!),
    chosen.map((at) => found[at]!),
  );
  return [first, five, wrong].map((share) => (Number.isNaN(share) ? '–' : share.toFixed(3)));
}

function printMisses(): void {
  queries.forEach(({ sort, by, text, right }, at) => {
    const hits = ours.found[at]!;
    const place = hits.findIndex(({ id }) => right.includes(id));
    if (place === 0 || (right.length === 0 && !hits[0]?.confident)) return;
    const state = place > 0 ? 'late' : hits.length > 0 ? 'missed' : 'empty';
    const shown = hits.slice(0, SHOWN_HITS).map(({ id, confident }) => (confident ? `${id}!` : id));
    console.log([state, sort, by, text, right.join(' ') || 'nothing', shown.join(' ') || '–'].join('\t'));
  });
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
