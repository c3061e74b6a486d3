import { type Glyph, readGlyphs, readSharedTuples, writeGlyphs } from './glyph.ts';
import { readCmap } from './read-cmap.ts';
import { type FontTables, readTables, tableOf, writeTables } from './sfnt.ts';
import { writeCmap } from './write-cmap.ts';

/** Tables that hold for the family as a whole. */
const COMMON = ['OS/2', 'avar', 'fvar', 'gasp', 'head', 'hhea', 'maxp', 'name', 'post'];

/**
 * One font with the glyphs of all the fonts. They must be cut from one variable TrueType design, so that axes and
 * measures agree and the glyphs can be laid side by side as they are; throws when they differ there. A
 * character in two fonts is taken from the first. Layout and vertical tables are not carried over. Meant for HarfBuzz
 * to read, which writes bounds, largest sizes and checksums anew.
 */
export function mergeFonts(fonts: readonly Buffer[]): Buffer {
  const parts = fonts.map(readTables);
  const [first] = parts;
  if (!first) throw new Error('mergeFonts: no font to merge');
  const misfit = parts.findIndex((tables) => designSpace(tables) !== designSpace(first));
  if (misfit !== -1) throw new Error(`mergeFonts: font ${misfit} differs from font 0 in its design space`);

  const drawn = new Map<number, Glyph>();
  for (const tables of parts) {
    const glyphs = readGlyphs(tables);
    for (const [codePoint, id] of readCmap(tableOf(tables, 'cmap'))) {
      if (!drawn.has(codePoint)) drawn.set(codePoint, glyphs[id]!);
    }
  }
  const glyphs = [readGlyphs(first)[0]!, ...new Set(drawn.values())];
  const numbers = new Map(glyphs.map((glyph, number) => [glyph, number]));
  const merged: FontTables = new Map([
    ...COMMON.map((tag) => [tag, Buffer.from(tableOf(first, tag))] as const),
    ...writeGlyphs(glyphs, readSharedTuples(first)),
    ['cmap', writeCmap(new Map([...drawn].map(([codePoint, glyph]) => [codePoint, numbers.get(glyph)!])))],
  ]);
  tableOf(merged, 'head').writeUInt16BE(1, 50); // loca has long offsets
  tableOf(merged, 'hhea').writeUInt16BE(glyphs.length, 34); // hmtx has a full entry for each
  tableOf(merged, 'maxp').writeUInt16BE(glyphs.length, 4);
  return writeTables(merged);
}

/** Units of the em, axes and their places that glyphs refer to, as one comparable text. */
function designSpace(tables: FontTables): string {
  const axes = [tableOf(tables, 'fvar'), tableOf(tables, 'avar'), readSharedTuples(tables).bytes];
  return Buffer.concat([tableOf(tables, 'head').subarray(18, 20), ...axes]).toString('hex');
}
