import { expect, test } from 'vitest';
import { fittingRelations, kindWord } from './fitting-relations.ts';

test('only relations that join the two kinds are offered', () => {
  expect(fittingRelations('symptom', 'region')).toEqual(['felt-in']);
  expect(fittingRelations('acupoint', 'symptom')).toEqual([
    'treats',
    'studied-for',
    'contraindicated-in',
    'acts-on',
  ]);
  expect(fittingRelations('region', 'acupoint')).toEqual([]);
  expect(fittingRelations('symptom', 'pattern')).not.toContain('kind-of');
});

test('kinds are called as people call them', () => {
  expect([kindWord('acupoint'), kindWord('region'), kindWord('element')]).toEqual([
    'point',
    'place',
    'element',
  ]);
});
