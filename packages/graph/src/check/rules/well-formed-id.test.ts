import { expect, test } from 'vitest';
import { datasetFrom } from '../../data/dataset-from.ts';
import { wellFormedId } from './well-formed-id.ts';

const refused = (files: Record<string, string>) =>
  wellFormedId.check(datasetFrom(files)).map(({ message }) => message);

test('points and channels have WHO codes', () => {
  expect(
    refused({
      'acupoints/a.yaml': 'GB30: { name: A }\nEX-HN5: { name: B }\nEX-UE11: { name: D }',
      'channels.yaml': 'GB: { name: C }',
    }),
  ).toEqual([]);
  expect(refused({ 'acupoints/a.yaml': 'gB17: { name: A }\nGB-30: { name: B }' })).toEqual([
    '`gB17` is no well-formed id',
    '`GB-30` is no well-formed id',
  ]);
});

test('channel codes are two capitals, except those of the heel and link vessels', () => {
  const vessels = 'YinHV: { name: A }\nYangHV: { name: B }\nYinLV: { name: C }\nYangLV: { name: D }';
  expect(refused({ 'channels.yaml': vessels })).toEqual([]);
  expect(
    refused({
      'channels.yaml': 'YinHV2: { name: A }\nYangBV: { name: B }\nyinhv: { name: C }',
      'acupoints/a.yaml': 'YinHV: { name: D }',
    }),
  ).toEqual([
    '`YinHV2` is no well-formed id',
    '`YangBV` is no well-formed id',
    '`yinhv` is no well-formed id',
    '`YinHV` is no well-formed id',
  ]);
});

test('other ids are lower case words joined by hyphens', () => {
  expect(
    refused({ 'symptoms/a.yaml': 'low-back-pain: { name: A }\nLow_back: { name: B }\nback_: { name: C }' }),
  ).toEqual(['`Low_back` is no well-formed id', '`back_` is no well-formed id']);
});
