const WINDOWS = 3;
const BASIC_PLANE = 1;
const FULL_UNICODE = 10;
const LAST_OF_BASIC_PLANE = 0xffff;

/** A run of code points whose glyphs are numbered in the same order. */
interface Segment {
  readonly first: number;
  last: number;
  readonly glyph: number;
}

/**
 * A `cmap` table that maps each code point to its glyph: format 4 for the basic plane, and format 12 as well when
 * some lie beyond it.
 */
export function writeCmap(glyphs: ReadonlyMap<number, number>): Buffer {
  const all = segments(glyphs);
  const basic = segments(new Map([...glyphs].filter(([codePoint]) => codePoint < LAST_OF_BASIC_PLANE)));
  const beyond = all.some(({ last }) => last > LAST_OF_BASIC_PLANE);
  const subtables = [{ encoding: BASIC_PLANE, bytes: formatFour(basic) }];
  if (beyond) subtables.push({ encoding: FULL_UNICODE, bytes: formatTwelve(all) });

  const header = Buffer.alloc(4 + 8 * subtables.length);
  header.writeUInt16BE(subtables.length, 2);
  let start = header.length;
  subtables.forEach(({ encoding, bytes }, index) => {
    header.writeUInt16BE(WINDOWS, 4 + 8 * index);
    header.writeUInt16BE(encoding, 6 + 8 * index);
    header.writeUInt32BE(start, 8 + 8 * index);
    start += bytes.length;
  });
  return Buffer.concat([header, ...subtables.map(({ bytes }) => bytes)]);
}

function segments(glyphs: ReadonlyMap<number, number>): Segment[] {
  const found: Segment[] = [];
  for (const [codePoint, glyph] of [...glyphs].sort(([a], [b]) => a - b)) {
    const open = found.at(-1);
    if (open && codePoint === open.last + 1 && glyph - open.glyph === codePoint - open.first)
      open.last = codePoint;
    else found.push({ first: codePoint, last: codePoint, glyph });
  }
  return found;
}

/** "Segment mapping to delta values"; the last segment must be the code point FFFF, which has no glyph. */
function formatFour(found: readonly Segment[]): Buffer {
  const all = [...found, { first: LAST_OF_BASIC_PLANE, last: LAST_OF_BASIC_PLANE, glyph: 0 }];
  const log = Math.floor(Math.log2(all.length));
  const searchRange = 2 * 2 ** log;
  const words = [
    ...[4, 16 + 8 * all.length, 0, 2 * all.length, searchRange, log, 2 * all.length - searchRange],
    ...all.map(({ last }) => last),
    0,
    ...all.map(({ first }) => first),
    ...all.map(({ first, glyph }) => (glyph - first) & 0xffff),
    ...all.map(() => 0),
  ];
  const bytes = Buffer.alloc(2 * words.length);
  words.forEach((word, index) => bytes.writeUInt16BE(word, 2 * index));
  return bytes;
}

/** "Segmented coverage". */
function formatTwelve(all: readonly Segment[]): Buffer {
  const bytes = Buffer.alloc(16 + 12 * all.length);
  bytes.writeUInt16BE(12, 0);
  bytes.writeUInt32BE(bytes.length, 4);
  bytes.writeUInt32BE(all.length, 12);
  all.forEach(({ first, last, glyph }, index) => {
    [first, last, glyph].forEach((value, field) => bytes.writeUInt32BE(value, 16 + 12 * index + 4 * field));
  });
  return bytes;
}
