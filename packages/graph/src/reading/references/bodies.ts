import type { Body, ListedWork } from '../model.ts';
import type { IndexedWork, ReadingIndex } from '../reading-index.ts';

/**
 * The bodies of evidence of a list of works, in its order: works of one family count once, and so does a work that is listed
 * twice. A work that is not known here counts alone.
 */
export function bodiesOf(listed: readonly ListedWork[], { works }: Pick<ReadingIndex, 'works'>): Body[] {
  const byId = new Map(works.map((work) => [work.id, work]));
  const bodies = new Map<string, number[]>();
  listed.forEach(({ citation }, position) => {
    const key = citation === undefined ? `alone ${position}` : familyOf(byId.get(citation), citation);
    const members = bodies.get(key);
    if (members === undefined) bodies.set(key, [position]);
    else members.push(position);
  });
  return [...bodies.values()].map((members) => ({
    works: members,
    because: members.length < 2 ? undefined : reason(members.map((at) => byId.get(listed[at]!.citation!)!)),
  }));
}

function familyOf(work: IndexedWork | undefined, id: string): string {
  return work?.family ?? id;
}

/** Why some works count once, as far as their records say it. */
function reason(works: readonly IndexedWork[]): string {
  if (works.every(({ id }) => id === works[0]!.id)) return 'one work, listed twice';
  return works.some(isInferred) ? 'likely one body of evidence' : 'one body of evidence';
}

/** Whether the record of a work says that its family was inferred. */
function isInferred({ familyBasis }: IndexedWork): boolean {
  return familyBasis?.startsWith('Inferred') === true;
}
