import { claimId } from '../../snapshot/claim-id.ts';
import { jsonText } from '../../text/json-text.ts';
import { relation as rowOfRelation } from '../../vocabulary/relations.ts';
import type { Reading } from '../model.ts';
import type { ReadingIndex } from '../reading-index.ts';
import type { KeptClaim } from './kept-claim.ts';

/** How many characters are given before and after a quotation, to find it again. */
const AROUND = 32;

/** What stands between two paragraphs where characters are counted. */
const BETWEEN = '\n';

interface AnnotatedText {
  readonly reading: Reading;
  /** The id of the work that the text is. */
  readonly work: string;
  /** Its address. */
  readonly url?: string | undefined;
}

/**
 * What was kept as annotations of the Web Annotation Data Model (W3C Recommendation, 23 February 2017): each quotes its
 * sentence, and says by characters where it stands in the text, whose paragraphs are counted with one line end between them.
 */
export function annotations(
  kept: readonly KeptClaim[],
  { things }: Pick<ReadingIndex, 'things'>,
  { reading, work, url }: AnnotatedText,
): string {
  const labels = new Map(things.map(({ id, label }) => [id, label]));
  const text = reading.paragraphs.map((paragraph) => paragraph.text).join(BETWEEN);
  const starts = startsOf(reading);
  /** How many code points stand before a place in a paragraph: the model counts these, and not UTF-16 units. */
  const characters = (paragraph: number, until: number): number => {
    const { unit, character } = starts[paragraph]!;
    return character + count(text.slice(unit, until));
  };
  const source = url ?? `urn:x-jingluo:text:${work}`;
  const items = kept.map(({ claim, sentence, quote }, at) => {
    const { paragraph, start, end } = reading.sentences[sentence]!;
    const whole = text.slice(starts[paragraph]!.unit + start, starts[paragraph]!.unit + end);
    const inside = Math.max(0, whole.indexOf(quote));
    const from = starts[paragraph]!.unit + start + inside;
    const exact = whole.includes(quote) && quote !== '' ? quote : whole;
    const to = from + exact.length;
    const { subject, relation, object, direction } = claim;
    const denied = direction === 'disputes' ? ' (the text denies it)' : '';
    return {
      id: `urn:x-jingluo:text:${work}:${at + 1}`,
      type: 'Annotation',
      motivation: 'describing',
      body: [
        {
          type: 'TextualBody',
          value: `${labels.get(subject) ?? subject} ${rowOfRelation(relation).forward} ${labels.get(object) ?? object}${denied}`,
          format: 'text/plain',
          language: 'en',
          purpose: 'describing',
        },
        { type: 'TextualBody', value: claimId({ subject, relation, object }), purpose: 'identifying' },
      ],
      target: {
        source,
        selector: [
          {
            type: 'TextQuoteSelector',
            exact,
            prefix: text.slice(Math.max(0, from - AROUND), from).toWellFormed(),
            suffix: text.slice(to, to + AROUND).toWellFormed(),
          },
          {
            type: 'TextPositionSelector',
            start: characters(paragraph, from),
            end: characters(paragraph, to),
          },
        ],
      },
    };
  });
  const page = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:x-jingluo:text:${work}`,
    type: 'AnnotationPage',
    items,
  };
  return `${jsonText(page, 2)}\n`;
}

interface Start {
  readonly unit: number;
  readonly character: number;
}

/** Where each paragraph begins in the whole text, in UTF-16 units and in code points. */
function startsOf({ paragraphs }: Reading): Start[] {
  let [unit, character] = [0, 0];
  return paragraphs.map(({ text }) => {
    const start = { unit, character };
    unit += text.length + BETWEEN.length;
    character += count(text) + BETWEEN.length;
    return start;
  });
}

function count(text: string): number {
  let characters = 0;
  for (const _ of text) characters += 1;
  return characters;
}
