import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, renameSync, rmSync, symlinkSync, truncateSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestFolder, type TestFolder, withoutRights } from '../testing/data-folder.ts';
import { listFolder } from './list-folder.ts';
import { loadData, readDataFiles, readListed } from './load-data.ts';
import { formatProblem } from './problem.ts';

let folder: TestFolder;
let warnings: string[];

beforeEach(() => {
  folder = createTestFolder();
  warnings = [];
});
afterEach(() => folder.remove());

const warn = (message: string): void => void warnings.push(message);
const load = () => loadData([folder.data], { root: folder.root, warn });
const problems = () => load().problems.map(formatProblem);
const fifo = (name: string): void => void execFileSync('mkfifo', [join(folder.data, name)]);

test('a FIFO, a socket and a device are passed over with their names, and the rest is read', async () => {
  folder.write('organs.yaml', 'liver: { name: Liver }');
  mkdirSync(join(folder.data, 'symptoms'));
  fifo('symptoms/leg.yaml');
  fifo('pipe');
  symlinkSync('/dev/zero', join(folder.data, 'zeros.yaml'));
  const socket = createServer().listen(join(folder.data, 'socket.yaml'));
  await once(socket, 'listening');

  const { entities, problems: found } = load();
  socket.close();
  expect(entities.map(({ id }) => id)).toEqual(['organ:liver']);
  expect(found).toEqual([]);
  expect(warnings.sort()).toEqual([
    'data/pipe is a FIFO, so it is not read.',
    'data/socket.yaml is a socket, so it is not read.',
    'data/symptoms/leg.yaml is a FIFO, so it is not read.',
    'data/zeros.yaml is a device, so it is not read.',
  ]);
});

test('files of other kinds and hidden ones are no data, and a link to a folder is passed over with its name', () => {
  folder.write('README.md', 'a');
  folder.write('.organs.yaml.swp', 'a');
  folder.write('.old/organs.yaml', 'a');
  mkdirSync(join(folder.root, 'elsewhere'));
  symlinkSync(join(folder.root, 'elsewhere'), join(folder.data, 'claims'));
  symlinkSync(join(folder.data), join(folder.data, 'circle'));
  expect(load()).toMatchObject({ entities: [], problems: [] });
  expect(warnings.sort()).toEqual([
    'data/circle is a link to a folder, so what is in it is not read.',
    'data/claims is a link to a folder, so what is in it is not read.',
  ]);
});

test('a link to a file is read', () => {
  const file = folder.write('.version-2/organs.yaml', 'liver: { name: Liver }');
  symlinkSync(file, join(folder.data, 'organs.yaml'));
  expect(load().entities.map(({ id }) => id)).toEqual(['organ:liver']);
});

test('a folder with the name of a file, and links that lead nowhere, are reported with their names', () => {
  folder.write('organs.yaml/liver.yaml', 'liver: { name: Liver }');
  symlinkSync('nothing', join(folder.data, 'channels.yaml'));
  symlinkSync('elements.yaml', join(folder.data, 'elements.yaml'));
  expect(problems().sort()).toEqual([
    'data/channels.yaml:1:1 unreadable: the file cannot be read: it is not there: a link leads to nothing, or it was removed in this moment (ENOENT)',
    'data/elements.yaml:1:1 unreadable: the file cannot be read: its links lead in a circle (ELOOP)',
    'data/organs.yaml:1:1 unreadable: this is a folder, and a name that ends in .yaml is that of a file\n    Rename the folder.',
  ]);
});

test('a file and a folder that may not be read are reported with their names', () => {
  const file = folder.write('organs.yaml', 'liver: { name: Liver }');
  folder.write('symptoms/leg.yaml', 'cramp: { name: Cramp }');
  const denied = (what: string): string =>
    `unreadable: the ${what} cannot be read: permission is denied (EACCES)\n    Give it to the user that runs this.`;
  expect(withoutRights(file, folder.root, problems)).toEqual([`data/organs.yaml:1:1 ${denied('file')}`]);
  const symptoms = join(folder.data, 'symptoms');
  expect(withoutRights(symptoms, folder.root, problems)).toEqual([`data/symptoms:1:1 ${denied('folder')}`]);
  expect(withoutRights(folder.data, folder.root, problems)).toEqual([`data:1:1 ${denied('folder')}`]);
});

test('a file that is far too large is reported with its name, and not read', () => {
  truncateSync(folder.write('organs.yaml', ''), 3 * 2 ** 30);
  expect(problems()).toEqual([
    'data/organs.yaml:1:1 unreadable: the file cannot be read: it has 3221225472 bytes, and at most 33554432 are allowed',
  ]);
});

test('a file that is gone when it is read, or is a FIFO then, is reported with its name', () => {
  folder.write('channels.yaml', 'GB: { name: Gallbladder channel }');
  folder.write('organs.yaml', 'liver: { name: Liver }');
  const listing = listFolder(folder.data, 'data', { root: folder.root });
  rmSync(join(folder.data, 'channels.yaml'));
  rmSync(join(folder.data, 'organs.yaml'));
  fifo('organs.yaml');
  expect(readListed(listing).map(({ problem }) => problem && formatProblem(problem))).toEqual([
    'data/channels.yaml:1:1 unreadable: the file cannot be read: it is not there: a link leads to nothing, or it was removed in this moment (ENOENT)',
    'data/organs.yaml:1:1 unreadable: the file cannot be read: it is a FIFO, a socket or a device',
  ]);
});

test('data that another replaces while it is read is read again, and not mixed', () => {
  folder.write('channels.yaml', 'GB: { name: Old }');
  folder.write('organs.yaml', 'liver: { name: Old }');
  fifo('pipe');
  // The FIFO is told when the files have been listed, and before they are read.
  const swap = (): void => {
    renameSync(folder.data, join(folder.root, 'old'));
    folder.write('organs.yaml', 'liver: { name: New }');
  };
  let isSwapped = false;
  const files = readDataFiles([folder.data], {
    warn: () => {
      if (!isSwapped) swap();
      isSwapped = true;
    },
  });
  expect(files.map(({ name, text, problem }) => [name, text, problem])).toEqual([
    ['organs.yaml', 'liver: { name: New }', undefined],
  ]);
});

test('what is missing because a file cannot be read is not reported as well', () => {
  folder.write('organs.yaml', Uint8Array.of(0xff));
  folder.write('citations/a.yaml', '[');
  folder.write(
    'claims/a.yaml',
    'claims: [{ subject: element:wood, corresponds-to: organ:liver, locator: p. 1 }]',
  );
  const { unreadKinds } = load();
  expect(unreadKinds).toEqual(new Set(['citation', 'organ']));
});
