import { kindOf } from '../vocabulary/kinds.ts';
import { coverWithNames, type Lookup } from './cover-with-names.ts';
import { COMPARE, KIND_WORDS, LINK, PLACE, STOP } from './question-words.ts';

/** Two or three things of one kind that a question asks to compare; undefined where it names others. */
export function readComparison(words: readonly string[], lookup: Lookup): string[] | undefined {
  // "the Kidney and Liver channels" names both channels: each name is looked up with the kind behind it, too.
  const wide: Lookup = (span) => [...lookup(span), ...lookup([...span, 'channel'])];
  const { spans, uncovered } = coverWithNames(words, wide, isSkipped);
  if (uncovered || spans.length < 2 || spans.length > 3) return undefined;
  const [first] = spans;
  for (const kind of new Set(first!.ids.map(kindOf))) {
    const ids = spans.map((span) => span.ids.find((id) => kindOf(id) === kind));
    if (ids.every((id) => id !== undefined) && new Set(ids).size === ids.length) return ids;
  }
  return undefined;
}

function isSkipped(word: string): boolean {
  return [STOP, LINK, PLACE, COMPARE, KIND_WORDS].some((words) => words.has(word));
}
