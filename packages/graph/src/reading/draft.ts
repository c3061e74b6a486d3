import type { Mention, ReadParagraph, Span } from './model.ts';
import type { Token } from './text/tokens.ts';

/** A sentence whose names are found, and whose claims are still to be read. */
export interface DraftSentence extends Span {
  readonly paragraph: number;
  readonly mentions: readonly Mention[];
  /** Its tokens, in which its names were found. */
  readonly tokens: readonly Token[];
}

/** A text in sentences, in reading order. Entries of its list of works have none. */
export interface DraftText {
  readonly title: string | undefined;
  readonly paragraphs: readonly ReadParagraph[];
  readonly sentences: readonly DraftSentence[];
}
