import { type ParsedText, parseText } from '../data/parse-text.ts';

const parsed = new Map<string, ParsedText>();

/**
 * Parses each text once in this process. Parsing takes most of the time of reading data, and the two versions that
 * `kg diff` compares have mostly the same texts.
 */
export function parseOnce(text: string): ParsedText {
  const known = parsed.get(text) ?? parseText(text);
  parsed.set(text, known);
  return known;
}
