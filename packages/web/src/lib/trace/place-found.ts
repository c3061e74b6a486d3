import type { OutcomeResult } from '../outcome/outcome.graphql.ts';
import { type FoundLine, holdNumbers } from '../outcome/found-words.ts';
import { textWidth, wrapWords } from './wrap-words.ts';

/** What studies found as it is drawn: signs and words, from the left end and the base line of what is above. */
export interface PlacedFound {
  readonly signs: readonly { readonly result: OutcomeResult; readonly x: number }[];
  readonly words: readonly { readonly text: string; readonly x: number; readonly line: number }[];
  readonly height: number;
}

export const FOUND_LINE = 17;
const SIZE = 13;
/** From the left end of a sign to what stands behind it. */
const SIGN = 17;
/** Between a number and the next sign. */
const GAP = 9;

/** Places a line in a width; its words are broken into several where they are longer. */
export function placeFound({ counts, words }: FoundLine, width: number): PlacedFound {
  const signs: PlacedFound['signs'][number][] = [];
  const placed: PlacedFound['words'][number][] = [];
  let x = 0;
  for (const { result, studies } of counts) {
    signs.push({ result, x });
    x += SIGN;
    if (counts.length === 1) continue;
    const text = String(studies);
    placed.push({ text, x, line: 0 });
    x += textWidth(text, SIZE) + GAP;
  }
  const lines = wrapWords(holdNumbers(words), SIZE, width - x);
  placed.push(...lines.map((text, line) => ({ text, x: line === 0 ? x : SIGN, line })));
  return { signs, words: placed, height: FOUND_LINE * lines.length };
}
