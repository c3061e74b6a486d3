import type { IndexedThing, ReadingIndex } from '../reading-index.ts';
import { contentPositions, tokensOf } from '../text/tokens.ts';
import { bare } from '../../text/bare.ts';
import { codeBeginnings, type CodeTable, tabulateCodes } from './codes.ts';
import { addToTrie, emptyTrie, type Trie } from './trie.ts';
import { variantsOf } from './variants.ts';

/** What a word of a text must be like for a name to be taken from it. */
type Writing = 'any' | 'exact' | 'capitals';

/** One meaning of some words: a thing, or nothing at all. */
export interface Meaning {
  /** The row of the thing; undefined for words that look like a name and are none. */
  readonly row: number | undefined;
  readonly by: 'name' | 'variant';
  readonly writing: Writing;
  /** The name as written, to compare it when its writing must be exact. */
  readonly written: string;
}

/** What names are found with, made once for an index. */
export interface Lexicon {
  readonly things: readonly IndexedThing[];
  readonly names: Trie<Meaning>;
  /** Rows of things by their pinyin without tones and spaces. */
  readonly pinyin: ReadonlyMap<string, readonly number[]>;
  /** All beginnings of these, so that few words are looked at for long. */
  readonly pinyinBeginnings: ReadonlySet<string>;
  readonly codes: CodeTable;
  /** All words that a name or code can begin with, in each form in which one is looked up: other words begin none. */
  readonly beginnings: ReadonlySet<string>;
  /** Rows of points by the row of the point that has their former code today. */
  readonly former: ReadonlyMap<number, number>;
}

/** The lexicon of all names of an index, with the variants that texts use. */
export function createLexicon({ things }: Pick<ReadingIndex, 'things'>): Lexicon {
  const names = emptyTrie<Meaning>();
  const seen = new Set<string>();
  const add = (row: number | undefined, text: string, by: Meaning['by'], writing: Writing): void => {
    const words = nameWords(text);
    const key = `${row} ${words.join(' ')}`;
    if (words.length === 0 || seen.has(key)) return;
    seen.add(key);
    addToTrie(names, words, { row, by, writing, written: text });
  };
  const pinyin = new Map<string, number[]>();
  things.forEach((thing, row) => {
    if (thing.heading === true) return;
    for (const text of pinyinNames(thing)) {
      const key = squeezed(text);
      const rows = pinyin.get(key);
      if (rows === undefined) pinyin.set(key, [row]);
      else if (!rows.includes(row)) rows.push(row);
    }
    for (const { text, language } of plainNames(thing))
      add(row, text, 'name', writingOf(thing, text, language));
  });
  // After all names: a form of one thing is none where it is a name of another.
  const named = new Set([...seen].map((key) => key.slice(key.indexOf(' ') + 1)));
  things.forEach((thing, row) => {
    if (thing.heading === true) return;
    for (const text of Object.values(thing.forms ?? {}).flat()) add(row, text, 'variant', 'any');
    for (const text of variantsOf(thing))
      if (!named.has(nameWords(text).join(' '))) add(row, text, 'variant', 'any');
    for (const text of thing.otherwise ?? []) add(undefined, text, 'name', 'any');
  });
  const pinyinBeginnings = new Set(
    [...pinyin.keys()].flatMap((name) => Array.from(name, (_, at) => name.slice(0, at + 1))),
  );
  const codes = tabulateCodes(things);
  return {
    things,
    names,
    pinyin,
    pinyinBeginnings,
    codes,
    beginnings: new Set([...names.next.keys(), ...pinyinBeginnings, ...codeBeginnings(codes)]),
    former: formerCodes(things),
  };
}

function formerCodes(things: readonly IndexedThing[]): Map<number, number> {
  const rows = new Map(things.map(({ id }, row) => [id, row]));
  return new Map(
    things.flatMap(({ formerCode }, row) => {
      const today = formerCode === undefined ? undefined : rows.get(`acupoint:${formerCode}`);
      return today === undefined ? [] : [[today, row] as const];
    }),
  );
}

/** The words by which a name is compared. */
function nameWords(text: string): string[] {
  const tokens = tokensOf(text);
  return contentPositions(tokens).map((position) => tokens[position]!.form);
}

/** Letters of pinyin alone: no tones, no spaces. */
function squeezed(text: string): string {
  return bare(text).replace(/[^a-z]/g, '');
}

/** Pinyin of other things than points and channels is taken for a name from this many letters on: others look like words. */
const LEAST_LETTERS = 8;

function pinyinNames({ kind, names }: IndexedThing): readonly string[] {
  const written = names['pinyin'] ?? [];
  return kind === 'acupoint' || kind === 'channel'
    ? written
    : written.filter((text) => squeezed(text).length >= LEAST_LETTERS);
}

function plainNames(thing: IndexedThing): { text: string; language: string }[] {
  const spoken = new Set(pinyinNames(thing).map(squeezed));
  return Object.entries(thing.names).flatMap(([language, texts]) => {
    if (language === 'code' || language === 'pinyin') return [];
    return (
      texts
        .filter((text) => !(thing.kind === 'acupoint' && spoken.has(squeezed(text))))
        .filter((text) => !(language === 'lzh' && text.length < 2))
        // `of the hand` is what channels are called by, and in a sentence the end of `the side of the hand`.
        .filter((text) => !(language === 'en' && text.startsWith('of ')))
        .map((text) => ({ text, language }))
    );
  });
}

function writingOf({ kind }: IndexedThing, text: string, language: string): Writing {
  if (language !== 'en') return 'any';
  if (/^[A-Z]{2,5}$/.test(text)) return 'exact';
  return kind === 'acupoint' ? 'capitals' : 'any';
}
