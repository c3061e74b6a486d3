import type { Mention, Span } from '../model.ts';
import { tokensOf } from '../text/tokens.ts';
import { chooseRows } from './choose.ts';
import type { Lexicon } from './lexicon.ts';
import { spotNames } from './spot.ts';

/** What a text is about, as far as it tells what its names mean. */
export interface TextTopic {
  readonly isAboutPoints: boolean;
  readonly isAboutElements: boolean;
}

/** The names in a sentence of a paragraph, from left to right. */
export function findNames(lexicon: Lexicon, paragraph: string, sentence: Span, topic: TextTopic): Mention[] {
  const tokens = tokensOf(paragraph.slice(sentence.start, sentence.end), sentence.start);
  const { things } = lexicon;
  return spotNames(lexicon, { tokens, ...topic }).flatMap((spotted): Mention[] => {
    const [row, ...others] = chooseRows(spotted, { things, tokens, ...topic });
    if (row === undefined) return [];
    return [
      {
        start: tokens[spotted.from]!.start,
        end: tokens[spotted.to - 1]!.end,
        entity: things[row]!.id,
        others: others.map((other) => things[other]!.id),
        by: spotted.by,
      },
    ];
  });
}
