import type { IndexedThing } from '@jingluo/graph/reading';
import { foldLetters } from '../ui/fold-letters.ts';

const MOST = 8;

/**
 * The things of the index that some words may mean, best first: those called so, those with a name that begins so, those with
 * all the words in one name. `isMeant` is whether the first is called exactly so. It runs in the browser: what a reader types
 * beside a text is sent nowhere.
 */
export function thingFinder(things: readonly IndexedThing[]) {
  const folded = things
    .filter(({ heading }) => heading !== true)
    .map((thing) => ({
      thing,
      names: [...new Set([thing.label, ...Object.values(thing.names).flat()].map(fold))],
    }));
  return (typed: string): { readonly found: IndexedThing[]; readonly isMeant: boolean } => {
    const asked = fold(typed);
    if (asked === '') return { found: [], isMeant: false };
    const words = asked.split(' ');
    const hits = folded
      .flatMap(({ thing, names }) => {
        const fits = names.map((name) => fitOf(name, asked, words)).filter((fit) => fit > 0);
        return fits.length === 0 ? [] : [{ thing, fit: Math.max(...fits) }];
      })
      .toSorted((a, b) => b.fit - a.fit || a.thing.label.length - b.thing.label.length);
    return { found: hits.slice(0, MOST).map(({ thing }) => thing), isMeant: hits[0]?.fit === EXACT };
  };
}

const EXACT = 4;

function fitOf(name: string, asked: string, words: readonly string[]): number {
  if (name === asked || name.replaceAll(' ', '') === asked.replaceAll(' ', '')) return EXACT;
  if (name.startsWith(asked)) return 3;
  const parts = name.split(' ');
  if (words.every((word) => parts.some((part) => part.startsWith(word)))) return 2;
  return asked.length > 2 && name.includes(asked) ? 1 : 0;
}

/** Letters without case and marks, words apart by one space. */
function fold(text: string): string {
  return foldLetters(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
