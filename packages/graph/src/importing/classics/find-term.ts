import { LOST } from './classic-text.ts';

/** Marks and ends of lines, which do not count between the characters of a term. */
const MARKS = '[\\s，。、；：！？…“”‘’·]*';
/** What a special character of a pattern could be in a term. */
const SPECIAL = /[.*+?^${}()|[\]\\]/gu;

/** The places of a term in a text: marks and ends of lines do not count, a lost character is any on both sides. */
export function placesOf(term: string, text: string): { from: number; to: number }[] {
  const pattern = [...term]
    .map((character) =>
      character === LOST ? '(?:[^，。、；：\\n])' : `[${character.replace(SPECIAL, '\\$&')}_ ]`,
    )
    .join(MARKS);
  const literal = [...term].filter((character) => character !== LOST).length;
  return [...text.matchAll(new RegExp(`(?=(?<term>${pattern}))`, 'gu'))]
    .map(({ index, groups }) => ({ from: index, written: groups?.['term'] ?? '' }))
    .filter(({ written }) => lettersIn(written) >= Math.min(literal, Math.max(1, Math.ceil(literal / 2))))
    .map(({ from, written }) => ({ from, to: from + written.length }));
}

/** How many characters of a text are written and neither lost nor marks. */
function lettersIn(written: string): number {
  return written.match(/\p{Script=Han}/gu)?.length ?? 0;
}
