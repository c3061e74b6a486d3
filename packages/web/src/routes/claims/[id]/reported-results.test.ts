import { expect, test } from 'vitest';
import { outcome as anyOutcome } from '#lib/outcome/outcome.fixture.ts';
import type { Outcome } from '#lib/outcome/outcome.graphql.ts';
import { type Reporting, reportedResults } from './reported-results.ts';

const outcome = (against: Outcome['against'], result: Outcome['result'], measure = 'pain') =>
  anyOutcome({ against, result, measure });
const study = (
  id: string,
  level: Reporting['level'],
  outcomes: readonly Outcome[],
  family: readonly string[] = [],
): Reporting => ({
  level,
  outcomes,
  citation: { id, shortName: id, facts: null, family: family.map((other) => ({ id: other })) },
});
const told = (evidence: readonly Reporting[]) =>
  reportedResults(evidence).map(({ citation, against, result }) => [citation.id, against, result]);

test('against sham comes first, then the strongest; a line for each study and comparator', () => {
  expect(
    told([
      study('a', 'SYNTHESIZED', [outcome('OTHER_TREATMENT', 'BETTER')]),
      study('b', 'RANDOMIZED', [outcome('NO_TREATMENT', 'BETTER'), outcome('SHAM', 'NO_DIFFERENCE')]),
      study('c', 'REGISTERED', []),
    ]),
  ).toEqual([
    ['b', 'SHAM', 'NO_DIFFERENCE'],
    ['a', 'OTHER_TREATMENT', 'BETTER'],
    ['b', 'NO_TREATMENT', 'BETTER'],
  ]);
});

test('what differs by measure is mixed; what is not reported is left out; papers of one trial are one', () => {
  expect(
    told([
      study('a', 'RANDOMIZED', [outcome('SHAM', 'BETTER'), outcome('SHAM', 'NO_DIFFERENCE', 'function')]),
      study('b', 'RANDOMIZED', [outcome('SHAM', 'NOT_REPORTED')]),
      study('plan', 'REGISTERED', [], ['paper']),
      study('paper', 'RANDOMIZED', [outcome('USUAL_CARE', 'WORSE')], ['plan']),
    ]),
  ).toEqual([
    ['a', 'SHAM', 'MIXED'],
    ['paper', 'USUAL_CARE', 'WORSE'],
  ]);
});
