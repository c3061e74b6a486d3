import { beforeEach, expect, test } from 'vitest';
import { acceptsEncoding } from './accepts-encoding.ts';
import { textStream } from './text-stream.ts';

let ends = 0;
const options = { nextStep: () => undefined, onEnd: () => (ends += 1) };
beforeEach(() => (ends = 0));

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
  const reader = textStream(texts(), options).getReader();
  const { value } = await reader.read();
  expect(new TextDecoder().decode(value)).toBe('環');
  expect(made.length).toBeLessThan(4);
  await reader.cancel();
  expect([made.at(-1), made.includes('d'), ends]).toEqual(['end', false, 1]);
});

test('an error in the middle breaks the stream', async () => {
  async function* texts() {
    yield 'a';
    await Promise.reject(new Error('the disk is gone'));
  }
  await expect(new Response(textStream(texts(), options)).text()).rejects.toThrow('the disk is gone');
  expect(ends).toBe(1);
});

test('each text waits until it is let in, and the end is told', async () => {
  async function* texts() {
    yield 'a';
    yield await Promise.resolve('b');
  }
  let steps = 0;
  const nextStep = async () => Promise.resolve(void (steps += 1));
  expect(await new Response(textStream(texts(), { ...options, nextStep })).text()).toBe('ab');
  expect([steps, ends]).toEqual([3, 1]);
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
