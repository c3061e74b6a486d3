import { expect, test } from 'vitest';
import { acceptsEncoding } from '#lib/server/accepts-encoding.ts';
import { textStream } from './text-stream.ts';

test('texts are produced one by one, and no more after the reader has cancelled', async () => {
  const made: string[] = [];
  async function* texts() {
    try {
      for (const text of ['環', 'b', 'c', 'd']) {
        made.push(text);
        await Promise.resolve();
        yield text;
      }
    } finally {
      made.push('end');
    }
  }
  const reader = textStream(texts()).getReader();
  const { value } = await reader.read();
  expect(new TextDecoder().decode(value)).toBe('環');
  expect(made.length).toBeLessThan(4);
  await reader.cancel();
  expect([made.at(-1), made.includes('d')]).toEqual(['end', false]);
});

test('an error in the middle breaks the stream', async () => {
  async function* texts() {
    yield 'a';
    await Promise.reject(new Error('the disk is gone'));
  }
  await expect(new Response(textStream(texts())).text()).rejects.toThrow('the disk is gone');
});

test('gzip is sent to clients that accept it', () => {
  expect(
    ['gzip', 'br, gzip;q=0.5', 'deflate,gzip, br', '*'].map((accepted) => acceptsEncoding(accepted, 'gzip')),
  ).toEqual([true, true, true, true]);
  expect(
    [null, '', 'br', 'gzip;q=0', 'gzip;q=0.0, br', 'xgzip'].map((accepted) =>
      acceptsEncoding(accepted, 'gzip'),
    ),
  ).toEqual(Array(6).fill(false));
});
