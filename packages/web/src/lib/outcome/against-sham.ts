import { RESULTS } from './outcome-words.ts';
import type { Comparator, OutcomeResult } from './outcome.graphql.ts';

/** What `claims` is asked for where only claims are shown of which a study reports a result against sham. */
export const AGAINST_SHAM: { readonly against: Comparator[]; readonly result: OutcomeResult[] } = {
  against: ['SHAM'],
  result: RESULTS.filter((result) => result !== 'NOT_REPORTED'),
};

/** Whether an address asks for these claims alone. */
export function asksAgainstSham(parameters: Pick<URLSearchParams, 'get'>): boolean {
  return parameters.get('against') === 'sham';
}
