import { rank } from '../level/level.ts';
import type { Evidence } from './claim.graphql.ts';

/** All that one work says of a claim in one direction and role, at one place or several. */
export interface Piece {
  readonly citation: Evidence['citation'];
  readonly direction: Evidence['direction'];
  readonly role: Evidence['role'];
  readonly level: Evidence['level'];
  readonly outcomes: Evidence['outcomes'];
  readonly places: readonly Pick<Evidence, 'locator' | 'verb' | 'note' | 'via' | 'addedBy'>[];
}

/**
 * One piece for each work, direction and role, in the order of the evidence. A work that says the same twice is one piece.
 */
export function groupByWork(evidence: readonly Evidence[]): Piece[] {
  const groups = Map.groupBy(
    evidence,
    ({ citation, direction, role }) => `${direction} ${role} ${citation.id}`,
  );
  return [...groups.values()].map((same) => ({
    citation: same[0]!.citation,
    direction: same[0]!.direction,
    role: same[0]!.role,
    level: same[0]!.level,
    outcomes: same[0]!.outcomes,
    places: same.map(({ locator, verb, note, via, addedBy }) => ({ locator, verb, note, via, addedBy })),
  }));
}

/** One piece for each work and role, with all its places, where a work may be in several lists: as the first of them has it. */
export function mergeByWork(...lists: readonly (readonly Piece[])[]): Piece[] {
  const groups = Map.groupBy(lists.flat(), ({ citation, role }) => `${role} ${citation.id}`);
  return [...groups.values()].map(([first, ...others]) => ({
    ...first!,
    outcomes: [first!, ...others].map(({ outcomes }) => outcomes).find((some) => some.length > 0) ?? [],
    places: [first!, ...others].flatMap(({ places }) => places),
  }));
}

/** A key that is the same for all works of a family. */
export function familyOf({ id, family }: { id: string; family: readonly { id: string }[] }): string {
  return [id, ...family.map((other) => other.id)].toSorted()[0]!;
}

/** The number of works; those of one family count once. */
export function countFamilies(pieces: readonly Pick<Piece, 'citation'>[]): number {
  return new Set(pieces.map(({ citation }) => familyOf(citation))).size;
}

/** The first piece of the highest level; undefined when there is none. */
export function strongestOf<P extends Pick<Piece, 'level'>>(pieces: readonly P[]): P | undefined {
  return pieces.toSorted((a, b) => rank(b.level) - rank(a.level))[0];
}

/** Whether only the number and the locator of a registered trial are known; such trials are listed together. */
export function isBareRegistration({ citation, places }: Piece): boolean {
  const { title, facts } = citation;
  return (
    /^NCT\d+$/.test(title) &&
    facts?.participants == null &&
    facts?.result == null &&
    places.length === 1 &&
    places[0]!.note === null
  );
}
