import type { Reading } from '@jingluo/graph/reading';
import type { SentenceMark } from '#lib/reading/standing.ts';

const WORDS: Readonly<Record<SentenceMark, string>> = {
  none: 'no claim found',
  weak: 'weaker readings',
  alone: 'not found here',
  near: 'something near is said here',
  unsourced: 'others say it, none names a source',
  said: 'others say it',
  otherwise: 'a source here says otherwise',
};

/** How many letters of a sentence are read out with its mark. */
const BEGINNING = 60;

/** A sentence for someone who does not see its mark: "Sentence 5 of 47, others say it: Lower back pain is …". */
export function spokenSentence(reading: Reading, place: number, mark: SentenceMark): string {
  const { paragraph, start, end } = reading.sentences[place]!;
  const text = reading.paragraphs[paragraph]!.text.slice(start, Math.min(end, start + BEGINNING)).trim();
  return `Sentence ${place + 1} of ${reading.sentences.length}, ${WORDS[mark]}: ${text}${end > start + BEGINNING ? '…' : ''}`;
}
