import { expect, test } from 'vitest';
import { markWords } from './mark-words.ts';

const marked = (text: string, query: string) =>
  markWords(text, query)
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
])('%s, searched for “%s”', (text, query, expected) => expect(marked(text, query)).toBe(expected));

test('the pieces joined are the text', () => {
  const text = ' Sciatica, pain down the side of the leg (坐骨神經痛) ';
  expect(
    markWords(text, 'pain leg down')
      .map((piece) => piece.text)
      .join(''),
  ).toBe(text);
});
