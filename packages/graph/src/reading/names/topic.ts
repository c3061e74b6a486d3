import type { ReadParagraph } from '../model.ts';

/** What a text is about, as far as it tells what its names mean. */
export interface TextTopic {
  /** Whether it is about points or channels, so that one letter and a number can be a point. */
  readonly isAboutPoints: boolean;
  /** Whether it has several codes of points, so that their letters alone can be a channel. */
  readonly usesCodes: boolean;
  /** Whether it speaks of the five elements, so that `Wood` can be one. */
  readonly isAboutElements: boolean;
}

const POINTS = /acupunct|acupress|acupoint|meridian|channel|moxib|shiatsu|tui ?na|穴|针灸|針灸/i;
const ELEMENTS = /\b(?:elements?|phases?|wu ?xing)\b|五行/i;
const CODE = /\b(?:LU|LI|ST|SP|HT|SI|BL|UB|KI|PC|TE|SJ|TW|GB|LR|LV|Liv|GV|DU|CV|REN)[ -]?\d{1,2}\b/gi;

/** How many codes make a text one that uses them. */
const SEVERAL = 3;

export function topicOf(paragraphs: readonly Pick<ReadParagraph, 'text'>[]): TextTopic {
  let codes = 0;
  for (const { text } of paragraphs) {
    if (codes >= SEVERAL) break;
    for (const _ of text.matchAll(CODE)) codes += 1;
  }
  return {
    isAboutPoints: codes > 0 || paragraphs.some(({ text }) => POINTS.test(text)),
    usesCodes: codes >= SEVERAL,
    isAboutElements: paragraphs.some(({ text }) => ELEMENTS.test(text)),
  };
}
