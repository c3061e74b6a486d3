import { expect, test } from 'vitest';
import type { ListedWork } from '../model.ts';
import { citedWorks, createMarkFinder, withReferrers } from './find-marks.ts';

const entry = (text: string, number?: string): ListedWork => ({
  paragraph: 9,
  start: 0,
  end: text.length,
  text,
  number,
  citation: undefined,
  by: undefined,
  defects: [],
  citedBy: [],
});
const NUMBERED = Array.from({ length: 12 }, (_, at) =>
  entry(`Author${at} A. A title. A journal. 20${at + 10};1:1-2.`, String(at + 1)),
);
const NAMED = [
  entry('Adams B, Clark D. One title. J One. 2019;1(2):3-4.'),
  entry('Eton, F., & Grey, H. (2015). Another title. J Two, 3(4), 5-6.'),
  entry('van Dijk K. A third title. J Three. 2004;7:8.'),
  entry('Adams B. A fourth title. J Four. 2020;1:1.'),
  entry('刘一, 王二. 电针的观察[J]. 某杂志, 2019, 3(1): 2-4.'),
];

/** The marks as written, each with the works that it refers to. */
function marksIn(sentence: string, listed: readonly ListedWork[]): [string, readonly number[]][] {
  return createMarkFinder(listed)(sentence, { start: 0, end: sentence.length }).map(
    ({ start, end, works }) => [sentence.slice(start, end), works],
  );
}

test.each<[string, [string, number[]][]]>([
  ['Needling eased the pain [3].', [['[3]', [2]]]],
  ['Needling eased the pain [3, 5-7].', [['[3, 5-7]', [2, 4, 5, 6]]]],
  [
    'It eased the pain [5] [6] .',
    [
      ['[5]', [4]],
      ['[6]', [5]],
    ],
  ],
  ['It eased the pain ［１２］.', []],
  ['针刺可缓解疼痛［3］。', [['［3］', [2]]]],
  ['针刺可缓解疼痛【1，4】。', [['【1，4】', [0, 3]]]],
  ['Needling eased the pain (3).', [['(3)', [2]]]],
  ['Needling eased the pain (3, 5–7), and more.', [['(3, 5–7)', [2, 4, 5, 6]]]],
  [
    'Needling eased the pain.² Later it came back.³⁻⁵',
    [
      ['²', [1]],
      ['³⁻⁵', [2, 3, 4]],
    ],
  ],
  ['Needling eased the pain.3,4 Later it came back.', [['3,4', [2, 3]]]],
  ['This was seen before (see ref. 4).', [['ref. 4', [3]]]],
  ['It was seen in one trial [40].', [['[40]', []]]],
])('%s', (sentence, expected) => {
  expect(marksIn(sentence, NUMBERED)).toEqual(expected);
});

test.each([
  'It was first written down in 1973.',
  'The set (5 points) was needled for 20 minutes.',
  'GB30 and BL40 were needled; SP 6 (3) was not.',
  'Press here for three reasons: (1) warmth, (2) rest, (3) sleep.',
  'The body mass index was 24 kg/m² in an area of 3 cm².',
  'The score fell by 2 points (95% CI [1, 3]).',
  'It was moderate in group (2) and figure (3).',
  'He was seen in clinic (12 weeks).',
  'The clinic was opened (March 2019) and moved (in 2020).',
  'The Games (Beijing 2008) came later.',
  'Take 2.5 g twice a day, i.e. 5 g.',
])('no reference: %s', (sentence) => {
  expect(marksIn(sentence, NUMBERED)).toEqual([]);
});

test.each<[string, [string, number[]][]]>([
  ['This was seen (Adams et al., 2019).', [['(Adams et al., 2019)', [0]]]],
  ['Eton and Grey (2015) saw it.', [['Eton and Grey (2015)', [1]]]],
  [
    'Adams (2019) saw it, and so did van Dijk (2004).',
    [
      ['Adams (2019)', [0]],
      ['van Dijk (2004)', [2]],
    ],
  ],
  ['It was seen [Adams 2019].', [['[Adams 2019]', [0]]]],
  [
    'It was seen (Adams & Clark, 2019; see Eton 2015, p. 5).',
    [['(Adams & Clark, 2019; see Eton 2015, p. 5)', [0, 1]]],
  ],
  ['It was seen twice (Adams, 2019, 2020).', [['(Adams, 2019, 2020)', [0, 3]]]],
  ['It was seen (Brown et al., 2001).', [['(Brown et al., 2001)', []]]],
  ['有人看到（刘一，2019）。', [['（刘一，2019）', [4]]]],
  ['刘一等（2019）看到。', [['刘一等（2019）', [4]]]],
])('%s', (sentence, expected) => {
  expect(marksIn(sentence, NAMED)).toEqual(expected);
});

test('numbers in parentheses are no references in a text without a list', () => {
  expect(marksIn('Needling eased the pain (3).', [])).toEqual([]);
});

test('letters and signs refer where the list has them', () => {
  const listed = [entry('First. 2001.', 'a'), entry('Second. 2002.', '†')];
  expect(marksIn('It eased the pain [a] and the ache†.', listed)).toEqual([
    ['[a]', [0]],
    ['†', [1]],
  ]);
});

test('a list without numbers is referred to by place', () => {
  expect(marksIn('It eased the pain [2].', NAMED)).toEqual([['[2]', [1]]]);
});

test('places are those in the paragraph, and each work knows who refers to it', () => {
  const text = 'One. It eased the pain [2, 1].';
  const marks = createMarkFinder(NUMBERED)(text, { start: 5, end: text.length });
  expect(marks).toEqual([{ start: 23, end: 29, works: [1, 0] }]);
  expect(citedWorks(marks)).toEqual([0, 1]);
  const listed = withReferrers(NUMBERED, [{ cites: [] }, { cites: [0, 1] }]);
  expect(listed.map(({ citedBy }) => citedBy).slice(0, 3)).toEqual([[1], [1], []]);
});

test('long texts of one sign take no long time', () => {
  const find = createMarkFinder(NAMED);
  for (const sign of ['(', '[1,', 'A', 'Aa, ', '¹', '1', '\uD800', '刘', 'van '])
    find(sign.repeat(50_000), { start: 0, end: 50_000 * sign.length });
}, 5000);
