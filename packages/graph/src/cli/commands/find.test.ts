import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { recordedRun } from '../recorded-run.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kg-find-'));
  const points = 'GB30: { name: Huantiao, names: { zh-Latn-pinyin: Huántiào } }';
  writeFileSync(join(folder, 'acupoints.yaml'), points);
  writeFileSync(
    join(folder, 'symptoms.yaml'),
    'calf-cramp: { name: Cramp of the calf, names: { en: charley horse } }\ncalf-pain: { name: Pain of the calf }\n' +
      'forged: { name: "Two\\nlegs" }',
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

const find = (...words: string[]) => recordedRun(['find', ...words], { KG_DATA: folder });

test('names and codes, also misspelt ones, lead to ids', () => {
  expect(find('calf').printed).toEqual([
    'symptom:calf-pain   Pain of the calf',
    'symptom:calf-cramp  Cramp of the calf',
  ]);
  expect(find('charly', 'horse').printed).toEqual(['symptom:calf-cramp  Cramp of the calf (charley horse)']);
  expect(find('gb-30').printed).toEqual(['acupoint:GB30  GB30 Huantiao']);
});

test('a thing is one line, whatever its name holds, and so is what was not found', () => {
  expect(find('two').printed).toEqual([String.raw`symptom:forged  Two\u000alegs`]);
  expect(find('el\nbow').errors).toEqual([String.raw`kg find: nothing is called el\u000abow`]);
});

test('no result exits with 1, and an empty search is a wrong call', () => {
  expect(find('elbow')).toEqual({ code: 1, printed: [], errors: ['kg find: nothing is called elbow'] });
  expect(find()).toMatchObject({ code: 2, errors: ['kg find: say what to look for'] });
});
