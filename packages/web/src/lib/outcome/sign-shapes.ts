import type { OutcomeResult } from './outcome.graphql.ts';

/**
 * The forms of the signs in a box of 12 by 12, as paths: visual/pages/brief-claims.md, section 2. The ring of what is not
 * reported is a line 1.8 wide; all others are filled.
 */
export const SIGN_PATHS: Readonly<Record<OutcomeResult, string>> = {
  BETTER: 'M6 0.9 11.6 10.9H0.4Z',
  NO_DIFFERENCE: 'M0.8 2.6h10.4v2.5H0.8ZM0.8 7h10.4v2.5H0.8Z',
  WORSE: 'M6 11.1 11.6 1.1H0.4Z',
  MIXED: 'M4.95 0.4h2.1v2.55h3.35v2.1H7.05V7.6h-2.1V5.05H1.6v-2.1h3.35ZM1.6 9.4h8.8v2.1H1.6Z',
  NOT_REPORTED: 'M1.6 6a4.4 4.4 0 1 0 8.8 0a4.4 4.4 0 1 0 -8.8 0Z',
};

/** Whether a sign is a line and not filled. */
export function isRing(result: OutcomeResult): boolean {
  return result === 'NOT_REPORTED';
}

/** The id of a sign among those that `SignShapes.svelte` draws once for a page. */
export function signId(result: OutcomeResult): string {
  return `found-${result.toLowerCase().replace('_', '-')}`;
}
