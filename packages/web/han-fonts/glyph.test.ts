import { expect, test } from 'vitest';
import { readGlyphs, readSharedTuples, writeGlyphs } from './glyph.ts';
import { type FontTables, tableOf } from './sfnt.ts';

const FALLBACK = {
  outline: Buffer.alloc(0),
  metrics: Buffer.from([3, 232, 0, 0]),
  variation: Buffer.alloc(0),
};
const STROKE = {
  outline: Buffer.from([0, 1, 0, 9]),
  metrics: Buffer.from([3, 232, 0, 7]),
  variation: Buffer.from([0, 1, 5]),
};
const DOT = {
  outline: Buffer.from([0, 1, 4, 4]),
  metrics: Buffer.from([3, 232, 0, 8]),
  variation: Buffer.from([0, 1]),
};
const TUPLES = { axes: 1, bytes: Buffer.from([0x40, 0]) };

/** The tables that say how to read the others. */
function withHeaders(tables: FontTables, glyphs: number, fullMetrics: number): FontTables {
  const head = Buffer.alloc(54);
  head.writeUInt16BE(1, 50);
  const hhea = Buffer.alloc(36);
  hhea.writeUInt16BE(fullMetrics, 34);
  const maxp = Buffer.alloc(32);
  maxp.writeUInt16BE(glyphs, 4);
  return new Map([...tables, ['head', head], ['hhea', hhea], ['maxp', maxp]]);
}

test('reads back the glyphs and shared tuples that it wrote', () => {
  const tables = withHeaders(writeGlyphs([FALLBACK, STROKE, DOT], TUPLES), 3, 3);
  expect(readGlyphs(tables)).toEqual([FALLBACK, STROKE, DOT]);
  expect(readSharedTuples(tables)).toEqual(TUPLES);
});

test('gives glyphs without a full entry of metrics the last advance width', () => {
  const tables = withHeaders(writeGlyphs([FALLBACK, STROKE, DOT], TUPLES), 3, 1);
  tables.set('hmtx', Buffer.from([3, 232, 0, 0, 0, 7, 0, 8]));
  expect(readGlyphs(tables)).toEqual([FALLBACK, STROKE, DOT]);
});

test('reads short offsets, which are halved', () => {
  const tables = withHeaders(writeGlyphs([FALLBACK, STROKE], TUPLES), 2, 2);
  tableOf(tables, 'head').writeUInt16BE(0, 50);
  tables.set('loca', Buffer.from([0, 0, 0, 0, 0, 2]));
  expect(readGlyphs(tables)).toEqual([FALLBACK, STROKE]);
});

test('refuses glyphs that are put together from others', () => {
  const composite = { ...DOT, outline: Buffer.from([0xff, 0xff, 0, 0]) };
  const tables = withHeaders(writeGlyphs([FALLBACK, composite], TUPLES), 2, 2);
  expect(() => readGlyphs(tables)).toThrow('readGlyphs: glyph 1 is a composite');
});
