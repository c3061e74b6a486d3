/** The API takes no longer text. */
export const MOST_CHARACTERS = 200;

/** Control characters, and marks that change the direction of what stands beside them. */
const UNSEEN = /[\p{Cc}\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]+/gu;

/** What was typed, as it is searched for and shown: without what cannot be seen, half characters and ends of words. */
export function typedText(given: string): string {
  const seen = given.toWellFormed().replace(UNSEEN, ' ').replace(/\s+/g, ' ').trim();
  return seen
    .slice(0, MOST_CHARACTERS)
    .replace(/[\ud800-\udbff]$/, '')
    .trim();
}
