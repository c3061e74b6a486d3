import type { EntityKind } from '../vocabulary/kinds.ts';
import type { EvidenceRole, Stance } from '../vocabulary/levels.ts';
import type { RelationKind } from '../vocabulary/relations.ts';
import type { Place, Problem } from './problem.ts';
import type { PointPlaceFields, RegionShape } from './body-schema.ts';
import type {
  CitationFields,
  ClassicalTermsFields,
  EntityFields,
  HomonymFields,
  TextNamesFields,
} from './schema.ts';
import type { FieldPath } from './source-file.ts';

/** A record, with the places of its fields in the file. */
interface Placed {
  readonly at: (path: FieldPath) => Place;
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

/** What an id begins with. */
export type RecordKind = EntityKind | 'citation';

/** Names that several entities truly have. */
export interface HomonymRecord extends Placed {
  readonly fields: HomonymFields;
}

/** How texts name a thing, beside its names. */
export interface TextNamesRecord extends Placed {
  /** With its prefix: `symptom:headache`. */
  readonly id: string;
  readonly fields: TextNamesFields;
}

/** What old books call a symptom, beside its names. */
export interface ClassicalTermsRecord extends Placed {
  /** With its prefix: `symptom:hip-pain`. */
  readonly id: string;
  readonly fields: ClassicalTermsFields;
}

/** A phrase of old books that names no symptom. */
export interface RefusedTermRecord {
  readonly term: string;
  readonly reason: string;
  readonly place: Place;
  readonly folder: string;
}

/** Where a point is drawn on the body. */
export interface PointPlaceRecord extends Placed {
  /** With its prefix: `acupoint:GB30`. */
  readonly id: string;
  readonly fields: PointPlaceFields;
  readonly citation: string;
  readonly via: string | undefined;
}

/** The outlines of a region on the body. */
export interface RegionShapeRecord extends Placed {
  /** With its prefix: `region:thigh`. */
  readonly id: string;
  readonly fields: RegionShape;
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
  readonly role: EvidenceRole;
  /** How the subject acts on the object, of `acts-on`: `clears`. */
  readonly verb: string | undefined;
  /** The term for the object as the work writes it. */
  readonly saidAs: string | undefined;
  readonly note: string | undefined;
  /** The name of the data folder it came from. It can be another folder than that of the work. */
  readonly folder: string;
  readonly subjectPlace: Place;
  readonly objectPlace: Place;
}

/** A claims file. Its name and its `via` are checked even when it holds no claim. */
export interface ClaimsFile {
  readonly citation: string;
  readonly folder: string;
  readonly via: string | undefined;
  readonly place: Place;
  readonly viaPlace: Place;
}

/** Data as read: the shape of each record is checked, but not yet the rules between records. */
export interface Dataset {
  /** The names of the data folders in their order; the first is the base, the others are added to it. */
  readonly folders: readonly string[];
  readonly entities: readonly EntityRecord[];
  readonly citations: readonly CitationRecord[];
  readonly statements: readonly StatementRecord[];
  readonly claimsFiles: readonly ClaimsFile[];
  readonly homonyms: readonly HomonymRecord[];
  readonly textNames: readonly TextNamesRecord[];
  readonly classicalTerms: readonly ClassicalTermsRecord[];
  readonly refusedTerms: readonly RefusedTermRecord[];
  readonly pointPlaces: readonly PointPlaceRecord[];
  readonly regionShapes: readonly RegionShapeRecord[];
  /** Ids of records whose fields are wrong. A reference to them is not reported as well. */
  readonly brokenIds: ReadonlySet<string>;
  /** The kinds of the records in files that could not be read: an id of such a kind may be in one of them. */
  readonly unreadKinds: ReadonlySet<RecordKind>;
  /** Problems found while reading: syntax, duplicate keys, fields and their values. */
  readonly problems: readonly Problem[];
  /** Hash of all files read and of the names of the folders, in hexadecimal. */
  readonly contentHash: string;
}

/** A string or a list of them, as a list. */
export function asList<T>(value: T | readonly T[] | undefined): readonly T[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? (value as readonly T[]) : [value as T];
}
