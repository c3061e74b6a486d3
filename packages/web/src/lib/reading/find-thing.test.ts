import { expect, test } from 'vitest';
import { thingFinder } from './find-thing.ts';
import { THINGS } from './things.fixture.ts';

const find = thingFinder(THINGS);
const ids = (typed: string) => find(typed).found.map(({ id }) => id);

test('a thing is found by any of its names, without tones, by its beginning and by its words', () => {
  expect(ids('neiguan')).toEqual(['acupoint:PC6']);
  expect(ids('PC 6')).toEqual(['acupoint:PC6']);
  expect(ids('queas')).toEqual(['symptom:nausea']);
  expect(ids('leg side')).toEqual(['symptom:sciatica-lateral']);
  expect(ids('tock')).toEqual(['region:buttock']);
});

test('who is called exactly so comes first, and is meant', () => {
  expect(find('sciatica')).toMatchObject({
    isMeant: true,
    found: [{ id: 'symptom:sciatica' }, { id: 'symptom:sciatica-lateral' }],
  });
  expect(find('sciat').isMeant).toBe(false);
});

test('headings are not offered, and nothing is found for nothing', () => {
  expect(ids('pain')).toEqual(['symptom:sciatica-lateral']);
  expect(ids('  ')).toEqual([]);
  expect(ids('zzz')).toEqual([]);
});
