import { loadSnapshot } from '@jingluo/graph';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createDataFolder, type DataFolder, generation } from './testing/data-folder.ts';
import { type Started, startServer } from './testing/start.ts';

const CLIENTS = 4;
const GENERATIONS = [2, 3, 4];

let folder: DataFolder;
let server: Started;
let clients: readonly Promise<void>[];
let isOver: boolean;

beforeEach(async () => {
  clients = [];
  isOver = false;
  folder = createDataFolder();
  folder.write('symptoms/all.yaml', generation(1));
  // A busy machine must not make requests time out: time limits have their own tests.
  const limits = { milliseconds: 60_000, bodyMilliseconds: 60_000 };
  server = await startServer({ data: [folder.data], cache: folder.cache, logLevel: 'error', limits });
  await server.ready;
});
afterEach(async () => {
  // Clients are also ended after a failed test: their errors would hide the failure.
  isOver = true;
  await Promise.all(clients);
  await server.close();
  folder.remove();
});

interface TimedResponse {
  readonly dataset: { readonly version: string; readonly entities: number };
  readonly first: { readonly name: string };
  readonly entities: { readonly totalCount: number; readonly nodes: readonly { readonly name: string }[] };
}

test('under load, new data is swapped in at once and bad data refused: no request fails, no answer is mixed', async () => {
  const numberOf = new Map([[server.holder.served!.version, 1]]);
  const answers: TimedResponse[] = [];
  const failures: unknown[] = [];

  async function ask(first: number): Promise<void> {
    const answer = await server.ask(
      `{ dataset { version entities } first: entity(id: "symptom:s0") { name }
         entities(kind: SYMPTOM, first: ${first}) { totalCount nodes { name } } }`,
    );
    const { data, errors } = (await answer.json()) as { data: TimedResponse; errors?: unknown };
    if (answer.status === 200 && errors === undefined) answers.push(data);
    else failures.push(errors);
  }
  async function askUntilOver(client: number): Promise<void> {
    for (let count = 0; !isOver; count += 1) {
      // Every second query is new, so that no cached answer can be sent.
      const first = count % 2 === 0 ? 100 : 100 + ((count * CLIENTS + client) % 400);
      await ask(first).catch((error: unknown) => failures.push(error));
    }
  }
  clients = Array.from({ length: CLIENTS }, (_, client) => askUntilOver(client));
  const numbersSeen = () => new Set(answers.map(({ dataset }) => numberOf.get(dataset.version)));
  /** Even on a slow machine, new data is written only after a client got the data before. */
  const untilAnswered = (number: number) =>
    vi.waitFor(() => expect(numbersSeen()).toContain(number), { timeout: 500_000, interval: 10 });

  await untilAnswered(1);
  for (const number of GENERATIONS) {
    folder.write('symptoms/all.yaml', generation(number));
    numberOf.set(loadSnapshot([folder.data]).version, number);
    await server.holder.reload();
    expect(numberOf.get(server.holder.served!.version)).toBe(number);
    await untilAnswered(number);

    folder.write('symptoms/all.yaml', 's0: { nam: Bad }\n');
    await server.holder.reload();
    expect(server.holder.refused?.problems).not.toHaveLength(0);
    const health = await fetch(`${server.url}/health`);
    expect(health.status).toBe(200);
    expect(await health.json()).toMatchObject({
      version: server.holder.served!.version,
      refusedReload: { problems: 2, first: [expect.stringContaining('all.yaml:1:'), expect.any(String)] },
    });
  }
  isOver = true;
  await Promise.all(clients);

  expect(failures).toEqual([]);
  const mixed = answers.filter(({ dataset, first, entities }) => {
    const number = numberOf.get(dataset.version);
    const names = [first, ...entities.nodes].map(({ name }) => name);
    const isWhole =
      dataset.entities === number && entities.totalCount === number && names.length === number + 1;
    return !isWhole || names.some((name) => !name.endsWith(` of ${number}`));
  });
  expect(mixed).toEqual([]);
  expect([...numbersSeen()].sort()).toEqual([1, ...GENERATIONS]);
  expect(
    server.logged().filter(({ message }) => String(message).startsWith('The new data is refused')),
  ).toHaveLength(GENERATIONS.length);
});
