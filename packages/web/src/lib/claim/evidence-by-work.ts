import { rank } from '../level/level.ts';
import type { Evidence } from './claim.graphql.ts';

/** All that one work says of a claim in one direction, at one place or several. */
export interface Piece {
  readonly citation: Evidence['citation'];
  readonly direction: Evidence['direction'];
  readonly level: Evidence['level'];
  readonly places: readonly Pick<Evidence, 'locator' | 'note' | 'via' | 'addedBy'>[];
}

/** One piece for each work and direction, in the order of the evidence: a work that says a thing twice is one work. */
export function groupByWork(evidence: readonly Evidence[]): Piece[] {
  const groups = Map.groupBy(evidence, ({ citation, direction }) => `${direction} ${citation.id}`);
  return [...groups.values()].map((same) => ({
    citation: same[0]!.citation,
    direction: same[0]!.direction,
    level: same[0]!.level,
    places: same.map(({ locator, note, via, addedBy }) => ({ locator, note, via, addedBy })),
  }));
}

/** What counts as one: the same for a work and every work of its family. */
export function familyOf({ id, family }: { id: string; family: readonly { id: string }[] }): string {
  return [id, ...family.map((other) => other.id)].toSorted()[0]!;
}

/** How many works there are, those of one family counted once. */
export function countFamilies(pieces: readonly Pick<Piece, 'citation'>[]): number {
  return new Set(pieces.map(({ citation }) => familyOf(citation))).size;
}

/** The piece of the highest level, the first of several; undefined when there is none. */
export function strongestOf<P extends Pick<Piece, 'level'>>(pieces: readonly P[]): P | undefined {
  return pieces.toSorted((a, b) => rank(b.level) - rank(a.level))[0];
}

/** Registered trials of which nothing but the number and the place is known; they are listed together. */
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
