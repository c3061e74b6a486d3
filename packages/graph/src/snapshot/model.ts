import type { EntityKind } from '../vocabulary/kinds.ts';
import type { EvidenceLevel, EvidenceRole, NameLanguage, Stance, Standing } from '../vocabulary/levels.ts';
import type { RelationKind } from '../vocabulary/relations.ts';
import type { ChartPlace, PointLine, RegionShape } from '../data/body-schema.ts';
import type { PlacedBy } from '../vocabulary/body.ts';
import type { CitationFields } from '../data/schema.ts';
import type { ExternalScheme } from '../vocabulary/external-schemes.ts';

/** A name of an entity; exactly one of an entity's names is preferred. */
export interface Name {
  readonly text: string;
  readonly language: NameLanguage;
  readonly preferred: boolean;
}

export interface ExternalId {
  readonly scheme: ExternalScheme;
  readonly value: string;
}

/** The place in a work where something was read. */
export interface Source {
  readonly citation: string;
  readonly locator: string;
}

export interface Entity {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  /** Whether it only arranges other terms of its kind. It has no claims but `kind-of`, and nothing is gathered over it. */
  readonly heading: boolean;
  readonly names: readonly Name[];
  readonly summary: string | undefined;
  readonly externalIds: readonly ExternalId[];
  readonly sources: readonly Source[];
  /** How texts name it, beside its names; missing for most. */
  readonly inTexts?: InTexts;
  /** What old books call it, beside its names; missing for most. It is found by them. */
  readonly terms?: readonly string[];
  /** Where a point is drawn on the body; missing for one without a place, and for other things. */
  readonly place?: PointPlace;
  /** The outlines of a region on the body; missing for one that is not drawn, and for other things. */
  readonly shape?: RegionShape;
  /** The data folder it came from; when several record it, the first. */
  readonly folder: string;
}

/** How texts name a thing, beside its names. */
export interface InTexts {
  /** What they call it that is no name of it, by language. */
  readonly forms?: Readonly<Partial<Record<NameLanguage, readonly string[]>>>;
  /** Words in which a name of it stands and is not meant. */
  readonly otherwise?: readonly string[];
  /** For a point: its code in an older numbering, which is that of another point today. */
  readonly formerCode?: string;
}

/** A second place that the source leaves open. */
export interface OtherPlace {
  readonly position: ChartPlace;
  readonly locator: string;
  readonly note: string | undefined;
}

/** Where a point is drawn, and by the words of which work. */
export interface PointPlace {
  readonly position: ChartPlace;
  readonly by: PlacedBy;
  readonly citation: string;
  /** The work it was read in, when the cited work itself was not opened. */
  readonly via: string | undefined;
  readonly locator: string;
  readonly note: string | undefined;
  readonly alternatives: readonly OtherPlace[];
  /** The line on which the source puts it. */
  readonly line?: PointLine;
}

/** One work's stance on one claim. */
export interface Evidence {
  readonly citation: string;
  /** The work it was read in, when the cited work itself was not opened. */
  readonly via: string | undefined;
  readonly locator: string;
  readonly direction: Stance;
  /** `background` for what a study only says on the way. */
  readonly role: EvidenceRole;
  /** The word of the work for what the subject does to the object, of `acts-on`: `clears`. */
  readonly verb: string | undefined;
  /** The term for the object as the work writes it: 半身不遂. */
  readonly saidAs?: string;
  /** The earliest of the works that its work draws on, also over others, which says the same on the same side: it says it again. */
  readonly repeats?: string;
  /** What the work's design gives; `uncited` for background, and for a retracted or unresolved work. */
  readonly level: EvidenceLevel;
  readonly note: string | undefined;
  /** The data folder that says so. */
  readonly folder: string;
}

export interface Claim {
  /** `acupoint:GB30~treats~symptom:sciatica`; a derived claim ends in `~` and the name of its rule. */
  readonly id: string;
  readonly subject: string;
  readonly relation: RelationKind;
  readonly object: string;
  /** Supporting works first, strongest first, then disputing, then neutral ones. Empty for a derived claim. */
  readonly evidence: readonly Evidence[];
  readonly level: EvidenceLevel;
  readonly standing: Standing;
  /** The families of the works that say so. */
  readonly families: readonly Family[];
  /** How many of these count: a work is no second witness beside one that it says again (`Family.includes`). */
  readonly works: number;
  readonly derivedBy: string | undefined;
  /** Ids of the claims a derived claim follows from. */
  readonly premises: readonly string[];
}

/** Works that count as one, such as two papers of one trial. */
export interface Family {
  readonly id: string;
  /** That of its strongest work. */
  readonly level: EvidenceLevel;
  /** The families that its works say again: those of the trials that they pool, and of the works that they draw on. */
  readonly includes: readonly string[];
}

export type Study = NonNullable<CitationFields['study']>;

/** One comparison of a study, or of the studies that a review pools. */
export type Outcome = NonNullable<Study['outcomes']>[number];

export interface Citation {
  readonly id: string;
  readonly fields: CitationFields;
  readonly cites: readonly string[];
  readonly citedBy: readonly string[];
  /** The studies that a review pools. */
  readonly includes: readonly string[];
  /** The reviews that pool it. */
  readonly includedIn: readonly string[];
  /** The works that it takes from; what it says again of them is no second witness. */
  readonly drawsOn: readonly string[];
  /** The works that take from it. */
  readonly drawnOnBy: readonly string[];
  /** Works of one family count as one; a work without a family has its own id here. */
  readonly family: string;
  readonly level: EvidenceLevel;
  /** The data folder it came from; when several record it, the first. */
  readonly folder: string;
}
