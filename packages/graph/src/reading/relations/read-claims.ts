import type { DraftText } from '../draft.ts';
import type { ReadClaim } from '../model.ts';
import { type Part, partsOf } from './parts.ts';
import { complaintOf } from './complaint.ts';
import { createSentenceReader } from './sentence-reader.ts';

/** What the sentences of a text seem to claim: a list for each of its sentences, sure claims first. */
export function readClaims(draft: DraftText): ReadClaim[][] {
  const read = createSentenceReader(complaintOf(draft));
  return draft.sentences.map((sentence, position) => {
    const { text, kind } = draft.paragraphs[sentence.paragraph]!;
    const isFirst = draft.sentences[position - 1]?.paragraph !== sentence.paragraph;
    const stretches = stretchesOf(partsOf(text, sentence));
    return onceEach(stretches.flatMap((parts, stretch) => read(parts, kind, isFirst && stretch === 0)));
  });
}

/** The most parts of a sentence that are read together. What looks around in a sentence then takes no longer than a text is long. */
const LONGEST_STRETCH = 160;

function stretchesOf(parts: readonly Part[]): (readonly Part[])[] {
  if (parts.length <= LONGEST_STRETCH) return [parts];
  const count = Math.ceil(parts.length / LONGEST_STRETCH);
  return Array.from({ length: count }, (_, stretch) =>
    parts.slice(stretch * LONGEST_STRETCH, (stretch + 1) * LONGEST_STRETCH),
  );
}

/** Each claim once, sure ones first. */
function onceEach(claims: readonly ReadClaim[]): ReadClaim[] {
  if (claims.length < 2) return [...claims];
  const sorted = claims.toSorted((one, other) => Number(other.sure) - Number(one.sure));
  const known = new Set<string>();
  return sorted.filter(({ subject, relation: kind, object }) => {
    const key = `${subject} ${kind} ${object}`;
    return !known.has(key) && known.add(key);
  });
}
