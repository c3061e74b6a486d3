import { expect, test } from 'vitest';
import { groupNotes } from './note-groups.ts';
import { readClaim } from './things.fixture.ts';

const note = (words: string, alone = false) => ({ claim: readClaim(words), alone });
const shown = (notes: readonly ReturnType<typeof note>[]) =>
  groupNotes(notes).map(({ shared, notes: some }) => [
    shared,
    ...some.map(({ claim }) => `${claim.subject} ${claim.object}`),
  ]);

test('claims that share subject and relation, or relation and object, stand under one head', () => {
  expect(
    shown([
      note('a felt-in x'),
      note('b treats s'),
      note('a felt-in y'),
      note('c treats s'),
      note('d leads-to e'),
    ]),
  ).toEqual([
    ['subject', 'a x', 'a y'],
    ['object', 'b s', 'c s'],
    [undefined, 'd e'],
  ]);
});

test('one that shares both stands where more stand with it, and only once', () => {
  expect(shown([note('a treats s'), note('a treats t'), note('b treats s'), note('c treats s')])).toEqual([
    ['object', 'a s', 'b s', 'c s'],
    [undefined, 'a t'],
  ]);
});

test('an edited one and a denial stand alone', () => {
  expect(shown([note('a treats s', true), note('b treats s'), note('c treats s')])).toEqual([
    [undefined, 'a s'],
    ['object', 'b s', 'c s'],
  ]);
});
