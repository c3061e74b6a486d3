import { expect, test } from 'vitest';
import { datasetFrom } from '../../data/dataset-from.ts';
import { formatProblem } from '../../data/problem.ts';
import { namesHaveSources } from './names-have-sources.ts';

const rules = (fields: string) =>
  namesHaveSources.check(datasetFrom({ 'elements.yaml': `wood: { name: Wood${fields} }` })).length;

test('Chinese names, codes and external ids need a source; English names are ours', () => {
  expect(rules(', names: { zh-Hant: 木 }')).toBe(1);
  expect(rules(', externalIds: { mesh: D000001 }')).toBe(1);
  expect(rules(', names: { zh-Hant: 木 }, sources: { a-book: p. 1 }')).toBe(0);
  expect(rules(', names: { en: Timber }')).toBe(0);
});

test('a refusal says where, also when there are English names too', () => {
  const dataset = datasetFrom({
    'elements.yaml': `
wood: { name: Wood, names: { en: Timber, zh-Hant: 木 } }
fire: { name: Fire, externalIds: { mesh: D000001 } }`,
  });
  expect(namesHaveSources.check(dataset).map((problem) => formatProblem(problem).split(' has ')[0])).toEqual([
    'data/elements.yaml:2:28 names-have-sources: `element:wood`',
    'data/elements.yaml:3:34 names-have-sources: `element:fire`',
  ]);
});
