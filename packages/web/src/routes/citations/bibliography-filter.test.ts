import { expect, it } from 'vitest';
import { countFilters, isFiltered, readFilter, filterQuery, filterVariables } from './bibliography-filter.ts';

const read = (query: string) => readFilter(new URLSearchParams(query));

it('requests all works by name when the address is empty', () => {
  expect(filterVariables(read(''))).toEqual({ text: null, filter: {}, sort: 'NAME', after: null });
  expect([isFiltered(read('sort=year')), filterQuery(read(''))]).toEqual([false, '']);
});

it('requests what the address says', () => {
  const filter = read(
    'q= leg &level=RANDOMIZED&design=randomized-trial&from=1999&until=2005&relation=studied-for&kind=acupoint&about=GB30&sort=year&after=abc',
  );
  expect(filterVariables(filter)).toEqual({
    text: 'leg',
    filter: {
      level: ['RANDOMIZED'],
      design: ['RANDOMIZED_TRIAL'],
      from: 1999,
      until: 2005,
      relation: ['STUDIED_FOR'],
      kind: ['ACUPOINT'],
      about: 'GB30',
    },
    sort: 'YEAR',
    after: 'abc',
  });
});

it('ignores unknown values', () => {
  expect(read('level=best&design=guess&from=soon&relation=heals&kind=cat&sort=truth')).toEqual(read(''));
});

it('writes addresses that it can read, with the requested page', () => {
  const filter = read('q=a%26b&kind=symptom&sort=claims&after=x');
  expect(read(filterQuery(filter, 'y').slice(1))).toEqual({ ...filter, after: 'y' });
  expect(read(filterQuery(filter).slice(1))).toEqual({ ...filter, after: '' });
});

it('counts the filters without the search words and the order', () => {
  expect(countFilters(read('q=leg&sort=year'))).toBe(0);
  expect(countFilters(read('from=1999&until=2005&about=GB30'))).toBe(3);
});
