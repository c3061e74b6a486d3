import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { allItems, BadDataError, loadSnapshot, type Snapshot } from '@jingluo/graph';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  createSnapshotHolder,
  type ReloadReport,
  type ServedSnapshot,
  type SnapshotHolder,
} from './snapshot-holder.ts';
import { versionOfSnapshot } from './opened-version.ts';
import { createDataFolder, type DataFolder, generation } from './testing/data-folder.ts';

let folder: DataFolder;
let reports: ReloadReport[];
let warnings: string[];

beforeEach(() => {
  folder = createDataFolder();
  reports = [];
  warnings = [];
  folder.write('symptoms/all.yaml', generation(1));
});
afterEach(() => {
  vi.unstubAllEnvs();
  folder.remove();
});

function createHolder(first?: Snapshot): SnapshotHolder {
  return createSnapshotHolder({
    folders: [folder.data],
    cache: folder.cache,
    first: first && versionOfSnapshot(first),
    maxLoss: 10,
    warn: (message) => warnings.push(message),
    onReload: (report) => reports.push(report),
  });
}

/** A holder that serves the data of the folder. */
async function openHolder(): Promise<{ readonly holder: SnapshotHolder; readonly before: ServedSnapshot }> {
  const holder = createHolder(loadSnapshot([folder.data]));
  return { holder, before: await holder.open() };
}

const names = async ({ served }: SnapshotHolder): Promise<string[]> => {
  const entities = await allItems((bounds) => served!.reader.entities({}, bounds));
  return entities.map(({ id }) => id);
};

test('nothing is served before the data is open', async () => {
  const holder = createHolder();
  expect(holder.served).toBe(undefined);
  const served = await holder.open();
  expect(holder.served).toBe(served);
  expect(await names(holder)).toEqual(['symptom:s0']);
});

test('data with problems is not opened, and all problems are reported', async () => {
  folder.write('symptoms/all.yaml', 's0: { name: A, colour: green }\ns1: { nam: B }\n');
  const holder = createHolder();
  const error: unknown = await holder.open().catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(BadDataError);
  expect((error as BadDataError).problems.map(({ line }) => line)).toEqual([1, 2, 2]);
  expect(holder.served).toBe(undefined);
});

test('changed data replaces the old, and an old reader still reads the old data', async () => {
  const { holder, before } = await openHolder();
  folder.write('symptoms/all.yaml', generation(2));
  await holder.reload();
  expect(await names(holder)).toEqual(['symptom:s0', 'symptom:s1']);
  expect(await before.reader.entities({}, { first: 9 })).toMatchObject({ total: 1 });
  expect(reports).toEqual([
    {
      outcome: 'swapped',
      milliseconds: expect.any(Number),
      version: holder.served?.version,
      refused: undefined,
    },
  ]);
});

test('data that has not changed is not swapped', async () => {
  const { holder, before } = await openHolder();
  await holder.reload();
  expect(holder.served).toBe(before);
  expect(reports.map(({ outcome }) => outcome)).toEqual(['unchanged']);
});

test('bad data is refused with its problems, the old data is still served, and fixed data clears the refusal', async () => {
  const { holder, before } = await openHolder();
  folder.write('symptoms/all.yaml', 's0: { name: A, colour: green }\n');
  await holder.reload();
  expect(holder.served).toBe(before);
  expect(holder.refused).toMatchObject({
    message: 'The data has 1 problem.',
    problems: [{ rule: 'unknown-field', line: 1 }],
  });
  expect(reports.at(-1)).toMatchObject({
    outcome: 'refused',
    version: before.version,
    refused: holder.refused,
  });

  folder.write('symptoms/all.yaml', generation(3));
  await holder.reload();
  expect(holder.refused).toBe(undefined);
  expect(await names(holder)).toHaveLength(3);
});

test('a missing data folder is refused with its path', async () => {
  const { holder, before } = await openHolder();
  folder.remove();
  await holder.reload();
  expect(holder.served).toBe(before);
  expect(holder.refused?.message).toBe(`loadData: no data folder at ${folder.data}`);
  mkdirSync(folder.data, { recursive: true });
});

test('data that loses more than the set share is refused, unless the reload is forced; the old data is still served', async () => {
  folder.write('symptoms/all.yaml', generation(200));
  const { holder, before } = await openHolder();
  folder.write('symptoms/all.yaml', generation(179));
  await holder.reload();
  expect(holder.served).toBe(before);
  expect(reports.map(({ outcome, version }) => [outcome, version])).toEqual([['refused', before.version]]);
  expect(holder.refused?.version).toMatch(/^[\da-f]{16}$/);
  expect(holder.refused?.version).not.toBe(before.version);
  expect(holder.refused).toMatchObject({
    message:
      'Less would be served: entities from 200 to 179. A reload may take away 10 percent of each (KG_MAX_LOSS) and empty no folder. If it is meant, send SIGUSR2 to the process, or start it again.',
    problems: [],
    losses: [{ of: 'entities', from: 200, to: 179 }],
  });

  await holder.reload();
  expect(holder.served).toBe(before);

  await holder.reload({ isForced: true });
  expect(reports.map(({ outcome }) => outcome)).toEqual(['refused', 'refused', 'swapped']);
  expect(holder.refused).toBe(undefined);
  expect(await names(holder)).toHaveLength(179);
});

test('a loss within the share is served, and data that is whole again clears the refusal', async () => {
  folder.write('symptoms/all.yaml', generation(200));
  const { holder, before } = await openHolder();
  folder.write('symptoms/all.yaml', '');
  await holder.reload();
  expect(holder.refused?.losses).toEqual([
    { of: 'entities', from: 200, to: 0 },
    { of: 'records in data', from: 200, to: 0 },
  ]);
  folder.write('symptoms/all.yaml', generation(200));
  await holder.reload();
  expect([holder.served, holder.refused]).toEqual([before, undefined]);
  folder.write('symptoms/all.yaml', generation(180));
  await holder.reload();
  expect(await names(holder)).toHaveLength(180);
});

test('a forced reload serves no data that has problems', async () => {
  const { holder, before } = await openHolder();
  folder.write('symptoms/all.yaml', 's0: { nam: B }\n');
  await holder.reload({ isForced: true });
  expect(holder.served).toBe(before);
  expect(holder.refused?.problems).toHaveLength(2);
});

test('a forced reload during a build is not lost, whatever is asked after it', async () => {
  folder.write('symptoms/all.yaml', generation(200));
  const { holder } = await openHolder();
  folder.write('symptoms/all.yaml', generation(1));
  const first = holder.reload();
  await setImmediate();
  await Promise.all([first, holder.reload({ isForced: true }), holder.reload()]);
  expect(reports.map(({ outcome }) => outcome)).toEqual(['refused', 'swapped']);
  folder.write('symptoms/all.yaml', '');
  await Promise.all([holder.reload(), holder.reload({ isForced: true }), holder.reload()]);
  expect(reports.map(({ outcome }) => outcome)).toEqual(['refused', 'swapped', 'swapped']);
});

test('a FIFO in the data is told, stops no reload, and closing does not wait for it', async () => {
  const { holder } = await openHolder();
  execFileSync('mkfifo', [join(folder.data, 'organs.yaml')]);
  folder.write('symptoms/all.yaml', generation(2));
  await holder.reload();
  expect(await names(holder)).toHaveLength(2);
  expect(warnings).toEqual([expect.stringMatching(/organs\.yaml is a FIFO, so it is not read\.$/)]);
  folder.write('symptoms/all.yaml', generation(3));
  const reloading = holder.reload();
  holder.close();
  await reloading;
});

test('a FIFO is also told when the data is opened from the cache, once', async () => {
  execFileSync('mkfifo', [join(folder.data, 'organs.yaml')]);
  await createHolder().open();
  expect(warnings).toHaveLength(1);
  await createHolder().open();
  expect(warnings).toHaveLength(2);
});

test('several reloads during a build cause one more build, with the last change', async () => {
  const { holder } = await openHolder();
  folder.write('symptoms/all.yaml', generation(2));
  const first = holder.reload();
  await setImmediate();
  folder.write('symptoms/all.yaml', generation(3));
  await Promise.all([first, holder.reload(), holder.reload(), holder.reload()]);
  expect(reports).toHaveLength(2);
  expect(await names(holder)).toHaveLength(3);
});

test('a reload while the data is being opened runs after it', async () => {
  const holder = createHolder();
  const opening = holder.open();
  const reloading = holder.reload();
  expect(await opening).toBe(holder.served);
  await reloading;
  expect(reports.map(({ outcome }) => outcome)).toEqual(['unchanged']);
});

test('without a cache folder no files are left', async () => {
  // A separate folder for temporary files: other tests use the usual one at the same time.
  const temporary = join(folder.data, '..', 'temporary');
  mkdirSync(temporary);
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) vi.stubEnv(name, temporary);
  const holder = createSnapshotHolder({ folders: [folder.data], cache: undefined, maxLoss: 10 });
  await holder.open();
  expect(await names(holder)).toEqual(['symptom:s0']);
  expect(readdirSync(temporary)).toEqual([]);
});

test('when the cache cannot be written, the data is loaded anyway', async () => {
  writeFileSync(folder.cache, 'a file in place of the folder');
  const holder = createHolder();
  await holder.open();
  folder.write('symptoms/all.yaml', generation(2));
  await holder.reload();
  expect(await names(holder)).toHaveLength(2);
});

test('a snapshot file is opened without data folders; one that is damaged is refused until it is whole', async () => {
  const file = join(folder.cache, 'graph.snapshot');
  const build = (number: number): void => {
    folder.write('symptoms/all.yaml', generation(number));
    rmSync(folder.cache, { recursive: true, force: true });
    loadSnapshot([folder.data], { cache: folder.cache });
    renameSync(join(folder.cache, readdirSync(folder.cache)[0]!), file);
  };
  build(2);
  const holder = createSnapshotHolder({
    folders: [],
    cache: undefined,
    file,
    maxLoss: 10,
    onReload: (report) => reports.push(report),
  });
  await holder.open();
  expect(await names(holder)).toHaveLength(2);

  await holder.reload();
  build(3);
  const whole = readFileSync(file);
  writeFileSync(file, whole.subarray(0, -1));
  await holder.reload();
  expect(holder.refused?.message).toMatch(/^The snapshot file \S+ is damaged: /);
  expect(await names(holder)).toHaveLength(2);
  writeFileSync(file, whole);
  await holder.reload();
  expect(holder.refused).toBeUndefined();
  expect(await names(holder)).toHaveLength(3);
  expect(reports.map(({ outcome }) => outcome)).toEqual(['unchanged', 'refused', 'swapped']);
});

test('a large snapshot file is opened too: its memory is given from one thread to the other', async () => {
  folder.write('symptoms/all.yaml', generation(3000));
  loadSnapshot([folder.data], { cache: folder.cache });
  const file = join(folder.cache, readdirSync(folder.cache)[0]!);
  const holder = createSnapshotHolder({ folders: [], cache: undefined, file, maxLoss: 10 });
  await holder.open();
  expect(await names(holder)).toHaveLength(3000);
});

test('closing ends a running reload without a report', async () => {
  const { holder, before } = await openHolder();
  folder.write('symptoms/all.yaml', generation(2));
  const reloading = holder.reload();
  holder.close();
  await reloading;
  expect(reports).toEqual([]);
  expect(holder.served).toBe(before);
});

test('building does not block the serving thread: it is idle most of the time', async () => {
  folder.write('symptoms/all.yaml', generation(3000));
  const holder = createHolder();
  const before = performance.eventLoopUtilization();
  await holder.open();
  const { active, idle } = performance.eventLoopUtilization(before);
  expect(active).toBeLessThan(idle);
});

test('new data is served only when what is made of it before is done', async () => {
  const { promise: prepared, resolve: finish } = Promise.withResolvers<undefined>();
  const { promise: begun, resolve: begin } = Promise.withResolvers<string>();
  const holder = createSnapshotHolder({
    folders: [folder.data],
    cache: folder.cache,
    maxLoss: 10,
    prepare: (next) => {
      begin(next.version);
      return prepared;
    },
  });
  const before = await holder.open();
  folder.write('symptoms/all.yaml', generation(2));
  const reloaded = holder.reload();
  const next = await begun;
  expect(next).not.toBe(before.version);
  expect(holder.served).toBe(before);
  finish(undefined);
  await reloaded;
  expect(holder.served?.version).toBe(next);
});

test('new data is not served when the server is closed while it is prepared', async () => {
  let close = (): void => undefined;
  const holder = createSnapshotHolder({
    folders: [folder.data],
    cache: folder.cache,
    maxLoss: 10,
    prepare: () => {
      close();
      return Promise.resolve();
    },
  });
  close = holder.close;
  const before = await holder.open();
  folder.write('symptoms/all.yaml', generation(2));
  await holder.reload();
  expect(holder.served).toBe(before);
});
