/*
 * What it takes to open a snapshot file and to answer from it, in milliseconds of processor time, and the memory of the
 * process; printed as JSON. A process of its own for each file, so that nothing is left of another. For growth.bench.ts.
 */
import { readSnapshotFile } from '../../load/snapshot-file.ts';
import { openSnapshot } from '../../snapshot/open-snapshot.ts';
import { seededDraw } from '../../walk/synthetic-graph.ts';
import { ENTITY_KINDS } from '../../vocabulary/kinds.ts';
import { createReader } from '../snapshot-reader.ts';

const QUESTIONS = 200;

const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const took: Record<string, number> = {};
async function timed<Result>(name: string, run: () => Result | Promise<Result>, times = 1): Promise<Result> {
  const begin = cpu();
  const result = await run();
  took[name] = (cpu() - begin) / times;
  return result;
}

const [file = ''] = process.argv.slice(2);
const snapshot = await timed('open', () => openSnapshot(readSnapshotFile(file)));
took['memory, opened'] = process.memoryUsage().rss;
const reader = await timed('ready', () => createReader(snapshot));
took['memory, ready'] = process.memoryUsage().rss;

const { entities } = snapshot;
const symptom = ENTITY_KINDS.indexOf('symptom');
const [first, last] = [entities.kinds.indexOf(symptom), entities.kinds.lastIndexOf(symptom)];
const draw = seededDraw(5);
const asked = Array.from({ length: QUESTIONS }, () => entities.idAt(first + draw(last + 1 - first)));
let answers = 0;
/** Asks a few questions first, so that code is compiled. */
async function ask(name: string, question: (id: string) => Promise<number>): Promise<void> {
  for (const id of asked.slice(0, 20)) await question(id);
  await timed(
    name,
    async () => {
      for (const id of asked.slice(20)) answers += await question(id);
    },
    QUESTIONS - 20,
  );
}
await ask('trace', async (id) => {
  const channels = await reader.symptomChannels(id);
  let points = 0;
  for (const { channel } of channels.slice(0, 10)) points += (await reader.symptomPoints(id, channel)).length;
  return channels.length + points;
});
await ask('focus', async (id) => (await reader.neighborhood([id], { depth: 1, limit: 200 })).claims.length);
await ask('search', async (id) => (await reader.search(id.replace(':', ' '), { limit: 20 })).length);
// Every symptom has it in its name.
await timed('search of the most common word', async () => reader.search('symptom', { limit: 20 }));
await timed('the same again', async () => reader.search('symptom', { limit: 20 }));
await timed('audit', async () => reader.audit());
await timed('audit, a page of differences', async () =>
  (await reader.audit()).differences.page({ first: 100 }),
);
await timed('contributions', async () => reader.contributions());
// The first symptom is the broadest of all.
await timed('trace of the broadest', async () => reader.symptomPoints(entities.idAt(first), undefined));
await timed('claims, first page', async () => reader.claims({}, { first: 50 }));
await timed('claims, first page again', async () => reader.claims({}, { first: 50 }));
console.log(JSON.stringify({ ...took, 'memory, asked': process.memoryUsage().rss, answers }));
