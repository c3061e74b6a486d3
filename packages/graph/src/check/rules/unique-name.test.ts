import { expect, test } from 'vitest';
import { datasetFrom } from '../../data/dataset-from.ts';
import { formatProblem } from '../../data/problem.ts';
import { uniqueName } from './unique-name.ts';

const found = (...files: Parameters<typeof datasetFrom>) =>
  uniqueName.check(datasetFrom(...files)).map(formatProblem);

test('two things with the same name are refused, also with different capitals, and of two kinds', () => {
  expect(
    found({
      'regions.yaml': 'leg: { name: Leg pain }',
      'symptoms/b.yaml': 'pain: { name: leg Pain }',
    }),
  ).toEqual([
    'data/symptoms/b.yaml:1:15 unique-name: `symptom:pain` has the name of `region:leg`: leg Pain\n    Join the two, or name what tells them apart. If both truly have it, add to homonyms.yaml: - { name: leg Pain, entities: [region:leg, symptom:pain] }',
  ]);
});

test('any name counts, in any language, without tones, spaces and hyphens; a name of one thing twice is fine', () => {
  const files = (other: string) => ({
    'regions.yaml': `leg:\n  name: Leg\n  names: { zh-Latn-pinyin: tuǐ bù, zh-Hant: 腿, en: [leg, lower limb] }`,
    'symptoms/b.yaml': `pain:\n  name: Pain\n  names: { ${other} }`,
  });
  for (const other of ['zh-Latn-pinyin: tuībú', 'lzh: 腿', 'en: [ache, Lower-Limb]']) {
    expect(found(files(other)), other).toHaveLength(1);
  }
  expect(found(files('en: legs'))).toEqual([]);
});

test('a name that is the code of a point is refused', () => {
  expect(
    found({ 'acupoints/a.yaml': 'GB30: { name: Huantiao }', 'symptoms/b.yaml': 'a: { name: gb-30 }' }),
  ).toHaveLength(1);
});

test('listed homonyms pass, and a third thing with that name does not', () => {
  const files = {
    'acupoints/a.yaml': 'LI18: { name: Futu }\nST32: { name: Futu, names: { en: Rabbit } }',
    'homonyms.yaml': '- { name: [Fútù, Hare], entities: [acupoint:LI18, acupoint:ST32] }',
  };
  expect(found(files)).toEqual([]);
  expect(found({ ...files, 'acupoints/b.yaml': 'ST33: { name: Futu }' })).toHaveLength(1);
  expect(found({ ...files, 'acupoints/b.yaml': 'ST33: { name: Rabbit }' })).toHaveLength(1);
});

test('a folder may give a thing the name of one in another folder, and uses the list of another', () => {
  const base = { 'regions.yaml': 'leg: { name: Leg }' };
  expect(found(base, { notes: { 'symptoms.yaml': 'leg: { name: Leg }' } })).toEqual([]);
  const two = { notes: { 'symptoms.yaml': 'a: { name: A }\nb: { name: B, names: { en: a } }' } };
  expect(found(base, two)).toHaveLength(1);
  const list = { 'homonyms.yaml': '- { name: A, entities: [symptom:a, symptom:b] }' };
  expect(found({ ...base, ...list }, two)).toEqual([]);
});

test('a duplicate record is left to the rule for ids', () => {
  expect(
    found({ 'symptoms/a.yaml': 'pain: { name: Pain }', 'symptoms/b.yaml': 'pain: { name: Pain }' }),
  ).toEqual([]);
});
