import type { EvidenceLevel } from '../vocabulary/levels.ts';
import type { RelationKind } from '../vocabulary/relations.ts';

/*
 * What reading a text gives. All places are in UTF-16 units within the text of a paragraph; all positions of sentences and
 * listed works are those in the lists of the reading.
 */

/** A paragraph as it was given. */
export interface Paragraph {
  readonly text: string;
  /** Whether its file marks it as a heading. A plain text marks none: headings are then recognized by their form. */
  readonly heading?: boolean;
}

/** What a paragraph is taken for. `reference`: an entry of the list of works. */
export type ParagraphKind = 'heading' | 'text' | 'item' | 'reference';

export interface ReadParagraph {
  readonly text: string;
  readonly kind: ParagraphKind;
  /** The position of the paragraph that is the nearest heading before it; undefined before the first one. */
  readonly section: number | undefined;
}

/** How a name was recognized. */
export const MENTION_BASES = ['name', 'variant', 'code', 'pinyin', 'coordination'] as const;
export type MentionBasis = (typeof MENTION_BASES)[number];

/** A name of a thing in a text. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  /** The id of the thing that is meant. */
  readonly entity: string;
  /** The ids of other things that have this name, the likelier first. */
  readonly others: readonly string[];
  readonly by: MentionBasis;
  /**
   * The point that an older numbering means by this code, where what stands beside it fits that one: offered to the reader, never
   * taken unasked.
   */
  readonly offered?: string;
}

/** A claim that a sentence seems to make. */
export interface ReadClaim {
  readonly subject: string;
  readonly relation: RelationKind;
  readonly object: string;
  /** `disputes` when the text says that it is not so. */
  readonly direction: 'supports' | 'disputes';
  /** The word of doubt that it is said with: `possibly`. */
  readonly hedge: string | undefined;
  /** Whether the rule that found it is right nearly always. Others are weak readings. */
  readonly sure: boolean;
  /** The name of the rule that found it. */
  readonly rule: string;
  /** Where its ends stand in the paragraph; undefined for one that is meant and not named there. */
  readonly subjectAt: Span | undefined;
  readonly objectAt: Span | undefined;
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A mark in a sentence that refers to listed works: `[3]`, `(Liu et al., 2019)`, `²`. */
export interface ReferenceMark extends Span {
  /** Positions in the list of works; empty when it refers to none that is listed. */
  readonly works: readonly number[];
}

export interface ReadSentence extends Span {
  readonly paragraph: number;
  readonly mentions: readonly Mention[];
  /** Sure ones first. */
  readonly claims: readonly ReadClaim[];
  readonly marks: readonly ReferenceMark[];
  /** The positions of the listed works that its marks refer to, each once. */
  readonly cites: readonly number[];
}

/** How a listed work was recognized as one of the graph. */
export type ResolvedBy = 'doi' | 'pmid' | 'pmcid' | 'registration' | 'title' | 'author-and-year';

/** A work that a text lists. */
export interface ListedWork extends Span {
  readonly paragraph: number;
  /** The entry as printed, without its number. */
  readonly text: string;
  /** The number or letter printed before it. */
  readonly number: string | undefined;
  /** The id of the work of the graph; undefined when it is none of them. */
  readonly citation: string | undefined;
  readonly by: ResolvedBy | undefined;
  /** What is wrong with the entry as printed, or with the work: `printed without a year`, `retracted`. */
  readonly defects: readonly string[];
  /** The positions of the sentences that refer to it. */
  readonly citedBy: readonly number[];
}

/** Listed works that count as one body of evidence. */
export interface Body {
  /** Positions in the list of works, ascending. */
  readonly works: readonly number[];
  /** Why they count once: `likely one trial`; undefined for a single work. */
  readonly because: string | undefined;
}

export interface ReadingCounts {
  readonly sentences: number;
  /** Sentences with at least one sure claim. */
  readonly claiming: number;
  /** Sentences that carry a reference mark. */
  readonly referring: number;
  readonly listed: number;
  readonly bodies: number;
}

export interface Reading {
  /** The title: as given, else the first heading. */
  readonly title: string | undefined;
  readonly paragraphs: readonly ReadParagraph[];
  readonly sentences: readonly ReadSentence[];
  readonly listed: readonly ListedWork[];
  readonly bodies: readonly Body[];
  readonly counts: ReadingCounts;
  /** Whether it was stopped before its end: then the paragraphs after the last sentence were not read. */
  readonly stopped: boolean;
}

/** What sources of the graph say of a claim. */
export interface Comparison {
  /** The id of the same claim; undefined when no work makes it. A derived claim is none. */
  readonly known: string | undefined;
  /** The ids of the works that say so, the strongest first; none for a claim that is recorded without a source. */
  readonly works: readonly string[];
  /** How many families of works they are: what is shown as a number of sources. */
  readonly families: number;
  readonly level: EvidenceLevel;
  /** What is said otherwise: works that dispute it, or another value of a relation that usually has one. */
  readonly otherwise: readonly SaidBeside[];
  /** What is near: another relation of the same two things, a broader or narrower thing at one end. */
  readonly nearby: readonly SaidBeside[];
}

/** A claim beside the one that was read. */
export interface SaidBeside {
  readonly claim: string;
  readonly subject: string;
  readonly relation: RelationKind;
  readonly object: string;
  readonly why: 'disputed' | 'another-value' | 'another-relation' | 'broader' | 'narrower';
  readonly works: readonly string[];
  readonly families: number;
  readonly level: EvidenceLevel;
}
