import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { HttpResponse } from './http-message.ts';
import { PackedBodies } from './packed-bodies.ts';

const long = Buffer.from('經絡 '.repeat(1000));
const short = Buffer.from('x'.repeat(1023));

const answer = (body: Buffer, headers: Record<string, string> = {}): HttpResponse => ({
  status: 200,
  headers: { 'content-length': String(body.length), ...headers },
  body,
});

test.each([
  [undefined, undefined],
  ['', undefined],
  ['identity', undefined],
  ['gzip', 'gzip'],
  ['gzip, deflate, br, zstd', 'br'],
  ['br;q=0, gzip;q=0.5', 'gzip'],
  ['*', 'br'],
  ['gzip;q=0', undefined],
  ['identity;q=1, gzip;q=0.1', undefined],
  ['nonsense;;;', undefined],
] as const)('a client that accepts %j gets %j', async (accepted, encoding) => {
  const bodies = new PackedBodies();
  for (let times = 0; times < 2; times += 1) {
    const { headers, body } = await bodies.pack(answer(long), accepted);
    expect([headers['content-encoding'], headers['vary']]).toEqual([encoding, 'accept-encoding']);
    expect(Number(headers['content-length'])).toBe(body.length);
    const plain = { br: brotliDecompressSync, gzip: gunzipSync, identity: (same: Buffer) => same };
    expect(plain[encoding ?? 'identity'](body).equals(long)).toBe(true);
  }
  const small = answer(short);
  expect(bodies.pack(small, accepted)).toBe(small);
});

test('each form is made once, and is then there at once', async () => {
  const bodies = new PackedBodies();
  const [first, meanwhile] = await Promise.all([
    bodies.pack(answer(long), 'br'),
    bodies.pack(answer(long), 'br'),
  ]);
  expect(meanwhile.body).toBe(first.body);
  const again = bodies.pack(answer(long), 'br');
  expect(again).not.toBeInstanceOf(Promise);
  expect((await again).body).toBe(first.body);
});

test('the tag of a compressed body is weak, and what a response varies by is kept', async () => {
  const packed = await new PackedBodies().pack(answer(long, { etag: '"a"', vary: 'accept' }), 'gzip');
  expect([packed.headers['etag'], packed.headers['vary']]).toEqual(['W/"a"', 'accept, accept-encoding']);
});
