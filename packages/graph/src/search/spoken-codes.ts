import { localId } from '../text/label.ts';
import type { Searchable } from './searched-things.ts';
import { searchWords } from './search-words.ts';

/** Words of a channel's name that may be left out before a number: `Stomach 36`, `胃36`. */
const CHANNEL_WORDS = /^(?:channel|meridian|vessel|jing|mai)$/;
const HAN_CHANNEL = /^(?:[手足](?:阳明|太阳|少阳|太阴|少阴|厥阴))?(.+?)(?:经脉|经|脉)?$/u;

/** The most words, or Han characters, of a channel's name. */
const MOST_WORDS = 9;

/** What codes are read with. */
export interface KnownCodes {
  /** Whether there is a point with a code in lower case. */
  readonly hasPoint: (code: string) => boolean;
  /** The channels in their order. They are read when a text with a digit first comes. */
  readonly channels: () => Iterable<Pick<Searchable, 'id' | 'names'>>;
}

/** Rewrites the words of a text in which codes of points are spoken out. */
export type ReadCodes = (words: readonly string[]) => readonly string[];

/**
 * A function that reads codes as people speak and write them: a channel by any of its names and a number give the
 * WHO's code (`stomach 36`, `胃经36`, `ub40`, `du 20`), where there is such a point. Tone digits are left out:
 * `zu2 san1 li3`.
 */
export function createCodeReader({ hasPoint, channels }: KnownCodes): ReadCodes {
  let codes: ReadonlyMap<string, string> | undefined;
  const pointOf = (channel: string, number: string): string | undefined => {
    codes ??= channelNames(channels());
    const code = codes.get(channel);
    return code !== undefined && hasPoint(`${code}${Number(number)}`)
      ? `${code}${Number(number)}`
      : undefined;
  };
  const readCode = (word: string): string | undefined => {
    const [, channel, number] = /^(\D+)(\d{1,2})$/.exec(word) ?? [];
    return channel === undefined ? undefined : pointOf(channel, number!);
  };

  return (words) => {
    if (!words.some((word) => /\d/.test(word))) return words;
    const toneless = withoutTones(words, (word) => readCode(word) !== undefined);
    return toneless ?? readNumbers(words, pointOf).map((word) => readCode(word) ?? word);
  };
}

/** The code in the id of a point or channel. */
export function codeOf(id: string): string {
  return localId(id).toLowerCase();
}

/** The code of each channel by its names, with and without the word for channel, squeezed. */
function channelNames(channels: ReturnType<KnownCodes['channels']>): Map<string, string> {
  const names = new Map<string, string>();
  for (const { id, names: ofChannel } of channels) {
    for (const { text } of ofChannel) {
      const words = searchWords(text);
      const whole = words.join('');
      const short = words.filter((word) => !CHANNEL_WORDS.test(word)).join('');
      const han = HAN_CHANNEL.exec(whole)?.[1] ?? whole;
      for (const name of [whole, short, han, `${han}经`, `${han}脉`]) {
        if (name !== '' && !names.has(name)) names.set(name, codeOf(id));
      }
    }
  }
  return names;
}

/** Words that may stand between a channel and a number, and that `searchWords` puts to the number: `kidney no. 3`. */
const BEFORE_NUMBER = /^(no|nr|mai|jing)(\d{1,2})$/;
const EMPTY_BEFORE_NUMBER = /^(?:no|nr|number|point)$/;

/** Replaces the name of a channel and a number after it by the code of the point. */
function readNumbers(
  words: readonly string[],
  pointOf: (channel: string, number: string) => string | undefined,
): string[] {
  const read: string[] = [];
  for (const word of words.flatMap((one) => BEFORE_NUMBER.exec(one)?.slice(1) ?? one)) {
    const found = /^\d{1,2}$/.test(word)
      ? channelBefore(read, (channel) => pointOf(channel, word))
      : undefined;
    if (found === undefined) read.push(word);
    else read.splice(found.from, Infinity, found.code);
  }
  return read;
}

/** The longest name of a channel at the end of some words, and the code that it gives. */
function channelBefore(
  words: readonly string[],
  codeOfPoint: (channel: string) => string | undefined,
): { from: number; code: string } | undefined {
  const end = words.length - (EMPTY_BEFORE_NUMBER.test(words.at(-1) ?? '') ? 1 : 0);
  for (let from = Math.max(0, end - MOST_WORDS); from < end; from += 1) {
    const named = words.slice(from, end);
    const code =
      codeOfPoint(named.join('')) ?? codeOfPoint(named.filter((word) => !CHANNEL_WORDS.test(word)).join(''));
    if (code !== undefined) return { from, code };
  }
  return undefined;
}

const TONE = /^[a-z]+[1-5]$/;
const TONES_JOINED = /^(?:[a-z]+[1-5]){2,}$/;

/** Pinyin with tone digits without them; undefined when the words are none. */
function withoutTones(
  words: readonly string[],
  isCode: (word: string) => boolean,
): readonly string[] | undefined {
  const apart = words.length > 1 && words.every((word) => TONE.test(word)) && !words.every(isCode);
  if (!apart && !(words.length === 1 && TONES_JOINED.test(words[0]!))) return undefined;
  return words.map((word) => word.replace(/[1-5]/g, ''));
}
