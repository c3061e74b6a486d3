import type { Citation } from '../snapshot/model.ts';

/**
 * The same function, with its result cached for each work as long as the snapshot lives: formatting a reference
 * takes milliseconds, and one answer may hold the same work a hundred times.
 */
export function oncePerCitation(format: (citation: Citation) => string): (citation: Citation) => string {
  const known = new WeakMap<Citation, string>();
  return (citation) => {
    const before = known.get(citation);
    if (before !== undefined) return before;
    const text = format(citation);
    known.set(citation, text);
    return text;
  };
}
