import { expect, test } from 'vitest';
import { snapshotFrom } from '../load/snapshot-from.ts';
import type { Citation } from '../snapshot/model.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { CitationFilter } from './citation-filter.ts';
import type { Page } from './page.ts';
import { createReader } from './snapshot-reader.ts';

const listsOf = (snapshot: Snapshot) => {
  const reader = createReader(snapshot);
  return (filter: CitationFilter = {}) => (reader.citations(filter, { first: 99 }) as Page<Citation>).items;
};
const list = listsOf(
  snapshotFrom({
    'symptoms/leg.yaml': 'sciatica: { name: Sciatica }',
    'patterns.yaml': 'damp: { name: Damp }',
    'acupoints/GB.yaml': 'GB30: { name: Huantiao }\nGB34: { name: Yanglingquan }',
    'citations/works.yaml': `
trial:
  type: article-journal
  title: Points of the leg
  author: [{ family: Zhang, given: Wei }]
  issued: { date-parts: [[2015]] }
  study: { design: randomized-trial }
  seen: [x]
book:
  type: book
  title: A book of points
  author: [{ family: Ao, given: Li }]
  issued: { date-parts: [[1987]] }
  study: { design: textbook }
  seen: [x]
page:
  type: webpage
  title: A page
  study: { design: web-article }
  seen: [x]`,
    'claims/trial.yaml':
      'claims:\n  - { subject: acupoint:GB30, studied-for: symptom:sciatica, locator: p1, direction: neutral }',
    'claims/book.yaml': `
claims:
  - { subject: acupoint:GB30, treats: symptom:sciatica, locator: p1 }
  - { subject: acupoint:GB34, treats: symptom:sciatica, locator: p2 }
  - { subject: pattern:damp, manifests-as: symptom:sciatica, locator: p3 }`,
  }),
);
const ids = (filter: CitationFilter) => list(filter).map(({ id }) => id.replace('citation:', ''));

test('lists all works by id without a filter', () => {
  expect(ids({})).toEqual(['book', 'page', 'trial']);
});

test('a work must meet every condition', () => {
  expect(ids({ text: 'points' })).toEqual(['book', 'trial']);
  expect(ids({ text: 'points wei' })).toEqual(['trial']);
  expect(ids({ text: 'points', levels: ['traditional'] })).toEqual(['book']);
  expect(ids({ designs: ['web-article', 'randomized-trial'] })).toEqual(['page', 'trial']);
});

test('a range of years keeps only works with a year in it', () => {
  expect(ids({ from: 1987 })).toEqual(['book', 'trial']);
  expect(ids({ from: 1988 })).toEqual(['trial']);
  expect(ids({ until: 2014 })).toEqual(['book']);
  expect(ids({ until: 1987 })).toEqual(['book']);
  expect(ids({ from: 1988, until: 2014 })).toEqual([]);
});

test('a relation and a kind must match the same claim', () => {
  expect(ids({ relations: ['treats'] })).toEqual(['book']);
  expect(ids({ kinds: ['acupoint'] })).toEqual(['book', 'trial']);
  expect(ids({ kinds: ['pattern'] })).toEqual(['book']);
  expect(ids({ relations: ['treats'], kinds: ['pattern'] })).toEqual([]);
});

test('a thing, a relation and a kind must match the same claim', () => {
  expect(ids({ about: 'acupoint:GB30' })).toEqual(['book', 'trial']);
  expect(ids({ about: 'acupoint:GB34' })).toEqual(['book']);
  expect(ids({ about: 'acupoint:GB30', relations: ['treats'] })).toEqual(['book']);
  expect(ids({ about: 'symptom:sciatica', kinds: ['pattern'], text: 'book' })).toEqual(['book']);
  expect(ids({ about: 'acupoint:GB34', kinds: ['pattern'] })).toEqual([]);
  expect(ids({ about: 'acupoint:GB99' })).toEqual([]);
});

test('sorts by name, and newest, strongest or most claims first', () => {
  expect(ids({ sort: 'name' })).toEqual(['page', 'book', 'trial']);
  expect(ids({ sort: 'year' })).toEqual(['trial', 'book', 'page']);
  expect(ids({ sort: 'level' })).toEqual(['trial', 'book', 'page']);
  expect(ids({ sort: 'claims' })).toEqual(['book', 'trial', 'page']);
});

test('names are sorted as in a bibliography: by the first author and the year, numbers as numbers', () => {
  const works = {
    c: 'title: C, author: [{ family: Li, given: A }], issued: { date-parts: [[2001]] }',
    b: 'title: B, author: [{ family: Li, given: Z }, { family: Ai, given: A }], issued: { date-parts: [[1999]] }',
    d: 'title: D, author: [{ family: Li, given: A }]',
    e: 'title: Part 10',
    a: 'title: Part 9',
    f: 'title: F, author: [{ literal: A society }], issued: { date-parts: [[1990]] }',
  };
  const snapshot = snapshotFrom({
    'citations/works.yaml': Object.entries(works)
      .map(([key, fields]) => `${key}: { type: book, ${fields}, study: { design: textbook }, seen: [x] }`)
      .join('\n'),
  });
  const all = listsOf(snapshot);
  expect(all({ sort: 'name' }).map(({ id }) => id.at(-1))).toEqual(['f', 'd', 'b', 'c', 'a', 'e']);
  expect(all({ sort: 'year' }).map(({ id }) => id.at(-1))).toEqual(['c', 'b', 'f', 'd', 'a', 'e']);
});
