import { expect, test } from 'vitest';
import { paragraphKinds, paragraphsOf } from './blocks.ts';
import { sentencesOf } from './sentences.ts';

const sentences = (text: string): string[] =>
  sentencesOf(text).map(({ start, end }) => text.slice(start, end));

test('sentences end at stops, glued ones and Chinese ones too', () => {
  expect(sentences('It eases pain.The knee rests. 主治头痛。常配合谷！')).toEqual([
    'It eases pain.',
    'The knee rests.',
    '主治头痛。',
    '常配合谷！',
  ]);
});

test('no sentence ends after an abbreviation, or where a line is broken', () => {
  expect(sentences('Press St. 36 (see Roe et al. 2019), e.g. at\nnoon. Then rest.')).toEqual([
    'Press St. 36 (see Roe et al. 2019), e.g. at\nnoon.',
    'Then rest.',
  ]);
});

test('the bullet of an item is no part of its sentence', () => {
  expect(sentences('- Rest well.')).toEqual(['Rest well.']);
  expect(sentences('2. Press the knee.')).toEqual(['Press the knee.']);
});

test('lines are paragraphs, but for those that a file broke', () => {
  const text =
    '# On knees #\nThe knee is the largest joint of the body, and many\npeople feel it in\nthe cold.\n\n- rest\n- warmth';
  expect(paragraphsOf(text)).toEqual([
    { text: 'On knees', heading: true },
    { text: 'The knee is the largest joint of the body, and many\npeople feel it in' },
    { text: 'the cold.' },
    { text: '- rest' },
    { text: '- warmth' },
  ]);
});

test('headings and items are known by their form', () => {
  const kindsOf = (...texts: string[]) => paragraphKinds(texts.map((text) => ({ text })));
  expect(
    kindsOf('Knee pain', 'The knee hurts.', 'Where is it?', '1. Rest.', '2. Warmth', 'Keep warm.'),
  ).toEqual(['heading', 'text', 'heading', 'item', 'heading', 'text']);
});
