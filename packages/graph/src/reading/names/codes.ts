import { localId } from '../../text/label.ts';
import type { IndexedThing } from '../reading-index.ts';
import type { TextTopic } from './topic.ts';
import type { Token } from '../text/tokens.ts';
import { addToTrie, emptyTrie, type Trie, walkTrie } from './trie.ts';

/** What codes of points are read with. */
export interface CodeTable {
  /** Rows of points by the letters of a code in lower case, then by its number. */
  readonly points: ReadonlyMap<string, ReadonlyMap<number, number>>;
  /** The letters of a channel by its names without the word for channel, as folded words. */
  readonly channels: Trie<string>;
  /** Rows of channels by a code of theirs, as it is written. */
  readonly channelCodes: ReadonlyMap<string, number>;
}

/** A code that was read: the row of its point, and the positions of its tokens. */
export interface ReadCode {
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

const CODE = /^(?<letters>.*?[A-Za-z])-?(?<number>\d+)$/;

/** Letters that texts write and no table of codes has: KD3 is KI3. */
const ALSO_WRITTEN = [['kd', 'ki']] as const;

/** The codes of all points, in every scheme that their names have, and the names of their channels. */
export function tabulateCodes(things: readonly IndexedThing[]): CodeTable {
  const points = new Map<string, Map<number, number>>();
  const channels = emptyTrie<string>();
  const channelCodes = new Map<string, number>();
  things.forEach(({ id, kind, names }, row) => {
    if (kind === 'acupoint')
      for (const code of [localId(id), ...(names['code'] ?? [])]) {
        const { letters, number } = CODE.exec(code)?.groups ?? {};
        if (letters === undefined || number === undefined) continue;
        const key = letters.toLowerCase().replace(/[^a-z]/g, '');
        const numbers = points.get(key) ?? new Map<number, number>();
        points.set(key, numbers);
        if (!numbers.has(Number(number))) numbers.set(Number(number), row);
      }
    if (kind !== 'channel') return;
    for (const code of [localId(id), ...(names['code'] ?? [])]) channelCodes.set(code, row);
    for (const name of names['en'] ?? []) {
      const words = name.toLowerCase().split(/[ -]+/);
      const letters = localId(id).toLowerCase();
      for (const some of [words, words.filter((word) => !/^(?:channel|meridian|vessel)$/.test(word))])
        addToTrie(channels, some, letters);
    }
  });
  for (const [written, letters] of ALSO_WRITTEN) {
    const numbers = points.get(letters);
    if (numbers !== undefined && !points.has(written)) points.set(written, numbers);
  }
  return { points, channels, channelCodes };
}

/** The words that a code can begin with, as `codesAt` and `channelCodeAt` look them up. */
export function codeBeginnings({ points, channels, channelCodes }: CodeTable): string[] {
  const codes = [...channelCodes.keys()];
  const asNames = codes.map((code) => code.charAt(0) + code.slice(1).toLowerCase());
  return [...points.keys(), EXTRA, ...channels.next.keys(), ...codes, ...asNames];
}

/** What the codes of extra points begin with: EX-HN5, Ex-HN 5. */
const EXTRA = 'ex';

/** Letters that mean something else in most texts: a vertebra, a value, a sound. */
const ONE_LETTER = /^[a-z]$/;

/** One letter of a scheme that is in use in English. */
const USUAL_LETTER = /^[bghkp]$/;

/** Words beside which a letter and a number are no point. */
const OTHER_SENSE = new Set(
  'vertebra vertebre vertebral disc disk vitamin spinous lumbar thoracic cervical nerve hepatiti level'.split(
    ' ',
  ),
);

/** Words after a number that say what it counts. */
const COUNTED = new Set(
  `cun cm mm m min minute second hour day week month year time patient session trial study people person woman man needle kg mg g
  ml hz percent participant case treatment side inch inche fen step item gauge`.split(/\s+/),
);

/** What codes are read in. */
export interface CodeSentence {
  readonly tokens: readonly Token[];
  readonly topic: Pick<TextTopic, 'isAboutPoints' | 'usesCodes'>;
}

/** The codes that begin at a position: one, or those of a list after it (`SJ 3, 17`). */
export function codesAt(table: CodeTable, sentence: CodeSentence, from: number): ReadCode[] {
  const { tokens } = sentence;
  const prefix = lettersAt(table, sentence, from);
  if (prefix === undefined) return [];
  const numbers = table.points.get(prefix.letters);
  const first = numbers?.get(numberAt(tokens, prefix.to) ?? -1);
  if (numbers === undefined || first === undefined) return [];
  const read: ReadCode[] = [{ row: first, from, to: prefix.to + 1 }];
  for (let at = prefix.to + 1; ;) {
    const next = listed(tokens, at);
    const row = next === undefined ? undefined : numbers.get(numberAt(tokens, next) ?? -1);
    if (next === undefined || row === undefined) return read;
    read.push({ row, from: next, to: next + 1 });
    at = next + 1;
  }
}

/** The letters of a code at a position, or those of a channel that is named there, and where its number must stand. */
function lettersAt(
  table: CodeTable,
  sentence: CodeSentence,
  from: number,
): { letters: string; to: number } | undefined {
  const { tokens } = sentence;
  const letters = writtenLetters(table, sentence, from);
  if (letters !== undefined) return letters;
  if (!table.channels.next.has(tokens[from]!.folded)) return undefined;
  const wordAt = (position: number) => {
    const token = tokens[position];
    return token?.kind === 'word' ? token.folded : undefined;
  };
  for (const { to, values } of [...walkTrie(table.channels, wordAt, from)].reverse())
    return { letters: values[0]!, to: beforeNumber(tokens, to) };
  return undefined;
}

function writtenLetters(
  { points }: CodeTable,
  sentence: CodeSentence,
  from: number,
): { letters: string; to: number } | undefined {
  const { tokens } = sentence;
  const token = tokens[from];
  if (token?.kind !== 'word' || token.folded.length > 5) return undefined;
  const second =
    token.folded === EXTRA ? tokens[tokens[from + 1]?.written === '-' ? from + 2 : from + 1] : undefined;
  const letters = second?.kind === 'word' ? `${EXTRA}${second.folded}` : token.folded;
  if (!points.has(letters)) return undefined;
  const last = second?.kind === 'word' ? tokens.indexOf(second, from) : from;
  const to = beforeNumber(tokens, last + 1);
  const number = tokens[to];
  if (number?.kind !== 'number') return undefined;
  if (!/^\p{Lu}/u.test(token.written) && !(letters.length > 1 && tokens[last]!.end === number.start))
    return undefined;
  const isTogether = number.start === tokens[last]!.end || to > last + 1;
  if (ONE_LETTER.test(letters) && !isOneLetterCode(letters, sentence, isTogether)) return undefined;
  return { letters, to };
}

/** Whether one letter and a number are a point: in a text about points, written together or beside other codes. */
function isOneLetterCode(letter: string, { tokens, topic }: CodeSentence, isTogether: boolean): boolean {
  return (
    USUAL_LETTER.test(letter) &&
    (topic.usesCodes || (topic.isAboutPoints && isTogether)) &&
    !tokens.some(({ form }) => OTHER_SENSE.has(form))
  );
}

/** Codes of a channel that are words or codes of something else, too: they need the word for channel. */
const NEEDS_CHANNEL = /^(?:.|TB|PC|IT)$/;

const CHANNEL_WORDS = new Set(['channel', 'vessel', 'mai']);

/**
 * A channel that is named by its code: with the word for channel (`GB meridian`), or alone in a text with codes of points
 * (`crosses SI and TW`).
 */
export function channelCodeAt(
  { channelCodes }: CodeTable,
  { tokens, topic }: CodeSentence,
  from: number,
): ReadCode | undefined {
  const written = tokens[from]?.written ?? '';
  const exact = channelCodes.get(written);
  if (CHANNEL_WORDS.has(tokens[from + 1]?.form ?? '')) {
    const named =
      exact ?? (/^[A-Z][a-z]$/.test(written) ? channelCodes.get(written.toUpperCase()) : undefined);
    return named === undefined ? undefined : { row: named, from, to: from + 2 };
  }
  if (exact === undefined) return undefined;
  const next = tokens[beforeNumber(tokens, from + 1)];
  const isAlone = topic.usesCodes && next?.kind !== 'number' && !NEEDS_CHANNEL.test(written);
  return isAlone ? { row: exact, from, to: from + 1 } : undefined;
}

/** The position of the number after letters: behind a hyphen, a full stop or `no.`. */
function beforeNumber(tokens: readonly Token[], position: number): number {
  let at = position;
  if (/^(?:[-\u2010-\u2013#]|no|nr|number|point)$/.test(tokens[at]?.folded ?? '')) at += 1;
  if (tokens[at]?.written === '.') at += 1;
  return at;
}

/** The number at a position, when it stands for itself: no decimal, no share, no count of something. */
function numberAt(tokens: readonly Token[], position: number): number | undefined {
  const [token, next, after] = [tokens[position], tokens[position + 1], tokens[position + 2]];
  if (token?.kind !== 'number' || token.written.length > 3) return undefined;
  const isGlued = next?.start === token.end;
  if (isGlued && (next.kind === 'word' || /^[%°]$/.test(next.written))) return undefined;
  if (isGlued && next.written === '.' && after?.kind === 'number' && after.start === next.end)
    return undefined;
  return next !== undefined && COUNTED.has(next.form) ? undefined : Number(token.written);
}

/** The position of a further number of a list: `SJ 3, 17`, `ST-36/37`, `BL 18 and 20`. */
function listed(tokens: readonly Token[], at: number): number | undefined {
  let position = at;
  if (/^[,/、，&+]$/.test(tokens[position]?.written ?? '')) position += 1;
  if (/^(?:and|or|&)$/.test(tokens[position]?.folded ?? '')) position += 1;
  if (position === at || tokens[position]?.kind !== 'number') return undefined;
  const next = tokens[position + 1];
  const goesOn =
    next === undefined || next.kind === 'mark' || /^(?:and|or|for|are|is|on|with|can)$/.test(next.folded);
  return goesOn ? position : undefined;
}
