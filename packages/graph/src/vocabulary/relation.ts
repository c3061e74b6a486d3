import type { EntityKind } from './kinds.ts';
import type { RelationKind } from './relation-kinds.ts';

/**
 * What a point is to a channel, an organ or a tissue: one of the channel's own special points (five shu, source,
 * connecting, cleft), another special point, a point where a channel crosses, or what only follows by rule.
 */
type PointRole = 'own' | 'special' | 'crossing' | 'by-rule';

/** A row of the table of relations. Columns are required, so that each is decided for every relation. */
export interface Relation {
  readonly subject: readonly EntityKind[];
  readonly object: readonly EntityKind[];
  /** Read from subject to object: "GB30 `is said to treat` sciatica". */
  readonly forward: string;
  /** The same for a derived claim, where it differs: nobody "is said to" say such a claim. */
  readonly byRule?: string;
  /** Read from object to subject: "sciatica `is said to be treated by` GB30". */
  readonly inverse: string;
  /** Heading for a subject's objects, in lists. */
  readonly heading: string;
  /** Heading for an object's subjects, in lists. */
  readonly inverseHeading: string;
  /** One line for readers of the API and of the data. */
  readonly meaning: string;
  /** `a r b` says the same as `b r a`; such a claim is stored once. */
  readonly symmetric: boolean;
  /** Subject and object must be of one kind. */
  readonly sameKind: boolean;
  /** A work rarely gives a subject more than one object: its element, its organ, its channel, its partner. */
  readonly oneObject: boolean;
  /**
   * The subject is a member of the object, as a point is of its channel. That two things are members of the same
   * object says little about them: paths do not go from one to the other through it.
   */
  readonly membership: boolean;
  /** The subject may help with the object, or was studied for it. */
  readonly treatment: boolean;
  /** A warning: the subject is not to be used in, or at, the object. Nothing else follows from it. */
  readonly caution: boolean;
  /** The role that it gives to a point; undefined when it gives none. */
  readonly pointRole: PointRole | undefined;
}

/** Some rows of the table, by name. */
export type RelationRows = Partial<Record<RelationKind, Relation>>;
