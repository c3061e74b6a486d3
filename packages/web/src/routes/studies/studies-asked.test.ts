import { expect, test } from 'vitest';
import { studiesHref } from '#lib/href.ts';
import { isFiltered, readStudiesAsked, studyVariables } from './studies-asked.ts';

const read = (query: string) => readStudiesAsked(new URLSearchParams(query));

test('an address is read and written again; what is not allowed is ignored', () => {
  const asked = read('symptom= sciatica &against=SHAM&result=reported&sort=year&reverse=1&design=textbook');
  expect(asked).toEqual({
    symptom: 'sciatica',
    treatment: '',
    against: 'sham',
    design: '',
    result: 'reported',
    sort: 'year',
    reverse: '1',
    after: '',
  });
  expect(studiesHref(asked)).toBe(
    '/studies?symptom=sciatica&against=sham&result=reported&sort=year&reverse=1',
  );
  expect(read('against=placebo&sort=size&reverse=yes')).toEqual(read(''));
  expect([isFiltered(asked), isFiltered(read('symptom=sciatica&sort=year'))]).toEqual([true, false]);
});

test('any result is each but none reported', () => {
  const ids = { symptom: 'symptom:sciatica', treatment: null };
  expect(studyVariables(read('result=reported&against=no-treatment&sort=participants'), ids)).toEqual({
    ...ids,
    filter: { result: ['BETTER', 'NO_DIFFERENCE', 'WORSE', 'MIXED'], against: ['NO_TREATMENT'] },
    sort: 'PARTICIPANTS',
    reverse: false,
    after: null,
  });
  expect(studyVariables(read(''), ids).filter).toEqual({});
});
