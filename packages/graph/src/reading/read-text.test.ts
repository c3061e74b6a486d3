import { expect, test } from 'vitest';
import { createTextReader, paragraphsOf } from './read-text.ts';
import { SMALL_INDEX } from './small-index.fixture.ts';

const reader = createTextReader(SMALL_INDEX);

/** The names that are found in a text: the words, and what they mean. */
function namesIn(text: string): string[] {
  const { paragraphs, sentences } = reader.read(paragraphsOf(text));
  return sentences.flatMap(({ paragraph, mentions }) =>
    mentions.map(({ start, end, entity }) => `${paragraphs[paragraph]!.text.slice(start, end)} = ${entity}`),
  );
}

test('names are found in whichever case and number they stand, the longest at a place', () => {
  expect(
    namesIn('The kidneys and Kidney deficiency. Headaches come with edema of the Urinary Bladder meridian.'),
  ).toEqual([
    'kidneys = organ:kidney',
    'Kidney deficiency = pattern:kidney-deficiency',
    'Headaches = symptom:headache',
    'edema = symptom:oedema',
    'Urinary Bladder meridian = channel:BL',
  ]);
});

test('codes of points are read in every scheme, with lists of numbers, and names of channels before a number', () => {
  expect(
    namesIn('Press GB-30, UB40, SJ 3, 17, Du 14, Bladder 57, ST-36/37 and Ex-HN5; the patients were 36.'),
  ).toEqual([
    'GB-30 = acupoint:GB30',
    'UB40 = acupoint:BL40',
    'SJ 3 = acupoint:TE3',
    '17 = acupoint:TE17',
    'Du 14 = acupoint:GV14',
    'Bladder 57 = acupoint:BL57',
    'ST-36 = acupoint:ST36',
    '37 = acupoint:ST37',
    'Ex-HN5 = acupoint:EX-HN5',
  ]);
});

test('pinyin is read with and without tones and spaces, and begins with a capital letter', () => {
  expect(namesIn('Press Zu San Li, Zúsānlǐ and Huan-tiao, not zusanli.')).toEqual([
    'Zu San Li = acupoint:ST36',
    'Zúsānlǐ = acupoint:ST36',
    'Huan-tiao = acupoint:GB30',
  ]);
});

test('Chinese is read by the longest name at a place', () => {
  expect(namesIn('常取肾俞、环跳、足三里穴。环跳属足太阳膀胱经，主治头痛。')).toEqual([
    '肾俞 = acupoint:BL23',
    '环跳 = acupoint:GB30',
    '足三里 = acupoint:ST36',
    '环跳 = acupoint:GB30',
    '足太阳膀胱经 = channel:BL',
    '头痛 = symptom:headache',
  ]);
});

test('steps tell how far they are, and stop with what was read', () => {
  const steps = reader.steps(paragraphsOf('GB30.\n\nST36.\n\nST37.'));
  expect(steps.next()).toEqual({ done: false, value: { done: 1, of: 3 } });
  expect(steps.next()).toEqual({ done: false, value: { done: 2, of: 3 } });
  const { done, value } = steps.next(true);
  expect(done).toBe(true);
  expect(value).toMatchObject({ stopped: true, counts: { sentences: 2 } });
});

test('the works that a text lists are no sentences of it, and a sentence knows which of them it refers to', () => {
  const { sentences, listed, bodies, counts, paragraphs } = createTextReader(SMALL_INDEX).read(
    paragraphsOf(
      'GB30 was needled [2].\n\nReferences\n\n1. Adams B, Clark D. One. J One. 2001;1:2-3.\n\n2. Eton F. Two. J Two. 2002;1:2-3.',
    ),
  );
  expect(sentences.map(({ cites }) => cites)).toEqual([[1], []]);
  expect(listed.map(({ number, citedBy }) => [number, citedBy])).toEqual([
    ['1', []],
    ['2', [0]],
  ]);
  expect(bodies).toHaveLength(2);
  expect(counts).toEqual({ sentences: 2, claiming: 0, referring: 1, listed: 2, bodies: 2 });
  expect(paragraphs.map(({ kind }) => kind)).toEqual(['text', 'heading', 'reference', 'reference']);
});
