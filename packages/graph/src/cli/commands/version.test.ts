import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadData } from '../../data/load-data.ts';
import { loadSnapshot } from '../../load/load-snapshot.ts';
import { recordedRun } from '../recorded-run.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kg-'));
  mkdirSync(join(folder, 'data'));
  writeFileSync(join(folder, 'data/elements.yaml'), 'wood: { name: Wood }');
  writeFileSync(join(folder, 'data/organs.yaml'), 'liver: { name: Liver }');
});
afterEach(() => rmSync(folder, { recursive: true }));

const kg = (...args: string[]) => recordedRun(['version', ...args], { KG_DATA: 'data' }, folder);

test('the version is that of the served data, and begins its checksum', () => {
  const data = join(folder, 'data');
  const { contentHash } = loadData([data]);
  expect(kg()).toEqual({
    code: 0,
    printed: [
      `version  ${loadSnapshot([data]).version}`,
      `sha256   ${contentHash}`,
      'data     2 files in data',
    ],
    errors: [],
  });
  expect(contentHash).toMatch(/^[0-9a-f]{64}$/);
});

test('a copy has the same checksum, a changed letter another one', () => {
  const { printed } = kg();
  mkdirSync(join(folder, 'elsewhere'));
  cpSync(join(folder, 'data'), join(folder, 'elsewhere/data'), { recursive: true });
  expect(kg('elsewhere/data').printed).toEqual(printed);
  writeFileSync(join(folder, 'data/organs.yaml'), 'liver: { name: Liven }');
  expect(kg().printed[1]).not.toBe(printed[1]);
});

test('the checksum of each file is written as sha256sum reads it', () => {
  const line = (name: string) => {
    const sum = createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex');
    return `${sum}  ${name}`;
  };
  expect(kg('--files')).toEqual({
    code: 0,
    printed: [line('data/elements.yaml'), line('data/organs.yaml')],
    errors: [],
  });
});

test('a file that cannot be read has no checksum of the data, and a folder that is not there is a wrong call', () => {
  writeFileSync(join(folder, 'data/organs.yaml'), Buffer.from([0x61, 0xff]));
  const { code, printed, errors } = kg();
  expect([code, printed, errors]).toEqual([1, [], [expect.stringContaining('data/organs.yaml:1:2')]]);
  expect(kg('nowhere')).toMatchObject({ code: 2, printed: [] });
  expect(kg('--all')).toMatchObject({ code: 2, printed: [] });
});
