import { expect, test } from 'vitest';
import { datasetFrom } from '../../data/dataset-from.ts';
import { formatProblem } from '../../data/problem.ts';
import { neededHomonym } from './needed-homonym.ts';

const POINTS =
  'LI18: { name: Futu, names: { zh-Hant: 扶突 } }\nST32: { name: Futu, names: { zh-Hant: 伏兔 } }';
const found = (homonyms: string) =>
  neededHomonym
    .check(datasetFrom({ 'acupoints/a.yaml': POINTS, 'homonyms.yaml': homonyms }))
    .map(formatProblem);

test('an entry is needed while all its things have the name', () => {
  expect(found('- { name: Fútù, entities: [acupoint:LI18, acupoint:ST32], note: Rabbit. }')).toEqual([]);
});

test('a thing that does not have one of the names is reported', () => {
  expect(found('- { name: [Futu, 伏兔], entities: [acupoint:LI18, acupoint:ST32] }')).toEqual([
    'data/homonyms.yaml:1:34 needed-homonym: `acupoint:LI18` does not have the name 伏兔\n    Take the entity or the name out of this entry; with one entity left it is not needed.',
  ]);
});

test('a name that is listed twice is reported, also in another spelling', () => {
  const entry = 'entities: [acupoint:LI18, acupoint:ST32]';
  expect(found(`- { name: Futu, ${entry} }\n- { name: [Fú Tù], ${entry} }`)).toEqual([
    'data/homonyms.yaml:2:12 needed-homonym: Fú Tù is listed already, without regard to case, tones, script, spaces and hyphens\n    One entry lists all entities that have the name.',
  ]);
});

test('an unknown thing is left to the rule for references', () => {
  expect(found('- { name: Futu, entities: [acupoint:LI18, acupoint:ST99] }')).toEqual([]);
});
