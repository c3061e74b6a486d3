/** Which glyph draws each code point, by the segments of a `cmap` table's format 4 and format 12 subtables. */
export function readCmap(cmap: Buffer): Map<number, number> {
  const glyphs = new Map<number, number>();
  for (let index = 0; index < cmap.readUInt16BE(2); index++) {
    const subtable = cmap.subarray(cmap.readUInt32BE(8 + 8 * index));
    const format = subtable.readUInt16BE(0);
    const found = format === 4 ? readFormatFour(subtable) : format === 12 ? readFormatTwelve(subtable) : [];
    for (const [codePoint, glyph] of found) if (glyph !== 0) glyphs.set(codePoint, glyph);
  }
  return glyphs;
}

function readFormatFour(subtable: Buffer): [codePoint: number, glyph: number][] {
  const count = subtable.readUInt16BE(6) / 2;
  const [lasts, firsts, deltas, jumps] = [14, 16 + 2 * count, 16 + 4 * count, 16 + 6 * count] as const;
  return Array.from({ length: count }, (_, segment) => {
    const at = 2 * segment;
    const jump = subtable.readUInt16BE(jumps + at);
    const delta = subtable.readUInt16BE(deltas + at);
    return codePoints(subtable.readUInt16BE(firsts + at), subtable.readUInt16BE(lasts + at)).map(
      (codePoint, offset): [number, number] => {
        // A jump is counted from where it stands, into the list of glyphs behind; a 0 there stays "no glyph".
        const glyph = jump === 0 ? codePoint : subtable.readUInt16BE(jumps + at + jump + 2 * offset);
        return [codePoint, jump !== 0 && glyph === 0 ? 0 : (glyph + delta) & 0xffff];
      },
    );
  }).flat();
}

function readFormatTwelve(subtable: Buffer): [codePoint: number, glyph: number][] {
  return Array.from({ length: subtable.readUInt32BE(12) }, (_, group) => {
    const at = 16 + 12 * group;
    const glyph = subtable.readUInt32BE(at + 8);
    return codePoints(subtable.readUInt32BE(at), subtable.readUInt32BE(at + 4)).map(
      (codePoint, offset): [number, number] => [codePoint, glyph + offset],
    );
  }).flat();
}

function codePoints(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
}
