import { expect, test } from 'vitest';
import type { Fact } from '../map/fact.ts';
import { countFacts } from '../explorer/count-facts.ts';
import { countFilters, type Filters, NO_FILTERS, filterPredicate, toggled } from './filters.ts';

const fact = (
  subject: string,
  relation: Fact['relation'],
  object: string,
  more: Partial<Fact> = {},
): Fact => ({
  id: `${subject}~${relation}~${object}`,
  subject,
  relation,
  object,
  level: 'traditional',
  standing: 'supported',
  derived: false,
  againstSham: false,
  ...more,
});

const treats = fact('acupoint:GB30', 'treats', 'symptom:sciatica');
const studied = fact('acupoint:GB30', 'studied-for', 'symptom:sciatica', {
  level: 'randomized',
  againstSham: true,
});
const located = fact('acupoint:GB30', 'located-in', 'region:buttock', { standing: 'contested' });
const involves = fact('symptom:sciatica', 'involves', 'channel:GB', { derived: true });
const ALL = [treats, studied, located, involves];
const survivors = (filters: Partial<Filters>, ofWork?: ReadonlySet<string>) =>
  ALL.filter(filterPredicate({ ...NO_FILTERS, ...filters }, ofWork));

test('without filters everything passes', () => {
  expect(survivors({})).toEqual(ALL);
  expect(countFilters(NO_FILTERS)).toBe(0);
});

test('each filter keeps what it names', () => {
  expect(survivors({ minLevel: 'randomized' })).toEqual([studied]);
  expect(survivors({ relations: ['treats'] })).toEqual([treats]);
  expect(survivors({ standings: ['contested'] })).toEqual([located]);
  expect(survivors({ derived: false })).toEqual([treats, studied, located]);
  expect(survivors({ sham: true })).toEqual([studied]);
  expect(survivors({ kinds: ['acupoint', 'region'] })).toEqual([located]);
  expect(survivors({ work: 'citation:a' }, new Set([treats.id]))).toEqual([treats]);
});

test('the thing in focus stays when its kind is switched off', () => {
  const passes = filterPredicate(
    { ...NO_FILTERS, kinds: ['symptom'] },
    undefined,
    new Set(['acupoint:GB30']),
  );
  expect(ALL.filter(passes)).toEqual([treats, studied]);
});

test('counts say what each choice would show with the other filters unchanged', () => {
  const counts = countFacts(ALL, { ...NO_FILTERS, minLevel: 'randomized', derived: false });
  expect(counts.shown).toBe(1);
  expect(Object.fromEntries(counts.levels)).toMatchObject({ traditional: 2, randomized: 1 });
  expect(counts.relations.get('treats')).toBe(0);
  expect(counts.derived).toBe(0);
  expect(counts.kinds.get('symptom')).toBe(1);
});

test('derived claims are counted separately, not among the levels', () => {
  const counts = countFacts(ALL, NO_FILTERS);
  expect(Object.fromEntries(counts.levels)).toMatchObject({ traditional: 2, randomized: 1 });
  expect([counts.derived, counts.shown]).toEqual([1, 4]);
});

test('the counts match the claims that pass, for each filter', () => {
  const filters: Filters = { ...NO_FILTERS, kinds: ['acupoint', 'symptom'], minLevel: 'traditional' };
  const counts = countFacts(ALL, filters);
  for (const [relation, count] of counts.relations)
    expect(count).toBe(ALL.filter(filterPredicate({ ...filters, relations: [relation] })).length);
  for (const [standing, count] of counts.standings)
    expect(count).toBe(ALL.filter(filterPredicate({ ...filters, standings: [standing] })).length);
});

test('choices are added and removed in the order of the vocabulary', () => {
  expect(toggled(['a', 'b', 'c'], ['a', 'c'], 'b')).toEqual(['a', 'b', 'c']);
  expect(toggled(['a', 'b', 'c'], ['a', 'b', 'c'], 'b')).toEqual(['a', 'c']);
});

test('each kind of filter that is set is counted once', () => {
  const set: Partial<Filters>[] = [
    { kinds: ['acupoint'] },
    { relations: [] },
    { standings: ['contested'] },
    { minLevel: 'traditional' },
    { derived: false },
    { sham: true },
    { work: 'citation:a' },
  ];
  expect(set.map((filters) => countFilters({ ...NO_FILTERS, ...filters }))).toEqual(set.map(() => 1));
  expect(countFilters(Object.assign({ ...NO_FILTERS }, ...set))).toBe(set.length);
});

test('a claim that fails one filter is counted at its choice and as hidden; one that fails two only as hidden', () => {
  const counts = countFacts(ALL, { ...NO_FILTERS, kinds: ['acupoint', 'region'], minLevel: 'randomized' });
  expect([counts.shown, counts.hidden]).toEqual([0, 4]);
  // At the kinds claims that are strong enough, at the levels claims of these kinds.
  expect(Object.fromEntries([...counts.kinds].filter(([, count]) => count > 0))).toEqual({
    acupoint: 1,
    symptom: 1,
  });
  expect(Object.fromEntries([...counts.levels].filter(([, count]) => count > 0))).toEqual({ traditional: 1 });
  expect(counts.derived).toBe(0);
});

test('claims with a result against sham are counted with the other filters unchanged, and all others are hidden by it', () => {
  expect(countFacts(ALL, NO_FILTERS)).toMatchObject({ againstSham: 1, shown: 4, hidden: 0 });
  expect(countFacts(ALL, { ...NO_FILTERS, sham: true })).toMatchObject({
    againstSham: 1,
    shown: 1,
    hidden: 3,
  });
  expect(countFacts(ALL, { ...NO_FILTERS, relations: ['treats'] }).againstSham).toBe(0);
});

test('derived claims and claims of other works are counted as hidden by their filters', () => {
  expect(countFacts(ALL, { ...NO_FILTERS, derived: false })).toMatchObject({
    shown: 3,
    hidden: 1,
    derived: 1,
  });
  expect(countFacts(ALL, NO_FILTERS, new Set([treats.id]))).toMatchObject({
    shown: 1,
    hidden: 3,
    derived: 0,
  });
});
