import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parseUnicodeRange } from './unicode-range.ts';

const require = createRequire(join(import.meta.dirname, 'font-slices.ts'));

/** One of the files into which Fontsource cuts a large family. */
export interface FontSlice {
  readonly file: string;
  /** What its style sheet declares; a few of them have no glyph in the file. */
  readonly codePoints: ReadonlySet<number>;
}

/** The slices of an installed Fontsource package, in the order of its style sheet: without another, the upright weights. */
export function fontSlices(packageName: string, sheetName = 'wght.css'): FontSlice[] {
  const sheet = require.resolve(`${packageName}/${sheetName}`);
  return parseSlices(readFileSync(sheet, 'utf8'), dirname(sheet));
}

/** The slices of a Fontsource style sheet whose file paths are relative to `folder`. */
export function parseSlices(css: string, folder: string): FontSlice[] {
  return [...css.matchAll(/@font-face\s*\{([^}]*)\}/g)].flatMap(([, rule = '']) => {
    const file = /url\(([^)]+)\)/.exec(rule)?.[1];
    const range = /unicode-range:\s*([^;]+);/.exec(rule)?.[1];
    return file && range ? [{ file: join(folder, file), codePoints: parseUnicodeRange(range) }] : [];
  });
}
