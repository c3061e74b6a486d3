import type { VersionName } from './data-versions.ts';

/**
 * `right`: what the version says that was served. `late`: what the other version says, which was not served any more, or not
 * yet. `mixed`: what neither says, while one took the place of the other. `wrong`: what neither says at any other time.
 */
export type Verdict = 'right' | 'late' | 'mixed' | 'wrong';

/** What a question is answered with by each version: a hash, or something else that says the same. */
export type Known = Readonly<Record<VersionName, string | undefined>>;

/** Judges an answer by what is known of each version, and by the versions that it may be of. */
export function judge(answer: string, known: Known, allowed: ReadonlySet<VersionName>): Verdict {
  const of = (['A', 'B'] as const).filter((version) => known[version] === answer);
  if (of.some((version) => allowed.has(version))) return 'right';
  if (of.length > 0) return 'late';
  return allowed.size > 1 ? 'mixed' : 'wrong';
}
