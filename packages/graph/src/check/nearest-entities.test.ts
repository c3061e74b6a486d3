import { expect, test } from 'vitest';
import { datasetFrom } from '../data/dataset-from.ts';
import { nearestEntities } from './nearest-entities.ts';

const nearest = nearestEntities(
  datasetFrom({
    'acupoints/a.yaml': 'LI18: { name: Futu }\nST32: { name: Futu }\nEX-HN5: { name: Taiyang }',
    'symptoms/a.yaml': `
sciatica: { name: Sciatica, names: { en: [Hip pain, Futu] } }
hip-pain: { name: Hip pain }`,
    'regions.yaml': 'hip: { name: Hip }\nfutu: { name: Futu }',
  }),
);

test('suggests entities with this name, only of the requested kind if there is one, at most three', () => {
  expect(nearest('acupoint:futu')).toEqual(['acupoint:LI18', 'acupoint:ST32']);
  expect(nearest('symptom:Futu')).toEqual(['symptom:sciatica']);
  expect(nearest('Futu')).toEqual(['acupoint:LI18', 'acupoint:ST32', 'symptom:sciatica']);
  expect(nearest('symptom:hip pain')).toEqual(['symptom:sciatica', 'symptom:hip-pain']);
});

test('without such a name suggests the id with the nearest spelling, of the requested kind if there is one', () => {
  expect(nearest('symptom:hip')).toEqual(['symptom:hip-pain']);
  expect(nearest('region:hipp')).toEqual(['region:hip']);
  expect(nearest('herb:sciatic')).toEqual(['symptom:sciatica']);
  const near = nearestEntities(
    datasetFrom({ 'regions.yaml': 'abdomen: { name: A }', 'remedies.yaml': 'ribs: { name: B }' }),
  );
  expect([near('region:rib'), near('remedy:abdomen'), near('organ:rib')]).toEqual([
    ['region:abdomen'],
    ['remedy:ribs'],
    ['remedy:ribs'],
  ]);
  expect(nearestEntities(datasetFrom({}))('symptom:hip')).toEqual([]);
});
