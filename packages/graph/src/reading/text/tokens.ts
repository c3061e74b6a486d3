import { bare } from '../../text/bare.ts';
import type { Span } from '../model.ts';
import { nameForm } from './name-form.ts';

/** The smallest part of a text: a word, a number, one Han character, or one mark. */
export interface Token extends Span {
  readonly kind: 'word' | 'number' | 'han' | 'mark';
  readonly written: string;
  /** A word without accents, in lower case; other tokens as they are. */
  readonly folded: string;
  /** In the form in which names are compared; a character, a number and a mark as they are, but for `&`, which is `and`. */
  readonly form: string;
}

/** No part of it can be matched in two ways, so it takes no longer than the text is long. */
const PARTS =
  /(?<han>\p{Script=Han})|(?<word>(?:(?!\p{Script=Han})[\p{L}\p{M}])+(?:['’](?:(?!\p{Script=Han})[\p{L}\p{M}])+)*)|(?<number>\p{Nd}+)|\S/gu;

/** The tokens of a text; `offset` is added to their places. */
export function tokensOf(text: string, offset = 0): Token[] {
  return Array.from(text.matchAll(PARTS), ({ 0: written, index, groups }): Token => {
    const start = offset + index;
    const end = start + written.length;
    if (groups!['word'] !== undefined) {
      const folded = bare(written);
      return { start, end, kind: 'word', written, folded, form: nameForm(folded) };
    }
    const kind = groups!['number'] !== undefined ? 'number' : groups!['han'] !== undefined ? 'han' : 'mark';
    return { start, end, kind, written, folded: written, form: written === '&' ? 'and' : written };
  });
}

/** Words that may stand inside a name or be left out of it: `pain in the knee`, `pain in your knee`. */
const ARTICLES = new Set('a an the your my his her their its our both'.split(' '));

/** Words after which they are left out. Elsewhere one begins something new: `after the pain`. */
const BEFORE_ARTICLES = new Set(
  'of in on at to and or both down up along across behind under below above over around inside outside from'.split(
    ' ',
  ),
);

/** Hyphens inside a word. */
const HYPHEN = /^[-\u2010\u2011]$/;

/** The positions of the tokens that names are compared by: without articles inside a name, and without hyphens inside words. */
export function contentPositions(tokens: readonly Token[]): number[] {
  const positions: number[] = [];
  tokens.forEach((token, position) => {
    const before = tokens[position - 1];
    const isArticle =
      token.kind === 'word' && ARTICLES.has(token.form) && BEFORE_ARTICLES.has(before?.form ?? '');
    const isHyphen =
      token.kind === 'mark' &&
      HYPHEN.test(token.written) &&
      before?.end === token.start &&
      tokens[position + 1]?.start === token.end;
    if (!isArticle && !isHyphen) positions.push(position);
  });
  return positions;
}
