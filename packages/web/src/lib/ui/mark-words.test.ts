import { expect, test } from 'vitest';
import { markWords } from './mark-words.ts';

const marked = (text: string, asked: string) =>
  markWords(text, asked)
    .map(({ text, hit }) => (hit ? `[${text}]` : text))
    .join('');

test.each([
  ['Heart and Spleen deficiency', 'insomnia heart', '[Heart] and Spleen deficiency'],
  ['Headache of the forehead', 'head', '[Head]ache of the forehead'],
  ['Huántiào', 'huan', '[Huán]tiào'],
  ['環跳', '環跳', '[環跳]'],
  ['Vitamin B and Bi', 'b and', 'Vitamin [B] and Bi'],
  ['Heart', '', 'Heart'],
  ['Ear, nose', 'nose!', 'Ear, [nose]'],
])('%s, asked “%s”', (text, asked, expected) => expect(marked(text, asked)).toBe(expected));

test('the pieces together are the text', () => {
  const text = ' Sciatica, pain down the side of the leg (坐骨神經痛) ';
  expect(
    markWords(text, 'pain leg down')
      .map((piece) => piece.text)
      .join(''),
  ).toBe(text);
});
