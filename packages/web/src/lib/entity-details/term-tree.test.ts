import { expect, test } from 'vitest';
import { type TermNode, termTree } from './term-tree.ts';

const term = (id: string, heading = false) => ({ id, label: id, heading });
const kind = (subject: string, object: string) => ({ subject: { id: subject }, object: { id: object } });
const outline = (terms: readonly TermNode[]): unknown[] =>
  terms.map(({ label, terms: under }) => (under.length === 0 ? label : { [label]: outline(under) }));

test('terms stand under what they are a kind of, headings first, then by name', () => {
  const { terms, count } = termTree(
    'pain',
    [term('pain', true), term('leg', true), term('ache'), term('sciatica'), term('lateral'), term('calf')],
    [
      kind('leg', 'pain'),
      kind('ache', 'pain'),
      kind('sciatica', 'leg'),
      kind('calf', 'leg'),
      kind('lateral', 'sciatica'),
    ],
  );
  expect(outline(terms)).toEqual([{ leg: ['calf', { sciatica: ['lateral'] }] }, 'ache']);
  expect(count).toBe(4);
});

test('a kind of two terms is under both and counted once', () => {
  const { terms, count } = termTree(
    'pain',
    [term('pain', true), term('a'), term('b'), term('both')],
    [kind('a', 'pain'), kind('b', 'pain'), kind('both', 'a'), kind('both', 'b')],
  );
  expect([outline(terms), count]).toEqual([[{ a: ['both'] }, { b: ['both'] }], 3]);
});

test('what was cut off is not shown, and a circle ends', () => {
  expect(
    outline(
      termTree('a', [term('a', true), term('b')], [kind('b', 'a'), kind('c', 'a'), kind('a', 'b')]).terms,
    ),
  ).toEqual(['b']);
});
