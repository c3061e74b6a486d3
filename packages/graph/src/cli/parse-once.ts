import { type ParsedText, parseText } from '../data/source-file.ts';

const parsed = new Map<string, ParsedText>();

/**
 * Parses a text once in this process, which takes most of the time of reading data: the two versions that `kg diff`
 * compares hold mostly the same texts.
 */
export function parseOnce(text: string): ParsedText {
  const known = parsed.get(text) ?? parseText(text);
  parsed.set(text, known);
  return known;
}
