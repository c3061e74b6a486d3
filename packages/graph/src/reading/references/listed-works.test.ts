import { expect, test } from 'vitest';
import type { IndexedWork } from '../reading-index.ts';
import { bodiesOf } from './bodies.ts';
import { createWorkFinder } from './find-work.ts';
import { findListedWorks } from './listed-works.ts';

const work = (id: string, others: Partial<IndexedWork>): IndexedWork => ({
  id: `citation:${id}`,
  label: id,
  title: id,
  authors: [],
  level: 0,
  defects: [],
  ...others,
});
const works: IndexedWork[] = [
  work('warmth', {
    title: 'Warmth against cold knees: a randomized trial',
    authors: ['Adams', 'Clark'],
    year: 2011,
    container: 'Journal of Knees',
    doi: '10.1000/warm',
    family: 'warm',
    familyBasis: 'Inferred from the title.',
  }),
  work('warmth-plan', {
    title: 'Warmth against cold knees: protocol of a randomized trial',
    authors: ['Adams', 'Clark'],
    year: 2009,
    container: 'Trials of Knees',
    doi: '10.1000/plan',
    family: 'warm',
    defects: ['retracted', 'No page is given.'],
  }),
  work('elbow', {
    title: 'Needles in elbows of tired typists',
    authors: ['Eton'],
    year: 2003,
    pmid: '123456',
    container: 'Elbow Medicine',
  }),
  work('han', { title: '电针治疗膝痛的观察', authors: ['刘一'], year: 2005, container: '某针灸杂志' }),
  work('wang', {
    title: 'Some observations on wrists',
    authors: ['Wang', 'Zhou'],
    year: 2010,
    container: 'Wanbu Yanjiu',
  }),
];
const findWork = createWorkFinder({ works });
const list = (...texts: string[]) =>
  findListedWorks(
    texts.map((text) => ({ text })),
    findWork,
  );
const found = (...texts: string[]) =>
  list(...texts).map(({ number, citation, by }) => [number, citation?.slice(9), by]);

const WARMTH = 'Adams B, Clark D. Warmth against cold knees: a randomized trial. J Knees. 2011;1(2):3-9.';
const ELBOW = 'Eton F. Needles in elbows of tired typists. Elbow Med. 2003;4(1):20-2.';
const OTHER = 'Grey H, Hill J. On shoulders of giants. Shoulder. 1999;2:1-4.';

test('a list has entries under its heading, up to what is none', () => {
  expect(
    found(
      'Knees.',
      'References',
      `1. ${WARMTH}`,
      `2. ${OTHER}`,
      `3. ${ELBOW}`,
      'About the author',
      'Adams B, Clark D. 2011;1(2):3.',
    ),
  ).toEqual([
    ['1', 'warmth', 'title'],
    ['2', undefined, undefined],
    ['3', 'elbow', 'title'],
  ]);
});

test('a list without a heading stands at the end, also with a note after it and a poor entry within it', () => {
  expect(
    found(
      'Knees get cold.',
      WARMTH,
      'Eton F. Needles in elbows of tired typists',
      OTHER,
      'This page is no advice.',
    ).map(([, id]) => id),
  ).toEqual(['warmth', 'elbow', undefined]);
});

test('a text without a list has none', () => {
  expect(list('Knees get cold in 2011.', 'Adams B saw it, et al. The end.')).toEqual([]);
});

test('entries that were put together are taken apart: by numbers, or by people', () => {
  expect(found(`References: 1. ${WARMTH} 2. ${ELBOW} 3. ${OTHER}`)).toEqual([
    ['1', 'warmth', 'title'],
    ['2', 'elbow', 'title'],
    ['3', undefined, undefined],
  ]);
  expect(found('References', `${WARMTH} ${OTHER}`)).toHaveLength(2);
});

test('places are those of the entry without its number', () => {
  const [first] = list('References', `[1] ${WARMTH}`, `[2] ${ELBOW}`);
  expect(first).toMatchObject({ paragraph: 1, start: 4, end: 4 + WARMTH.length, text: WARMTH, number: '1' });
});

test.each([
  [
    'Adams, B., & Clark, D. (2011). Warmth against cold knees: A randomized trial. Journal of Knees, 1(2), 3–9.',
    'warmth',
    'title',
  ],
  ['Nobody. Nothing. doi:10.1000/WARM.', 'warmth', 'doi'],
  ['Eton. PMID: 123456', 'elbow', 'pmid'],
  // The title is cut at its colon, and spaces are lost.
  ['Adams B, et al. Warmth against cold kneesJ Knees2011;1(2):3-9', 'warmth', 'title'],
  [
    'Adams B, Clark D. Warmth against cold knees: protocol of a randomised trial. Trials Knees 2009;1:1',
    'warmth-plan',
    'title',
  ],
  ['刘一, 王二. 电针治疗膝痛的观察[J]. 某针灸杂志, 2005, 25(1): 3-4.', 'han', 'title'],
  // The title is in another language.
  ['Wang A, Zhou B. Wanbu guancha ji qi yanjiu. Wanbu Yanjiu. 2010;2(1):1-3.', 'wang', 'author-and-year'],
])('%s', (entry, id, by) => {
  expect(found('References', entry)).toEqual([[undefined, id, by]]);
});

test.each([
  // Another place, other people, another year, the same words in another order, or only the journal.
  'Adams B, Clark D. Warmth against cold elbows and hands of sailors: a survey. J Knees. 2011;1(2):3-9.',
  'Hill J. Cold knees against warmth. J Hips. 1990;1:1.',
  'Eton F. Typists who are tired. Elbow Med. 2003;4(1):20-2.',
  'Quill R. Feet. 某针灸杂志, 2005, 3(2): 1.',
])('none of ours: %s', (entry) => {
  expect(found('References', entry)).toEqual([[undefined, undefined, undefined]]);
});

test('what is wrong with an entry as printed, and with its work, is said', () => {
  const defects = list(
    'References',
    'Grey H, Hill J. On shouldersAdams B, Clark D, et al.',
    WARMTH,
    'Eton F, et al. Elbow Med 2003;4(1).',
    'Eton F. Elbows. J Elbows. 2003;4(1).',
    'Adams B, Clark D. Warmth against cold knees: protocol of a randomized trial. Trials of Knees. 2009;1:1.',
    'Adams B, Clark D. Warmth against cold knees: a randomized trial. 2011. PMID: 123456',
  ).map((entry) => entry.defects);
  expect(defects).toEqual([
    ['printed without a year', 'runs into the next entry'],
    [],
    ['printed without a title'],
    [],
    ['retracted'],
    ['printed with the title of warmth'],
  ]);
});

test('works of one family count once, and so does a work that is listed twice', () => {
  const listed = list('References', WARMTH, OTHER, 'Plan. 2009. doi:10.1000/plan', ELBOW, ELBOW);
  expect(bodiesOf(listed, { works })).toEqual([
    { works: [0, 2], because: 'likely one body of evidence' },
    { works: [1], because: undefined },
    { works: [3, 4], because: 'one work, listed twice' },
  ]);
});

test('hostile texts take no long time', () => {
  for (const sign of [
    'A',
    'Aa BB, ',
    'Aa B. C. D. ',
    '1. ',
    '[1]',
    '2019;1',
    '刘一, ',
    '\uD800',
    'aB',
    '10.1000/',
    'a. ',
  ]) {
    list('References', `${sign.repeat(20_000)}!`, ELBOW);
    list(sign.repeat(20_000), `${sign.repeat(100)}!`);
  }
}, 5000);

test('an entry that has lost its number does not hide those after it', () => {
  const numbers = found(`References 1. ${WARMTH} ${OTHER} 3. ${ELBOW}`).map(([number]) => number);
  expect(numbers).toEqual(['1', '3']);
});

test('entries that stand one after another are taken apart also after an identifier', () => {
  const text =
    'Adams B. One. J Knees. 2001;1:2. doi:10.1000/one Eton F. Two. J Elbows. 2002;1:3-4. Grey H, Hill J. Three. 2003;1:5.';
  expect(list('References', text).map((entry) => entry.text.slice(0, 7))).toEqual([
    'Adams B',
    'Eton F.',
    'Grey H,',
  ]);
});
