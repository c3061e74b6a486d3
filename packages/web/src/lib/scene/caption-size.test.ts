import { expect, test } from 'vitest';
import { captionSize, claimWords } from './caption-size.ts';

const claim = {
  claim: 'id',
  words: 'said to treat',
  level: 'RANDOMIZED',
  works: 3,
  derived: false,
  contested: false,
} as const;
const caption = { title: 'Low back pain', han: undefined, claims: [claim, claim, claim], most: 300 };
const NEAR = 1.6;

test('close up a name has two claims below it, farther one, from far away none', () => {
  const sizes = [NEAR, 1.29, 1.01].map((scale) => captionSize(caption, scale));
  expect(sizes).toEqual([
    { width: 243, height: 35, shown: 2, lines: ['Low back pain'] },
    { width: 115, height: 35, shown: 1, lines: ['Low back pain'] },
    { width: 93, height: 18, shown: 0, lines: ['Low back pain'] },
  ]);
});

test('without room for two claims only one is written', () => {
  expect(captionSize({ ...caption, most: 242 }, NEAR)).toEqual({
    width: 115,
    height: 35,
    shown: 1,
    lines: ['Low back pain'],
  });
  expect(captionSize({ ...caption, claims: [] }, NEAR)).toEqual({
    width: 93,
    height: 18,
    shown: 0,
    lines: ['Low back pain'],
  });
});

test('a name that is too wide gets more lines', () => {
  expect(captionSize({ ...caption, most: 70, claims: [] }, NEAR)).toEqual({
    width: 61,
    height: 36,
    shown: 0,
    lines: ['Low back', 'pain'],
  });
});

test('the signs of a thing and its Han name are part of its name', () => {
  expect(captionSize({ ...caption, han: '腰痛', signs: ['more', 'pinned'] }, NEAR).lines).toEqual([
    '+ Low back pain 腰痛 ◆',
  ]);
});

test('an expanded thing has larger letters; the name in the middle has the largest, and no claims', () => {
  const plain = { ...caption, claims: [] };
  expect([captionSize({ ...plain, strong: true }, NEAR).width, captionSize(plain, NEAR).width]).toEqual([
    103, 93,
  ]);
  expect(captionSize({ ...caption, middle: true }, NEAR)).toEqual({
    width: 121,
    height: 22,
    shown: 0,
    lines: ['Low back pain'],
  });
});

test('a derived claim says so instead of its number of sources', () => {
  expect([claim, { ...claim, contested: true }, { ...claim, derived: true }].map(claimWords)).toEqual([
    'said to treat · 3',
    'said to treat · 3, contested',
    'said to treat, by rule',
  ]);
  const width = (derived: boolean) =>
    captionSize({ ...caption, title: '', claims: [{ ...claim, derived }] }, NEAR).width;
  expect([width(false), width(true)]).toEqual([115, 126]);
});

test('what studies found has a line of its own, in as many words as there is room for', () => {
  const found = {
    counts: [{ result: 'NO_DIFFERENCE', studies: 2 }],
    words: ['no difference from sham, 2 studies', 'no difference from sham', 'against sham'],
  } as const;
  const written = (most: number, scale = NEAR) => {
    const { height, width, foundWords } = captionSize({ ...caption, claims: [claim], found, most }, scale);
    expect(foundWords === undefined || width <= most).toBe(true);
    return [height, foundWords];
  };
  expect(written(300)).toEqual([52, 'no difference from sham, 2 studies']);
  expect(written(170)).toEqual([52, 'no difference from sham']);
  expect(written(130)).toEqual([52, 'against sham']);
  // Where only names are written, there is no result either.
  expect(written(300, 1.01)).toEqual([18, undefined]);
});

test('a line with several signs has room for the number beside each', () => {
  const width = (...studies: number[]) =>
    captionSize(
      {
        ...caption,
        title: '',
        claims: [claim],
        found: {
          counts: studies.map((count) => ({ result: 'BETTER', studies: count })),
          words: ['against another treatment'],
        },
      },
      NEAR,
    ).width;
  expect(width(1, 1)).toBeGreaterThan(width(1) + 30);
  expect(width(12, 1)).toBeGreaterThan(width(1, 1));
});

test('a claim that warns is wider by its sign', () => {
  const width = (caution: boolean) =>
    captionSize({ ...caption, title: '', claims: [{ ...claim, caution }] }, NEAR).width;
  expect(width(true)).toBe(width(false) + 19);
});
