import type { EntityKind } from '../vocabulary/kinds.ts';
import type { Stance } from '../vocabulary/levels.ts';
import type { RelationKind } from '../vocabulary/relations.ts';
import type { Place, Problem } from './problem.ts';
import type { CitationFields, EntityFields } from './schema.ts';
import type { Path } from './source-file.ts';

/** A record that still knows where each of its fields stands. */
interface Placed {
  readonly at: (path: Path) => Place;
  /** The name of the data folder it came from; records of one id from several folders merge. */
  readonly folder: string;
}

export interface EntityRecord extends Placed {
  readonly id: string;
  readonly kind: EntityKind;
  readonly fields: EntityFields;
}

export interface CitationRecord extends Placed {
  /** With its prefix: `citation:qin-z-2015-review`. */
  readonly id: string;
  readonly fields: CitationFields;
}

/** What one work says of one triple, at one place in it. */
export interface StatementRecord {
  readonly subject: string;
  readonly relation: RelationKind;
  readonly object: string;
  readonly citation: string;
  readonly via: string | undefined;
  readonly locator: string;
  readonly direction: Stance;
  readonly note: string | undefined;
  /** The name of the data folder it came from: a folder may say more of a work that another recorded. */
  readonly folder: string;
  readonly subjectPlace: Place;
  readonly objectPlace: Place;
}

/** A claims file, kept so that its name and its `via` can be checked even when it holds no claim. */
export interface ClaimsFile {
  readonly citation: string;
  readonly folder: string;
  readonly via: string | undefined;
  readonly place: Place;
  readonly viaPlace: Place;
}

/** Data as read: shaped, not yet checked against itself. */
export interface Dataset {
  /** The names of the data folders in their order; the first is the base, the others are added to it. */
  readonly folders: readonly string[];
  readonly entities: readonly EntityRecord[];
  readonly citations: readonly CitationRecord[];
  readonly statements: readonly StatementRecord[];
  readonly claimsFiles: readonly ClaimsFile[];
  /** Ids of records whose fields are wrong, so that references to them are no second problem. */
  readonly brokenIds: ReadonlySet<string>;
  /** What was wrong already in reading: syntax, duplicate keys, fields and their values. */
  readonly problems: readonly Problem[];
  /** Hash over every file read and the names of the folders, in hexadecimal. */
  readonly contentHash: string;
}

/** A string or a list of them, as a list. */
export function asList<T>(value: T | readonly T[] | undefined): readonly T[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? (value as readonly T[]) : [value as T];
}
