import { expect, it } from 'vitest';
import { countFolded, isFiltered, readAsked, toQuery, toVariables } from './asked.ts';

const read = (query: string) => readAsked(new URLSearchParams(query));

it('asks for all works by name when the address says nothing', () => {
  expect(toVariables(read(''))).toEqual({ text: null, filter: {}, sort: 'NAME', after: null });
  expect([isFiltered(read('sort=year')), toQuery(read(''))]).toEqual([false, '']);
});

it('asks for what the address says', () => {
  const asked = read(
    'q= leg &level=RANDOMIZED&design=randomized-trial&from=1999&until=2005&relation=studied-for&kind=acupoint&about=GB30&sort=year&after=abc',
  );
  expect(toVariables(asked)).toEqual({
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

it('ignores what nobody offers', () => {
  expect(read('level=best&design=guess&from=soon&relation=heals&kind=cat&sort=truth')).toEqual(read(''));
});

it('writes addresses that it reads, with the place asked for', () => {
  const asked = read('q=a%26b&kind=symptom&sort=claims&after=x');
  expect(read(toQuery(asked, 'y').slice(1))).toEqual({ ...asked, after: 'y' });
  expect(read(toQuery(asked).slice(1))).toEqual({ ...asked, after: '' });
});

it('counts the filters that are set beside the words and the order', () => {
  expect(countFolded(read('q=leg&sort=year'))).toBe(0);
  expect(countFolded(read('from=1999&until=2005&about=GB30'))).toBe(3);
});
