import { type FontTables, padTo4, tableOf } from './sfnt.ts';

/** What a variable TrueType font says of one glyph. */
export interface Glyph {
  /** Its description in `glyf`: the contours at the axis's default. */
  readonly outline: Buffer;
  /** Its entry in `hmtx`: advance width and left side bearing. */
  readonly metrics: Buffer;
  /** Its data in `gvar`: how the contours move along the axis. */
  readonly variation: Buffer;
}

const METRICS_SIZE = 4;
const GVAR_HEADER_SIZE = 20;
const LONG_OFFSETS = 1;

/** The glyphs of a font in the order of their numbers. Throws when the font is composed of parts or does not vary. */
export function readGlyphs(tables: FontTables): Glyph[] {
  const [glyf, gvar] = [tableOf(tables, 'glyf'), tableOf(tables, 'gvar')];
  const count = tableOf(tables, 'maxp').readUInt16BE(4);
  const outlines = offsets(tableOf(tables, 'loca'), count, tableOf(tables, 'head').readUInt16BE(50) === 1);
  const variations = offsets(
    gvar.subarray(GVAR_HEADER_SIZE),
    count,
    (gvar.readUInt16BE(14) & LONG_OFFSETS) === 1,
  );
  const variationData = gvar.subarray(gvar.readUInt32BE(16));
  return Array.from({ length: count }, (_, id) => {
    const outline = glyf.subarray(outlines[id], outlines[id + 1]);
    if (outline.length > 0 && outline.readInt16BE(0) < 0)
      throw new Error(`readGlyphs: glyph ${id} is a composite`);
    return {
      outline,
      metrics: metricsOf(tables, id),
      variation: variationData.subarray(variations[id], variations[id + 1]),
    };
  });
}

/** The tables `glyf`, `loca` (long offsets), `hmtx` (an entry for each glyph) and `gvar` of the glyphs in this order. */
export function writeGlyphs(glyphs: readonly Glyph[], sharedTuples: SharedTuples): FontTables {
  const outlines = concatenate(glyphs.map(({ outline }) => padTo4(outline)));
  const variations = concatenate(glyphs.map(({ variation }) => variation));
  const header = Buffer.alloc(GVAR_HEADER_SIZE);
  const tuplesAt = GVAR_HEADER_SIZE + variations.offsets.length;
  header.writeUInt16BE(1, 0);
  header.writeUInt16BE(sharedTuples.axes, 4);
  header.writeUInt16BE(sharedTuples.bytes.length / (2 * sharedTuples.axes), 6);
  header.writeUInt32BE(tuplesAt, 8);
  header.writeUInt16BE(glyphs.length, 12);
  header.writeUInt16BE(LONG_OFFSETS, 14);
  header.writeUInt32BE(tuplesAt + sharedTuples.bytes.length, 16);
  return new Map([
    ['glyf', outlines.bytes],
    ['loca', outlines.offsets],
    ['hmtx', Buffer.concat(glyphs.map(({ metrics }) => metrics))],
    ['gvar', Buffer.concat([header, variations.offsets, sharedTuples.bytes, variations.bytes])],
  ]);
}

/** Places on the axes that the glyphs' variations refer to by number. */
export interface SharedTuples {
  readonly axes: number;
  readonly bytes: Buffer;
}

/** The shared tuples of a font's `gvar`. */
export function readSharedTuples(tables: FontTables): SharedTuples {
  const gvar = tableOf(tables, 'gvar');
  const axes = gvar.readUInt16BE(4);
  const start = gvar.readUInt32BE(8);
  return { axes, bytes: gvar.subarray(start, start + 2 * axes * gvar.readUInt16BE(6)) };
}

/** `count + 1` offsets; short ones are stored halved. */
function offsets(table: Buffer, count: number, long: boolean): number[] {
  return Array.from({ length: count + 1 }, (_, id) =>
    long ? table.readUInt32BE(4 * id) : 2 * table.readUInt16BE(2 * id),
  );
}

/** Glyphs after the last full entry of `hmtx` have its advance width and a bearing of their own. */
function metricsOf(tables: FontTables, id: number): Buffer {
  const hmtx = tableOf(tables, 'hmtx');
  const full = tableOf(tables, 'hhea').readUInt16BE(34);
  if (id < full) return hmtx.subarray(METRICS_SIZE * id, METRICS_SIZE * (id + 1));
  const advance = hmtx.subarray(METRICS_SIZE * (full - 1), METRICS_SIZE * (full - 1) + 2);
  const bearing = METRICS_SIZE * full + 2 * (id - full);
  return Buffer.concat([advance, hmtx.subarray(bearing, bearing + 2)]);
}

function concatenate(parts: readonly Buffer[]): { bytes: Buffer; offsets: Buffer } {
  const table = Buffer.alloc(4 * (parts.length + 1));
  let end = 0;
  parts.forEach((part, index) => {
    end += part.length;
    table.writeUInt32BE(end, 4 * (index + 1));
  });
  return { bytes: Buffer.concat(parts), offsets: table };
}
