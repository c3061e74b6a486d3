import type { Paragraph } from '../model.ts';
import { grouped } from './counted.ts';
import { MAX_CHARACTERS } from './limits.ts';

/** The paragraphs up to the limit of a text, whole ones only, and a remark when some were left out. */
export function cutText(
  paragraphs: readonly Paragraph[],
  most: number = MAX_CHARACTERS,
): { paragraphs: readonly Paragraph[]; remarks: readonly string[] } {
  let length = 0;
  const end = paragraphs.findIndex(({ text }) => (length += text.length) > most);
  if (end < 0) return { paragraphs, remarks: [] };
  const all = paragraphs.reduce((sum, { text }) => sum + text.length, 0);
  const first = paragraphs[0]!;
  // A text without a line break is cut in its middle, at a space if there is one.
  const kept = end > 0 ? paragraphs.slice(0, end) : [{ ...first, text: beginningOf(first.text, most) }];
  return {
    paragraphs: kept,
    remarks: [
      `The text has ${grouped(all)} characters, and ${grouped(most)} are read: what comes after “${lastWords(kept.at(-1)!.text)}” was left out.`,
    ],
  };
}

function beginningOf(text: string, most: number): string {
  const part = text.slice(0, most);
  const space = part.lastIndexOf(' ');
  return (space > most / 2 ? part.slice(0, space) : part).toWellFormed();
}

function lastWords(text: string): string {
  const end = text.slice(-60);
  return end.length < text.length ? end.replace(/^\S*\s/, '… ') : end;
}
