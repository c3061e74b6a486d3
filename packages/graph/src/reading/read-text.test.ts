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

test('a name that begins with a preposition is the end of other words', () => {
  expect(namesIn('It lies on the side of the hand.')).toEqual(['hand = region:hand']);
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
  expect(namesIn('Acupressure: Zu San Li, Zúsānlǐ and Huan-tiao, not zusanli.')).toEqual([
    'Zu San Li = acupoint:ST36',
    'Zúsānlǐ = acupoint:ST36',
    'Huan-tiao = acupoint:GB30',
  ]);
});

test('pinyin without a capital letter needs its code beside it, and a text that is not about points has none', () => {
  expect(namesIn('Take zusanli (ST36).')).toEqual(['zusanli = acupoint:ST36', 'ST36 = acupoint:ST36']);
  expect(namesIn('We met in Zhongdu.')).toEqual([]);
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

test('one letter and a number are a point only in a text about points, and no vitamin or vertebra', () => {
  expect(namesIn('Take B54 and B12.')).toEqual([]);
  expect(namesIn('Acupressure on B54.')).toEqual(['B54 = acupoint:BL54']);
  expect(namesIn('Acupuncture and vitamin B54.')).toEqual(['Acupuncture = remedy:acupuncture']);
});

test('a code with a unit after it, a decimal and a year are no point', () => {
  expect(namesIn('Acupuncture: ST 36 minutes, ST 36.5, ST 1999, TE 3 cun.')).toEqual([
    'Acupuncture = remedy:acupuncture',
  ]);
});

test('a channel is known by its code where the word for channel follows, or beside codes of points', () => {
  expect(namesIn('The Foot-Taiyang Bladder meridian.')).toEqual([
    'Foot-Taiyang Bladder meridian = channel:BL',
  ]);
  expect(namesIn('The UB meridian and a ST.')).toEqual(['UB meridian = channel:BL']);
  expect(namesIn('GB30, ST36 and BL23: meeting points of SJ and BL.')).toEqual([
    'GB30 = acupoint:GB30',
    'ST36 = acupoint:ST36',
    'BL23 = acupoint:BL23',
    'SJ = channel:TE',
    'BL = channel:BL',
  ]);
});

test('of two points with one name the code beside it decides', () => {
  const first = (text: string) => reader.read([{ text }]).sentences[0]!.mentions[0];
  expect(first('Zhongdu, an acupoint.')).toMatchObject({ entity: 'acupoint:GB32', others: ['acupoint:LR6'] });
  expect(first('Zhongdu (LR6), an acupoint.')).toMatchObject({
    entity: 'acupoint:LR6',
    others: ['acupoint:GB32'],
  });
});

test('members of a list share the end or the beginning of a name', () => {
  expect(namesIn('The Bladder and Kidney meridians.')).toEqual([
    'Bladder = channel:BL',
    'Kidney meridians = channel:KI',
  ]);
  expect(namesIn('Pain down the side, back, or front of the leg.')).toEqual([
    'side = region:lateral-leg',
    'back = region:posterior-leg',
    'front of the leg = region:anterior-leg',
  ]);
  expect(namesIn('For tension and dull headaches.')).toEqual([
    'tension = symptom:tension-headache',
    'headaches = symptom:headache',
  ]);
  expect(namesIn('Pain in the knee and foot.')).toEqual([
    'Pain in the knee = symptom:knee-pain',
    'foot = symptom:foot-pain',
  ]);
  expect(namesIn('The Kidney and the knee.')).toEqual(['Kidney = organ:kidney', 'knee = region:knee']);
});

test('words turned around, and adjectives, mean the same', () => {
  expect(namesIn('Stiffness in the lower back.')).toEqual([
    'Stiffness in the lower back = symptom:low-back-stiffness',
  ]);
  expect(namesIn('Deficiency of the Kidney; Kidney-deficient people with sore knees.')).toEqual([
    'Deficiency of the Kidney = pattern:kidney-deficiency',
    'Kidney-deficient = pattern:kidney-deficiency',
    'sore knees = symptom:knee-pain',
  ]);
});

test('an element is one in a list, in front of what it does, and with a capital letter where elements are spoken of', () => {
  expect(namesIn('Wood, fire and water.')).toEqual([
    'Wood = element:wood',
    'fire = element:fire',
    'water = element:water',
  ]);
  expect(namesIn('Of the elements, water controls and Fire warms.')).toEqual([
    'water = element:water',
    'Fire = element:fire',
  ]);
  expect(namesIn('Drink water. Fire is hot. He sits by the Fire.')).toEqual([]);
});

test('a word of every day is a quality only beside what it corresponds to', () => {
  expect(namesIn('We met in spring.')).toEqual([]);
  expect(namesIn('The Liver goes with spring.')).toEqual(['Liver = organ:liver', 'spring = quality:spring']);
});

test('forms that are no names are found, and words with another sense are not', () => {
  expect(namesIn('Dull heads are common. On the other hand, rest; lend a hand.')).toEqual([
    'Dull heads = symptom:headache',
    'hand = region:hand',
  ]);
  expect(namesIn('针对足部手术后，手、膝及臀部。')).toEqual([
    '手 = region:hand',
    '膝 = region:knee',
    '臀 = region:buttock',
  ]);
});

test('a shared Chinese name is a point where the word for point follows or points stand beside it', () => {
  expect(namesIn('取太阳、环跳。')).toEqual(['太阳 = acupoint:EX-HN5', '环跳 = acupoint:GB30']);
  expect(namesIn('按太阳穴。')).toEqual(['太阳 = acupoint:EX-HN5']);
  expect(namesIn('太阳病。')).toEqual(['太阳 = quality:taiyang']);
});

test('the point of an older numbering is offered where the place beside the code is its own, and never taken', () => {
  const [mention] = reader.read([{ text: 'Acupressure: B54 lies behind the knee.' }]).sentences[0]!.mentions;
  expect(mention).toMatchObject({ entity: 'acupoint:BL54', offered: 'acupoint:BL40' });
  const [other] = reader.read([{ text: 'Acupressure: B54 lies on the buttock.' }]).sentences[0]!.mentions;
  expect(other).toEqual({ start: 13, end: 16, entity: 'acupoint:BL54', others: [], by: 'code' });
});

test('no name goes over what begins something new', () => {
  expect(namesIn('After the pain, knee the ball.')).toEqual(['knee = region:knee']);
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
