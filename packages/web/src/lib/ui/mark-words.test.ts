import { expect, test } from 'vitest';
import { markWords, type Sought } from './mark-words.ts';

const marked = (text: string, sought: Sought) =>
  markWords(text, sought)
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
  ['Getting sore', 'i get so', 'Getting sore'],
])('%s, searched for “%s”', (text, asked, expected) => expect(marked(text, { asked })).toBe(expected));

test.each([
  ['bad knee', 'knees', 'bad [knee]'],
  ['Cold feet', 'coldness', '[Cold] feet'],
  ['Aching joints', 'ache', '[Aching] joints'],
  ['Stomatitis', 'stomach', 'Stomatitis'],
  ['Sign of 36', '3', 'Sign of 36'],
  ['The ears', 'ear', 'The [ears]'],
])('words with another ending are marked whole, others not at all: %s for “%s”', (text, asked, expected) =>
  expect(marked(text, { asked })).toBe(expected),
);

test.each([
  ['偏頭痛', '頭痛', '偏[頭痛]'],
  ['偏頭痛', '头痛', '偏頭痛'],
  ['胃寒', '寒', '胃[寒]'],
  ['坐骨神經痛', '坐骨神經炎', '[坐骨神經]痛'],
  ['心悸', '噁心', '心悸'],
  ['环跳穴', 'gb30 环跳', '[环跳]穴'],
])(
  'Chinese characters are marked where they stand next to each other: %s for “%s”',
  (text, asked, expected) => expect(marked(text, { asked })).toBe(expected),
);

test.each([
  ['ST36', 'Stomach 36', 'ST36', '[ST36]'],
  ['Zúsānlǐ', 'zu2 san1 li3', 'Zusanli', '[Zúsānlǐ]'],
  ['Stomach channel', 'Stomach 36', 'ST36', 'Stomach channel'],
  ['', 'x', '', ''],
  ['!', '?', '.', '!'],
])('where a name was typed whole, it alone is marked: %s for “%s”', (text, asked, whole, expected) =>
  expect(marked(text, { asked, whole })).toBe(expected),
);

test('the pieces joined are the text', () => {
  const text = ' Sciatica, pain down the side of the leg (坐骨神經痛) ';
  expect(
    markWords(text, { asked: 'pain leg down 神經' })
      .map((piece) => piece.text)
      .join(''),
  ).toBe(text);
});
