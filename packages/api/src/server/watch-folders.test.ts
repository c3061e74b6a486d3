import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createDataFolder, type DataFolder } from './testing/data-folder.ts';
import { watchFolders } from './watch-folders.ts';

let folder: DataFolder;
let root: string;
let unwatch: () => void;

beforeEach(() => {
  folder = createDataFolder();
  root = dirname(folder.data);
});
afterEach(() => {
  unwatch();
  folder.remove();
});

/** Watches a folder, and returns a function that makes a change and resolves when it is reported. */
async function watch(path: string): Promise<(change: () => void) => Promise<void>> {
  let reported = Promise.withResolvers<void>();
  const untilReported = async (change: () => void): Promise<void> => {
    reported = Promise.withResolvers();
    change();
    await reported.promise;
  };
  await untilReported(() => {
    unwatch = watchFolders({ folders: [path], onChange: () => reported.resolve(), every: 1, quiet: 1 });
  });
  return untilReported;
}

/** Writes a file that is longer than any before it: its time alone may be the same. */
let length = 1;
function write(path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, 'x'.repeat((length += 1)));
}

test.each(['elements.yaml', 'acupoints/GB.yaml'])(
  'a new, a changed and a removed %s are reported',
  async (name) => {
    const reports = await watch(folder.data);
    const file = join(folder.data, name);
    await reports(() => write(file));
    await reports(() => write(file));
    await reports(() => rmSync(file));
  },
);

test('a file that another replaces by rename is reported, and so is one that comes later', async () => {
  const file = join(root, 'graph.snapshot');
  let reported = Promise.withResolvers<void>();
  unwatch = watchFolders({
    folders: [],
    files: [file],
    onChange: () => reported.resolve(),
    every: 1,
    quiet: 1,
  });
  await reported.promise;
  for (let round = 0; round < 2; round += 1) {
    reported = Promise.withResolvers();
    write(join(root, 'new'));
    renameSync(join(root, 'new'), file);
    await reported.promise;
  }
});

test('a folder that another replaces by rename is reported, and so are changes in the new one', async () => {
  write(join(folder.data, 'organs.yaml'));
  write(join(root, 'new/organs.yaml'));
  const reports = await watch(folder.data);
  await reports(() => {
    renameSync(folder.data, join(root, 'old'));
    renameSync(join(root, 'new'), folder.data);
  });
  await reports(() => write(join(folder.data, 'organs.yaml')));
});

test('a folder within that another replaces is reported, and so are changes in the new one', async () => {
  write(join(folder.data, 'acupoints/GB.yaml'));
  write(join(root, 'new/GB.yaml'));
  const reports = await watch(folder.data);
  await reports(() => {
    rmSync(join(folder.data, 'acupoints'), { recursive: true });
    renameSync(join(root, 'new'), join(folder.data, 'acupoints'));
  });
  await reports(() => write(join(folder.data, 'acupoints/GB.yaml')));
});

test.each([
  ['the folder itself', 'current'],
  ['a folder above it', 'current/inner'],
])('a link that is switched to another version is reported when it is %s', async (_, path) => {
  for (const version of ['v1', 'v2']) write(join(root, version, 'inner/organs.yaml'));
  symlinkSync('v1', join(root, 'current'));
  const reports = await watch(join(root, path));
  await reports(() => {
    symlinkSync('v2', join(root, 'next'));
    renameSync(join(root, 'next'), join(root, 'current'));
  });
  await reports(() => write(join(root, 'v2/inner/organs.yaml')));
});

test('a folder that is removed and made again is reported both times', async () => {
  write(join(folder.data, 'organs.yaml'));
  const reports = await watch(folder.data);
  await reports(() => rmSync(folder.data, { recursive: true }));
  await reports(() => mkdirSync(folder.data));
  await reports(() => write(join(folder.data, 'organs.yaml')));
});

test('while changes go on nothing is reported, and once after the last', async () => {
  let reports = 0;
  let writes = 0;
  const file = join(folder.data, 'organs.yaml');
  const { promise, resolve } = Promise.withResolvers<void>();
  // Between two looks there is always a change, until the last.
  const changing = setInterval(() => {
    write(file);
    if ((writes += 1) === 50) clearInterval(changing);
  }, 1);
  const onChange = (): void => {
    reports += 1;
    if (writes === 50) resolve();
  };
  unwatch = watchFolders({ folders: [folder.data], onChange, every: 1, quiet: 20 });
  await promise;
  expect(reports).toBe(1);
});
