import type { EntityKind } from '../vocabulary/kinds.ts';

/**
 * What texts are read with: the names, works and claims of one version of a graph. It is JSON, and is the same in a browser, in
 * the command and on the server. Numbers point to rows of its lists.
 */
export interface ReadingIndex {
  readonly version: string;
  readonly things: readonly IndexedThing[];
  readonly works: readonly IndexedWork[];
  /** Undefined in a graph with more claims than a browser is to load: then nothing is compared. */
  readonly claims: IndexedClaims | undefined;
}

export interface IndexedThing {
  readonly id: string;
  readonly kind: EntityKind;
  /** As it is shown: `GB30 (Huantiao)`. */
  readonly label: string;
  readonly heading?: true;
  /** The id of the element whose colour it has. */
  readonly element?: string;
  /** All names, by language: `en`, `zh-Hans`, `zh-Hant`, `pinyin`, … */
  readonly names: Readonly<Record<string, readonly string[]>>;
  /** What texts call it that is no name of it, by language. */
  readonly forms?: Readonly<Record<string, readonly string[]>>;
  /** Words in which a name of it stands and is not meant. */
  readonly otherwise?: readonly string[];
  /** For a point: its code in an older numbering, which is that of another point today: `BL54`. */
  readonly formerCode?: string;
  /** Rows of the terms that it is a kind of. */
  readonly broader?: readonly number[];
  /** For a point: the rows of the regions that works put it in. */
  readonly locatedIn?: readonly number[];
}

export interface IndexedWork {
  readonly id: string;
  /** `Liu et al. 2019`. */
  readonly label: string;
  readonly title: string;
  /** Family names, as printed in the record. */
  readonly authors: readonly string[];
  readonly year?: number;
  readonly container?: string;
  readonly doi?: string;
  readonly pmid?: string;
  readonly pmcid?: string;
  readonly registration?: string;
  readonly url?: string;
  /** Its position in `EVIDENCE_LEVELS`. */
  readonly level: number;
  /** The family it counts in, when it is not alone. */
  readonly family?: string;
  /** Why it counts in it, in the words of its record. */
  readonly familyBasis?: string;
  /** The families of the studies that it pools: beside one of them it is no further witness. */
  readonly pools?: readonly string[];
  /** What our record says is wrong with it; `retracted` among them. */
  readonly defects: readonly string[];
}

/** The claims that works make, as columns; those that only follow by rule are not among them. */
export interface IndexedClaims {
  readonly subjects: readonly number[];
  /** Positions in `RELATION_KINDS`. */
  readonly relations: readonly number[];
  readonly objects: readonly number[];
  /** Positions in `EVIDENCE_LEVELS`. */
  readonly levels: readonly number[];
  /** Rows of the works that say so, the strongest first. */
  readonly works: readonly (readonly number[])[];
  /** Rows of the works that dispute it, by the row of the claim. */
  readonly disputed: Readonly<Record<number, readonly number[]>>;
  /** How many families say so, by the row of the claim, where it is not the number of works. */
  readonly families: Readonly<Record<number, number>>;
}
