import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codePointRuns, formatUnicodeRange, parseUnicodeRange } from './unicode-range.ts';

test('reads single code points and ranges', () => {
  expect(parseUnicodeRange('U+3001, u+4E00-4e02')).toEqual(new Set([0x3001, 0x4e00, 0x4e01, 0x4e02]));
});

test('names the part that it cannot read', () => {
  expect(() => parseUnicodeRange('U+3001,U+4??')).toThrow('parseUnicodeRange: cannot read "U+4??"');
});

test('joins neighbours', () => {
  expect(formatUnicodeRange([0x4e02, 0x3001, 0x4e00, 0x4e01])).toBe('U+3001,U+4e00-4e02');
});

test('counts a code point given twice once', () => {
  expect(codePointRuns([7, 6, 7, 9])).toEqual([
    [6, 7],
    [9, 9],
  ]);
});

test('a formatted range is read back as the same code points', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 0x10ffff }), { minLength: 1 }), (codePoints) => {
      expect(parseUnicodeRange(formatUnicodeRange(codePoints))).toEqual(new Set(codePoints));
    }),
    { seed: 20261129 },
  );
});
