import { GAP, LOST } from './classic-text.ts';

/** A phrase of an indication, and whether text before or behind it may be lost. */
export interface Phrase {
  readonly text: string;
  readonly torn: boolean;
}

const ENDS = /[，。、；：！？．·,.;:!?\n]/u;

/**
 * Cuts an indication into phrases at its punctuation. A blank is a lost character. Where the end of a line may be lost
 * (`…`), the pieces on both sides are one phrase, if a reader of terms can read it; else each is torn.
 */
export function cutPhrases(text: string, isKnown: (phrase: string) => boolean): Phrase[] {
  return text
    .split(ENDS)
    .map((piece) => tidy(piece))
    .filter((piece) => !/^_*$/u.test(piece))
    .flatMap((piece): Phrase[] => {
      if (!piece.includes(GAP)) return [{ text: piece, torn: false }];
      const joined = piece.replaceAll(GAP, '');
      if (joined.length > 2 && !piece.startsWith(GAP) && !piece.endsWith(GAP) && isKnown(joined))
        return [{ text: joined, torn: false }];
      return piece
        .split(GAP)
        .filter((part) => part !== '')
        .map((part) => ({ text: part, torn: true }));
    });
}

/** A piece without quotes and brackets, with `_` for a blank. */
function tidy(piece: string): string {
  return piece.replace(/[《》「」『』“”‘’【】〔〕（）()]/gu, '').replace(/\s/gu, LOST);
}
