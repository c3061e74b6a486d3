import { expect, test } from 'vitest';
import { datasetFrom } from '../data/dataset-from.ts';
import { shippedDataset } from '../read/shipped.ts';
import { unneededHomonyms } from './homonyms.ts';

const futu = { name: 'Futu', ids: ['acupoint:LI18', 'acupoint:ST32'] };
const unneeded = (yaml: string) => unneededHomonyms(datasetFrom({ 'acupoints/a.yaml': yaml }), [futu]);

test('an entry is needed while its points have the name, or while one of them is missing', () => {
  expect(unneeded('LI18: { name: Futu }\nST32: { name: Futu }')).toEqual([]);
  expect(unneeded('LI18: { name: Neck Futu }')).toEqual([]);
});

test('an entry is not needed once its points have different names', () => {
  expect(unneeded('LI18: { name: Futu }\nST32: { name: Crouching Rabbit }')).toEqual([futu]);
});

test('the shipped data needs every entry', () => {
  expect(unneededHomonyms(shippedDataset())).toEqual([]);
});
