import { expect, test } from 'vitest';
import { pack, unpack } from './packed.ts';

const VALUE = {
  text: 'Båk 書 \ud800 \n',
  list: [1, [Uint8Array.of(1, 2, 3)], null, true],
  inner: { words: Uint32Array.of(1, 2 ** 32 - 1), empty: new Uint16Array(), works: Uint16Array.of(65_535) },
};

test('a packed value is read back, also from the middle of other bytes', () => {
  const packed = Buffer.concat(pack(VALUE));
  expect(unpack(packed)).toEqual(VALUE);
  expect(unpack(Buffer.concat([Buffer.from('odd'), packed]).subarray(3))).toEqual(VALUE);
});

test('typed arrays are read where they lie', () => {
  const packed = new Uint8Array(Buffer.concat(pack(VALUE)));
  const { inner } = unpack(packed) as typeof VALUE;
  expect(inner.words.buffer).toBe(packed.buffer);
});

test('a typed array that is a part of another is written alone', () => {
  const part = Uint32Array.of(1, 2, 3, 4).subarray(1, 3);
  expect(unpack(Buffer.concat(pack([part])))).toEqual([Uint32Array.of(2, 3)]);
});

test('what is undefined is not there', () => {
  expect(unpack(Buffer.concat(pack({ a: undefined, b: 1 })))).toEqual({ b: 1 });
});
