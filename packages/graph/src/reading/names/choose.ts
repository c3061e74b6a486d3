import type { IndexedThing } from '../reading-index.ts';
import type { Token } from '../text/tokens.ts';
import type { Spotted } from './spot.ts';

/** Kinds in the order in which a shared name is read when nothing beside it tells. */
const ORDER: readonly IndexedThing['kind'][] = [
  'channel',
  'symptom',
  'pattern',
  'remedy',
  'region',
  'organ',
  'element',
  'quality',
  'acupoint',
];

/** What a name is chosen by. */
export interface ChoiceContext {
  readonly things: readonly IndexedThing[];
  readonly tokens: readonly Token[];
  /** Whether the text speaks of the elements. */
  readonly isAboutElements: boolean;
}

/**
 * The rows of the things that a name may mean here, the likeliest first; none when it is no name here: `wood` as a material,
 * `GB` that is no channel.
 */
export function chooseRows(
  spotted: Spotted,
  { things, tokens, isAboutElements }: ChoiceContext,
): readonly number[] {
  const { rows, from, to, by } = spotted;
  if (by === 'code') return rows;
  const isPoint = tokens[to]?.written === '穴' || by === 'pinyin';
  const rank = (row: number): number => {
    const { kind } = things[row]!;
    return kind === 'acupoint' && isPoint ? -1 : ORDER.indexOf(kind);
  };
  return rows
    .filter((row) => {
      const { kind } = things[row]!;
      if (kind === 'element' && to - from === 1)
        return isAboutElements && /^\p{Lu}/u.test(tokens[from]!.written);
      return true;
    })
    .toSorted((left, right) => rank(left) - rank(right));
}
