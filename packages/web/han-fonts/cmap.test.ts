import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCmap } from './read-cmap.ts';
import { writeCmap } from './write-cmap.ts';

test('writes a format 4 subtable for the basic plane', () => {
  const cmap = writeCmap(
    new Map([
      [0x4e00, 1],
      [0x4e01, 2],
      [0x8df3, 3],
    ]),
  );
  const words = Array.from({ length: cmap.length / 2 }, (_, index) => cmap.readUInt16BE(2 * index));
  expect(words).toEqual([
    ...[0, 1, 3, 1, 0, 12], // version, one subtable: Windows, basic plane, at byte 12
    ...[4, 40, 0, 6, 4, 1, 2], // format, length, language, 2 × segments, search fields
    ...[0x4e01, 0x8df3, 0xffff, 0], // last of each segment, padding
    ...[0x4e00, 0x8df3, 0xffff], // first of each segment
    ...[0xb201, 0x7210, 1], // glyph − first
    ...[0, 0, 0], // no jumps
  ]);
});

test('reads the jumps of format 4, and a 0 in the list as no glyph', () => {
  const words = [
    ...[0, 1, 3, 1, 0, 12, 4, 38, 0, 4, 4, 1, 0],
    ...[0x4e02, 0xffff, 0, 0x4e00, 0xffff, 10, 1],
    ...[4, 0, 5, 0, 7], // from its own place two words on: glyphs 5, none, 7, each plus 10
  ];
  const cmap = Buffer.alloc(2 * words.length);
  words.forEach((word, index) => cmap.writeUInt16BE(word, 2 * index));
  expect(readCmap(cmap)).toEqual(
    new Map([
      [0x4e00, 15],
      [0x4e02, 17],
    ]),
  );
});

test('what is written reads back, in the basic plane and beyond', () => {
  const codePoint = fc.oneof(
    fc.integer({ min: 1, max: 0xfffe }),
    fc.integer({ min: 0x4e00, max: 0x4e20 }),
    fc.integer({ min: 0x10000, max: 0x10ffff }),
  );
  const glyph = fc.integer({ min: 1, max: 0xffff });
  fc.assert(
    fc.property(fc.array(fc.tuple(codePoint, glyph)), (entries) => {
      const glyphs = new Map(entries);
      expect(readCmap(writeCmap(glyphs))).toEqual(new Map([...glyphs]));
    }),
    { seed: 20261129 },
  );
});
