import { expect, test } from 'vitest';
import { forbiddenCharacters } from './characters.ts';

test.each([
  ['\0', 'U+0000', 'a control character'],
  ['\x1b', 'U+001B', 'a control character'],
  ['\x7f', 'U+007F', 'a control character'],
  ['\x85', 'U+0085', 'a control character'],
  ['\r', 'U+000D', 'a carriage return without a line feed'],
  ['\u061c', 'U+061C', 'a control of writing direction'],
  ['\u200f', 'U+200F', 'a control of writing direction'],
  ['\u202e', 'U+202E', 'a control of writing direction'],
  ['\u2066', 'U+2066', 'a control of writing direction'],
  ['\u2028', 'U+2028', 'a line break of its own'],
  ['\ufeff', 'U+FEFF', 'a byte order mark inside the text'],
  ['\ufffd', 'U+FFFD', 'the sign for a character that a conversion lost'],
  ['\ud800', 'U+D800', 'half of a surrogate pair'],
  ['\udfff', 'U+DFFF', 'half of a surrogate pair'],
  ['\uffff', 'U+FFFF', 'no character'],
  ['\u{1fffe}', 'U+1FFFE', 'no character'],
])('%j is forbidden', (character, code, kind) => {
  expect(forbiddenCharacters(`name ${character}${character}.`)).toEqual([
    { code, kind, offset: 5, count: 2 },
  ]);
});

test('tabs, line ends, Chinese, combining marks, joiners and emoji are allowed', () => {
  expect(forbiddenCharacters('a\tb\r\n環跳 𠀀 Huántiào e\u0301 नि\u200dक 👩\u200d⚕️ שלום\n')).toEqual([]);
});

test('each character is told once, in the order of the text', () => {
  expect(forbiddenCharacters('\x1b[31m \0\x1b').map(({ code, count }) => [code, count])).toEqual([
    ['U+001B', 2],
    ['U+0000', 1],
  ]);
});
