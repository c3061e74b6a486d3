import type { Mention, Span } from '../model.ts';
import { inPieces } from '../text/pieces.ts';
import { type Token, tokensOf } from '../text/tokens.ts';
import { chooseRows } from './choose.ts';
import { withCoordinated } from './coordinate.ts';
import type { Lexicon } from './lexicon.ts';
import { withOffers } from './offer-former.ts';
import { spotNames } from './spot.ts';
import type { TextTopic } from './topic.ts';

/** A name that was found, at the positions of its tokens. */
export interface Found {
  readonly from: number;
  readonly to: number;
  /** What it may mean, the likeliest first. */
  readonly rows: readonly number[];
  readonly by: Mention['by'];
  /** The row of the point that an older numbering means by it. */
  readonly offered?: number;
}

/** A sentence in its tokens, with the names in it from left to right. */
export interface NamedSentence {
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
}

/** The names in a sentence of a paragraph. */
export function findNames(
  lexicon: Lexicon,
  paragraph: string,
  sentence: Span,
  topic: TextTopic,
): NamedSentence {
  const pieces = Array.from(inPieces(paragraph, sentence), ({ start, end }) => {
    const tokens = tokensOf(paragraph.slice(start, end), start);
    return { tokens, mentions: namesIn(lexicon, tokens, topic) };
  });
  return pieces.length === 1
    ? pieces[0]!
    : {
        tokens: pieces.flatMap(({ tokens }) => tokens),
        mentions: pieces.flatMap(({ mentions }) => mentions),
      };
}

function namesIn(lexicon: Lexicon, tokens: readonly Token[], topic: TextTopic): Mention[] {
  const { things } = lexicon;
  const spotted = spotNames(lexicon, { tokens, topic });
  const chosen = spotted.flatMap((one, at): Found[] => {
    const rows = chooseRows(at, { things, tokens, spotted, topic });
    return rows.length === 0 ? [] : [{ ...one, rows }];
  });
  const found = withOffers(lexicon, withCoordinated(lexicon, tokens, chosen));
  return found.map(({ from, to, rows: [row, ...others], by, offered }) => ({
    start: tokens[from]!.start,
    end: tokens[to - 1]!.end,
    entity: things[row!]!.id,
    others: others.map((other) => things[other]!.id),
    by,
    ...(offered !== undefined && { offered: things[offered]!.id }),
  }));
}
