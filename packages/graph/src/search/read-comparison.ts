import { kindOf } from '../vocabulary/kinds.ts';
import { coverWithNames, type Lookup } from './cover-with-names.ts';
import { COMPARE_WORDS, KIND_WORDS, LINK_WORDS, PLACE_WORDS, STOP_WORDS } from './question-words.ts';

/** The two or three things of one kind that a question compares; undefined when it names other things. */
export function readComparison(words: readonly string[], lookup: Lookup): string[] | undefined {
  // "the Kidney and Liver channels" means both channels, so each name is also looked up with `channel` after it.
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
  return [STOP_WORDS, LINK_WORDS, PLACE_WORDS, COMPARE_WORDS, KIND_WORDS].some((words) => words.has(word));
}
