import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withoutRights } from '../testing/data-folder.ts';
import { asideOf, removeLeft } from './aside.ts';
import { writeNew, writeWhole } from './write-whole.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jingluo-files-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const all = () => readdirSync(folder, { recursive: true }).map(String).sort();

test('a file is written with its folders, and replaced', () => {
  const path = join(folder, 'a/b.txt');
  writeWhole(path, 'one');
  writeWhole(path, 'two');
  expect([all(), read('a/b.txt')]).toEqual([['a', 'a/b.txt'], 'two']);
});

test('a new file replaces none', () => {
  writeNew(join(folder, 'a.txt'), 'one');
  expect(() => writeNew(join(folder, 'a.txt'), 'two')).toThrow(
    `${join(folder, 'a.txt')} cannot be written: there is something of that name already (EEXIST). Give another name.`,
  );
  expect([all(), read('a.txt')]).toEqual([['a.txt'], 'one']);
});

test('what may not be written is told, and no folder that was made for it is left', () => {
  mkdirSync(join(folder, 'shut'));
  withoutRights(join(folder, 'shut'), folder, () => {
    expect(() => writeWhole(join(folder, 'shut/a.txt'), 'x')).toThrow(
      /shut\/a\.txt cannot be written: permission is denied \(EACCES\)\. Give this user the right/,
    );
  });
  mkdirSync(join(folder, 'taken/x'), { recursive: true });
  expect(() => writeWhole(join(folder, 'taken'), 'x')).toThrow(
    /taken cannot be written: a folder has that name/,
  );
  expect(all()).toEqual(['shut', 'taken', 'taken/x']);
});

test('what dead processes have begun is removed, what others write is not', () => {
  const path = join(folder, 'a.txt');
  const { pid } = spawnSync(process.execPath, ['--version']);
  const [own] = /[\da-f]{8}-/.exec(basename(asideOf(path)))!;
  const hours = (ago: number) => new Date(Date.now() - ago * 3_600_000);
  const put = (name: string, ago = 2) => {
    writeFileSync(join(folder, name), '');
    utimesSync(join(folder, name), hours(ago), hours(ago));
  };
  put(`a.txt.${own}${pid}.tmp`, 0);
  put('a.txt.00000000-1.tmp');
  const stay = [
    `a.txt.${own}${process.pid}.tmp`,
    `b.txt.${own}${pid}.tmp`,
    'a.txt.tmp',
    'a.txt.1.tmp',
    'letters.tmp',
  ];
  stay.forEach((name) => put(name));
  put('a.txt.00000000-2.tmp', 0);
  removeLeft(path);
  expect(all()).toEqual([...stay, 'a.txt.00000000-2.tmp'].sort());
});
