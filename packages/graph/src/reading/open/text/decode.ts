import { OpenError } from '../open-error.ts';
import { frequentShare } from './frequent-han.ts';

export interface DecodedText {
  readonly text: string;
  /** What was guessed of it. */
  readonly remarks: readonly string[];
}

/** Character sets of Chinese texts that are not in Unicode. GB18030 has those of GBK and GB 2312. */
const CHINESE = ['gb18030', 'big5'] as const;

/** From this share of frequent characters on, a text is taken for Chinese. Texts have a quarter, wrong guesses a hundredth. */
const LIKELY_SHARE = 0.08;

/**
 * The text of bytes: by the mark at its beginning, else UTF-8 where it is that, else by what the file says (`declared`), else
 * guessed among GB18030, Big5 and Windows-1252 if one fits clearly. Throws an `OpenError` for what is no text.
 */
export function decodeText(bytes: Uint8Array, declared?: string): DecodedText {
  const marked = byMark(bytes);
  if (marked !== undefined) return { text: decoded(bytes, marked) ?? unknown(), remarks: [] };
  const utf16 = zerosOf(bytes);
  if (utf16 !== undefined) return { text: decoded(bytes, utf16) ?? unknown(), remarks: [] };
  const utf8 = decoded(bytes, 'utf-8');
  if (utf8 !== undefined) return { text: utf8, remarks: [] };
  const asDeclared = declared === undefined ? undefined : decoded(bytes, declared);
  if (asDeclared !== undefined) return { text: asDeclared, remarks: [] };
  return guessed(bytes);
}

function byMark(bytes: Uint8Array): string | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return undefined;
}

/** Every second byte of Latin text in UTF-16 is zero. Any other zero is in no text. */
function zerosOf(bytes: Uint8Array): string | undefined {
  const head = bytes.subarray(0, 4096);
  const places = [...head.keys()].filter((place) => head[place] === 0);
  if (places.length === 0) {
    if (bytes.includes(0)) unknown();
    return undefined;
  }
  const odd = places.filter((place) => place % 2 === 1).length;
  if (places.length < head.length / 8) unknown();
  if (odd === places.length) return 'utf-16le';
  if (odd === 0) return 'utf-16be';
  return unknown();
}

function guessed(bytes: Uint8Array): DecodedText {
  const readings = CHINESE.map((name) => ({ name, text: decoded(bytes, name) }))
    .filter(
      (reading): reading is { name: (typeof CHINESE)[number]; text: string } => reading.text !== undefined,
    )
    .map((reading) => ({ ...reading, share: frequentShare(reading.text) }))
    .sort((a, b) => b.share - a.share);
  const [best, next] = readings;
  if (best !== undefined && best.share >= LIKELY_SHARE && best.share > 2 * (next?.share ?? 0))
    return { text: best.text, remarks: [guess(best.name === 'big5' ? 'Big5' : 'GB18030')] };
  const latin = decoded(bytes, 'windows-1252');
  if (latin !== undefined && isLatinText(latin)) return { text: latin, remarks: [guess('Windows-1252')] };
  return unknown();
}

/** Western texts have few letters with accents, and those stand in words; typographic quotes and dashes stand at them. */
function isLatinText(text: string): boolean {
  const odd = text.match(/[\u0080-\u009F\u00A0-\u00FF\u0152-\u2122]/g)?.length ?? 0;
  if (/[\u0080-\u009F]/.test(text) || odd > text.length / 8) return false;
  const fitting = text.match(
    /(?<=\p{L})[\u00C0-\u00FF]|[\u00C0-\u00FF](?=\p{L})|[\u2013-\u2026\u00B0-\u00BF\u00A0-\u00AE]/gu,
  );
  return (fitting?.length ?? 0) >= odd * 0.8;
}

function guess(name: string): string {
  return `The file does not say its character set; it was read as ${name}. If letters look wrong, save it as UTF-8.`;
}

function decoded(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    // Not in this character set, or there is no such one.
    return undefined;
  }
}

function unknown(): never {
  throw new OpenError(
    'unknown-kind',
    'This is no text, or in a character set that cannot be told. Save it as text in UTF-8.',
  );
}
