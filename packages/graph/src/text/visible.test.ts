import { expect, test } from 'vitest';
import { visible, visibleLines } from './visible.ts';

test('control characters, marks of direction and half surrogates are shown as their codes', () => {
  expect(visible('a\u001B[31mb\u0000\u0007\u009B\u007F\u202E\u2066\u200F\u2028\uD800')).toBe(
    String.raw`a\u001b[31mb\u0000\u0007\u009b\u007f\u202e\u2066\u200f\u2028\ud800`,
  );
  expect(visible('a\r\nb\tc')).toBe(String.raw`a\u000d\u000ab\u0009c`);
});

test('in lines, line ends and tabs stay; a carriage return alone would overwrite a line', () => {
  expect(visibleLines('a\n\tb\r\nc\rd\u001B]0;x\u0007')).toBe(
    String.raw`a
	b
c\u000dd\u001b]0;x\u0007`.replace('b\n', 'b\r\n'),
  );
});

test('words of any language stay as they are', () => {
  const words = 'Huántiào 環跳 𠮷 ‘5′ → “–” 👩‍⚕️ नमस्ते';
  expect([visible(words), visibleLines(words)]).toEqual([words, words]);
});
