import type { Snapshot } from '../snapshot/snapshot.ts';
import { ENTITY_KINDS, type EntityKind } from '../vocabulary/kinds.ts';
import type { RelationKind } from '../vocabulary/relations.ts';
import { STRUCTURE_IDS } from '../vocabulary/structure-things.ts';
import { type ClaimOutlines, claimOutlines } from './claim-outlines.ts';
import { mostSaid, type SaidThing } from './most-said.ts';

/*
 * What a drawing of a whole graph asks of it. The bounds are here, not with who draws, because where the claims are in a store
 * outside the process this is counted when they are loaded.
 */

/** What is drawn beside the structure: near what claims of `JOINING` join it to. */
const OUTER_KINDS: readonly EntityKind[] = ['pattern', 'symptom'];
/** The relations whose claims give symptoms and patterns their places. */
export const JOINING: readonly RelationKind[] = ['involves', 'manifests-as', 'treats', 'studied-for'];
/** How many symptoms and patterns are drawn: those that there is room for, and that a page can be sent with. */
const MOST_DRAWN = 600;
/** Of how many things beside those that are drawn the claims are counted: of all in most graphs. */
const MOST_COUNTED = 600;
/** How many claims the filters of a drawing count: all of most graphs. */
const MOST_OUTLINES = 20_000;
/** How many symptoms a trace is offered to begin with. */
const MOST_OFFERED = 1000;

/** What is drawn of a whole graph, and how much is said of it. */
export interface DrawnMap {
  /** The structure, then the symptoms and patterns with the strongest claims. */
  readonly things: readonly SaidThing[];
  /** How many symptoms and patterns are not drawn. */
  readonly left: number;
  /** How many claims are about each of these things, and of some that have no place in the drawing; without those of none. */
  readonly claimCounts: Readonly<Record<string, number>>;
  /** Whether it has the counts of all things of the graph. */
  readonly allCounted: boolean;
}

/** The symptoms with the strongest claims. */
export interface OfferedSymptoms {
  /** Their ids, in the order of their strongest claims. */
  readonly ids: readonly string[];
  /** How many symptoms are not among them. */
  readonly left: number;
}

/** What is drawn of a snapshot. */
export function drawnMap(snapshot: Snapshot): DrawnMap {
  const { things, left } = mostSaid(snapshot, {
    first: STRUCTURE_IDS,
    kinds: OUTER_KINDS,
    limit: MOST_DRAWN,
    joinedBy: JOINING,
  });
  const counted = mostSaid(snapshot, {
    first: things.map(({ id }) => id),
    kinds: ENTITY_KINDS,
    limit: MOST_COUNTED,
    headings: true,
    joinedBy: [],
  });
  const counts = counted.things.flatMap(({ id, claims }) => (claims === 0 ? [] : [[id, claims] as const]));
  return { things, left, claimCounts: Object.fromEntries(counts), allCounted: counted.left === 0 };
}

/** The claims of what is drawn: all of the graph, or the strongest of each thing. */
export function drawnClaims(snapshot: Snapshot, things: DrawnMap['things']): ClaimOutlines {
  return claimOutlines(
    snapshot,
    things.map(({ id }) => id),
    MOST_OUTLINES,
  );
}

/** The symptoms that a trace of a snapshot is offered to begin with. */
export function offeredSymptoms(snapshot: Snapshot): OfferedSymptoms {
  const { things, left } = mostSaid(snapshot, { kinds: ['symptom'], limit: MOST_OFFERED, joinedBy: [] });
  return { ids: things.map(({ id }) => id), left };
}
