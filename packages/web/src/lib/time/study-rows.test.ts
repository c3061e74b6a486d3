import { expect, it } from 'vitest';
import type { Outcome } from '../outcome/outcome.graphql.ts';
import { type StudyPiece, studyRow } from './study-rows.ts';

const outcome = (against: Outcome['against'], result: Outcome['result']): Outcome => ({
  against,
  result,
  comparator: null,
  measure: 'pain',
  at: null,
  figure: null,
  participants: null,
  trials: null,
  certainty: null,
  locator: 'abstract',
});
const piece = (shortName: string, year: number | null, outcomes: Outcome[] = [], more = {}): StudyPiece => ({
  level: 'RANDOMIZED',
  role: 'FINDING',
  outcomes,
  citation: { id: `citation:${shortName}`, shortName, year },
  ...more,
});

it('has a sign for each study by year, that against sham first, and all comparisons in its words', () => {
  const row = studyRow('GB30 for sciatica', 'any points', [
    piece('Later 2019', 2019, [outcome('USUAL_CARE', 'BETTER'), outcome('SHAM', 'NO_DIFFERENCE')]),
    piece('Silent 2010', 2010),
    piece('Silent 2010', 2010),
  ]);
  expect(row).toEqual({
    name: 'GB30 for sciatica',
    gloss: 'any points; 2 studies',
    studies: [
      {
        id: 'citation:Silent 2010',
        shortName: 'Silent 2010',
        year: 2010,
        result: 'NOT_REPORTED',
        words: 'none reported',
      },
      {
        id: 'citation:Later 2019',
        shortName: 'Later 2019',
        year: 2019,
        result: 'NO_DIFFERENCE',
        words: 'no difference from sham; better than usual care',
      },
    ],
  });
});

it('has no row for books, what is said in passing, and studies without a year', () => {
  const pieces = [
    piece('Book', 1601, [], { level: 'TRADITIONAL' }),
    piece('Passing', 2010, [], { role: 'BACKGROUND' }),
    piece('Undated', null),
  ];
  expect(studyRow('x', '', pieces)).toBeUndefined();
});
