import { expect, it } from 'vitest';
import { countWorks, LEVELS, plainWords, word } from './level.ts';

it('counts sources with a noun that agrees', () => {
  expect([0, 1, 2].map(countWorks)).toEqual(['0 sources', '1 source', '2 sources']);
});

it('has a name and plain words for each level', () => {
  expect(LEVELS.map((level) => `${word(level)}: ${plainWords(level)}`)).toEqual([
    'uncited: no source named',
    'traditional: book or teaching',
    'registered: trial announced',
    'observational: people observed',
    'randomized: groups by chance',
    'synthesized: studies put together',
  ]);
});
