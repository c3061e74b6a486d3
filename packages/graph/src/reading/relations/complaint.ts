import type { DraftText } from '../draft.ts';
import { type End, PAIN } from './parts.ts';

/** How often a text names what it is about: where its first paragraph names it, and where not. */
const LEAST = { first: 2, later: 3 };
/** How many times as often as anything else, where the first paragraph does not name it. */
const TIMES = 2;

/**
 * The complaint that a whole text is about: the one that it names most often, if its first paragraph names it, or if it is named
 * by far most often. None where there is no such.
 */
export function complaintOf({ sentences }: DraftText): readonly End[] {
  const counts = new Map<string, number>();
  const early = new Set<string>();
  for (const { paragraph, mentions } of sentences)
    for (const { entity } of mentions) {
      if (!entity.startsWith('symptom:') || entity === PAIN) continue;
      counts.set(entity, (counts.get(entity) ?? 0) + 1);
      if (paragraph === sentences[0]!.paragraph) early.add(entity);
    }
  const [first, second] = [...counts].toSorted(([, one], [, other]) => other - one);
  if (first === undefined) return [];
  const [complaint, count] = first;
  const others = second?.[1] ?? 0;
  const isIt = early.has(complaint)
    ? count >= LEAST.first && count > others
    : count >= Math.max(LEAST.later, TIMES * others);
  return isIt ? [{ id: complaint, at: undefined }] : [];
}
