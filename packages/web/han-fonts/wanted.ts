import { latinCharacters, signCharacters } from './latin-characters.ts';
import { sliceCharacters } from './slice-characters.ts';
import type { TextFile } from './text-file.ts';

/** The characters that the faces have to draw. */
export interface Wanted {
  readonly latin: ReadonlySet<string>;
  readonly signs: ReadonlySet<string>;
  /** Slices of Han characters, of text that is not marked zh-Hans. */
  readonly traditional: readonly (readonly string[])[];
  /** Of text marked zh-Hans. */
  readonly simplified: readonly (readonly string[])[];
}

/** More than there are groups: what pages show first has slices of its own. */
const AFTER_ALL_FIRST = 100;

/** What the texts need drawn. */
export function wantedCharacters(texts: readonly TextFile[]): Wanted {
  const slices = (face: keyof TextFile['han']) =>
    sliceCharacters([
      ...texts.map(({ group, first }) => ({ group, characters: first[face] })),
      ...texts.map(({ group, han }) => ({ group: AFTER_ALL_FIRST + group, characters: han[face] })),
    ]);
  return {
    latin: latinCharacters(texts),
    signs: signCharacters(texts),
    traditional: slices('traditional'),
    simplified: slices('simplified'),
  };
}
