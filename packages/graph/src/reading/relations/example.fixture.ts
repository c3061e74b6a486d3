import { localId } from '../../text/label.ts';
import type { DraftSentence, DraftText } from '../draft.ts';
import type { Mention, ReadClaim, ReadParagraph } from '../model.ts';
import { sentencesOf } from '../text/sentences.ts';
import { tokensOf } from '../text/tokens.ts';
import { readClaims } from './read-claims.ts';

/** The text of an example as a draft, with the names that it marks. */
function draftOf(example: string): DraftText {
  const paragraphs: ReadParagraph[] = [];
  const sentences: DraftSentence[] = [];
  for (const line of example.split('\n')) {
    const kind = line.startsWith('# ') ? 'heading' : line.startsWith('- ') ? 'item' : 'text';
    const { text, mentions } = namesIn(kind === 'text' ? line : line.slice(2));
    for (const span of sentencesOf(text))
      sentences.push({
        ...span,
        paragraph: paragraphs.length,
        tokens: tokensOf(text.slice(span.start, span.end), span.start),
        mentions: mentions.filter(({ start, end }) => start >= span.start && end <= span.end),
      });
    paragraphs.push({ text, kind, section: undefined });
  }
  return { title: undefined, paragraphs, sentences };
}

function namesIn(line: string): { text: string; mentions: Mention[] } {
  const mentions: Mention[] = [];
  let text = '';
  for (const [position, piece] of line.split(/[{}]/).entries()) {
    const start = text.length;
    const isName = position % 2 === 1;
    text += isName ? localId(piece) : piece;
    if (isName) mentions.push({ start, end: text.length, entity: piece, others: [], by: 'name' });
  }
  return { text, mentions };
}

/** The claims that an example makes. */
export function claimsOf(example: string): ReadClaim[] {
  return readClaims(draftOf(example)).flat();
}
