import { expect, test } from 'vitest';
import { doiIn, EMPTY, fieldsOf, itemOf, lineOf } from './named-work.ts';

const PASTED = {
  id: 'knees',
  type: 'article-journal',
  title: 'Warm knees',
  author: [{ family: 'Adams', given: 'Berta' }, { literal: 'The Knees' }],
  issued: { 'date-parts': [[2011, 3, 4]] },
  volume: '7',
};

test('the form shows what was pasted, and what it does not show stays', () => {
  const fields = fieldsOf(PASTED);
  expect(fields).toEqual({
    ...EMPTY,
    type: 'article-journal',
    title: 'Warm knees',
    people: 'Adams, Berta\nThe Knees',
    year: '2011',
  });
  expect(itemOf({ ...fields, title: 'Cold knees', design: 'cohort' }, PASTED)).toEqual({
    ...PASTED,
    title: 'Cold knees',
    custom: { design: 'cohort' },
  });
});

test('another year takes the place of the date', () => {
  expect(itemOf({ ...fieldsOf(PASTED), year: 'in 2012' }, PASTED)['issued']).toEqual({
    'date-parts': [[2012]],
  });
});

test('what is empty is no field', () => {
  expect(itemOf({ ...EMPTY, title: ' Warm knees ', doi: 'none', year: 'soon' })).toEqual({
    type: 'document',
    title: 'Warm knees',
    custom: {},
  });
});

test.each([
  ['https://doi.org/10.1000/knees.', '10.1000/knees'],
  ['Warm knees', undefined],
])('the DOI of %s is %s', (typed, doi) => {
  expect(doiIn(typed)).toBe(doi);
});

test('a work is named by its people, year and title', () => {
  expect(lineOf(PASTED)).toBe('Adams et al. 2011. Warm knees');
});
