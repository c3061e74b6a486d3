import type { NotedClaim } from './note.ts';

/** Notes under one head: they share subject and relation, or relation and object. A group of one has no head. */
export interface NoteGroup<N> {
  readonly shared: 'subject' | 'object' | undefined;
  readonly notes: readonly N[];
}

interface Claimed {
  readonly claim: NotedClaim;
  /** Edited ones and denials stand as a whole sentence. */
  readonly alone: boolean;
}

/** The notes of a sentence as groups, in the order of the first of each. */
export function groupNotes<N extends Claimed>(notes: readonly N[]): NoteGroup<N>[] {
  const bySubject = shares(notes, ({ subject, relation }) => `${subject} ${relation}`);
  const byObject = shares(notes, ({ relation, object }) => `${relation} ${object}`);
  const groups: NoteGroup<N>[] = [];
  const placed = new Set<N>();
  for (const note of notes) {
    if (placed.has(note)) continue;
    const free = (some: readonly N[]) => some.filter((one) => !placed.has(one));
    const [same, with_] = [free(bySubject(note)), free(byObject(note))];
    const shared =
      same.length > 1 && same.length >= with_.length ? 'subject' : with_.length > 1 ? 'object' : undefined;
    const members = shared === 'subject' ? same : shared === 'object' ? with_ : [note];
    for (const member of members) placed.add(member);
    groups.push({ shared, notes: members });
  }
  return groups;
}

function shares<N extends Claimed>(
  notes: readonly N[],
  keyOf: (claim: NotedClaim) => string,
): (note: N) => readonly N[] {
  const groups = Map.groupBy(
    notes.filter(({ alone }) => !alone),
    ({ claim }) => keyOf(claim),
  );
  return (note) => (note.alone ? [] : (groups.get(keyOf(note.claim)) ?? []));
}
