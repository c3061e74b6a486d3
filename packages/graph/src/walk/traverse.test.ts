import { expect, test } from 'vitest';
import { snapshotFrom } from '../load/snapshot-from.ts';
import type { TraversalStep } from './step.ts';
import { traverse, type TraverseOptions } from './traverse.ts';
import { createWalker } from './walker.ts';

const snapshot = snapshotFrom({
  'citations/works.yaml': `
book: { type: book, title: B, study: { design: textbook }, seen: [x] }
article: { type: webpage, title: A, study: { design: web-article }, seen: [x] }`,
  'channels.yaml': 'GB: { name: Gallbladder channel }\nLR: { name: Liver channel }',
  'acupoints/all.yaml': 'GB30: { name: A }\nGB4: { name: B }\nLR3: { name: C }',
  'symptoms/a.yaml': 'pain: { name: Pain }',
  'claims/book.yaml': `claims:
  - { subject: symptom:pain, involves: channel:GB, locator: p. 1 }
  - { subject: [acupoint:GB30, acupoint:GB4], point-of: channel:GB, locator: p. 2 }
  - { subject: acupoint:LR3, point-of: channel:LR, locator: p. 2 }
  - { subject: channel:GB, paired-with: channel:LR, locator: p. 3 }`,
  'claims/article.yaml': 'claims: [{ subject: symptom:pain, involves: channel:LR, locator: p. 1 }]',
});
const walk = (from: string[], steps: TraversalStep[], options: Partial<TraverseOptions> = {}) =>
  traverse(snapshot, createWalker(snapshot), from, steps, { limit: 100, ...options });

const POINTS: TraversalStep[] = [
  { relations: ['involves'], direction: 'out', to: ['channel'] },
  { relations: ['point-of'], direction: 'in' },
];

test('walks symptom → channel → points, with every claim on the way', () => {
  expect(walk(['symptom:pain'], POINTS)).toEqual({
    nodes: ['symptom:pain', 'channel:GB', 'channel:LR', 'acupoint:GB4', 'acupoint:GB30', 'acupoint:LR3'],
    claims: [
      'acupoint:GB4~point-of~channel:GB',
      'acupoint:GB30~point-of~channel:GB',
      'acupoint:LR3~point-of~channel:LR',
      'symptom:pain~involves~channel:GB',
      'symptom:pain~involves~channel:LR',
    ],
    truncated: false,
  });
});

test('a minimum level applies to every step', () => {
  expect(walk(['symptom:pain'], POINTS, { minLevel: 'traditional' }).nodes).toEqual([
    'symptom:pain',
    'channel:GB',
    'acupoint:GB4',
    'acupoint:GB30',
  ]);
});

test('a symmetric relation is followed from either end, whatever the direction', () => {
  for (const from of ['channel:GB', 'channel:LR']) {
    expect(walk([from], [{ relations: ['paired-with'], direction: 'out' }]).nodes).toHaveLength(2);
  }
});

test('things without a next step are kept, and no steps give only the start', () => {
  expect(walk(['symptom:pain'], [...POINTS, { relations: ['treats'] }]).nodes).toHaveLength(6);
  expect(walk(['symptom:pain'], [])).toEqual({ nodes: ['symptom:pain'], claims: [], truncated: false });
  expect(walk([], POINTS)).toEqual({ nodes: [], claims: [], truncated: false });
});

test('the limit cuts in the order of the table and sets truncated', () => {
  expect(walk(['symptom:pain'], POINTS, { limit: 4 })).toEqual({
    nodes: ['symptom:pain', 'channel:GB', 'channel:LR', 'acupoint:GB4'],
    claims: [
      'acupoint:GB4~point-of~channel:GB',
      'symptom:pain~involves~channel:GB',
      'symptom:pain~involves~channel:LR',
    ],
    truncated: true,
  });
});

test.each([
  [['nothing'], POINTS, {}, 'from: no entity has the id "nothing"'],
  [Array.from({ length: 1001 }, () => 'symptom:pain'), POINTS, {}, 'from.length: 1001 is not allowed'],
  [
    ['symptom:pain'],
    Array.from({ length: 9 }, () => ({})),
    {},
    'steps.length: 9 is not allowed; allowed: 0 to 8',
  ],
  [
    ['symptom:pain'],
    [{}, { relations: ['heals'] }],
    {},
    'steps[1].relations: "heals" is not known; known: generates,',
  ],
  [['symptom:pain'], [{ to: ['herb'] }], {}, 'steps[0].to: "herb" is not known; known: element,'],
  [
    ['symptom:pain'],
    [{ direction: 'up' }],
    {},
    'steps[0].direction: "up" is not known; known: out, in, both',
  ],
  [['symptom:pain'], POINTS, { limit: 0 }, 'limit: 0 is not allowed; allowed: 1 to 10000'],
  [['symptom:pain'], POINTS, { limit: Infinity }, 'limit: Infinity is not allowed'],
] as [string[], TraversalStep[], object, string][])('refuses %#', (from, steps, options, message) => {
  expect(() => walk(from, steps, options)).toThrow(message);
});

/* Two pains stand under a heading that stands under another. */
const arranged = snapshotFrom({
  'citations/works.yaml': 'book: { type: book, title: B, study: { design: textbook }, seen: [x] }',
  'symptoms/a.yaml':
    'pain: { name: Pains, heading: true }\nlimbs: { name: Limbs, heading: true }\nknee: { name: Knee }\nwrist: { name: Wrist }',
  'claims/book.yaml': `claims:
  - { subject: symptom:limbs, kind-of: symptom:pain, locator: p. 1 }
  - { subject: [symptom:knee, symptom:wrist], kind-of: symptom:limbs, locator: p. 1 }`,
});
const around = (from: string, steps: TraversalStep[]) =>
  traverse(arranged, createWalker(arranged), [from], steps, { limit: 100 }).nodes;

test('a walk ends at a heading that it comes up to', () => {
  expect(around('symptom:knee', [{}, {}, {}])).toEqual(['symptom:knee', 'symptom:limbs']);
});

test('a walk goes down from a heading where it began, and over those below it', () => {
  const down: TraversalStep = { relations: ['kind-of'], direction: 'in' };
  const all = ['symptom:pain', 'symptom:limbs', 'symptom:knee', 'symptom:wrist'];
  expect(around('symptom:pain', [down, down])).toEqual(all);
  expect(around('symptom:pain', [{}, {}])).toEqual(all);
});

test('a heading that is only come up to ends the walk also where it was among the first', () => {
  const first = ['symptom:pain', 'symptom:limbs', 'symptom:knee'];
  const steps: TraversalStep[] = [{ direction: 'out' }, { direction: 'in' }];
  expect(traverse(arranged, createWalker(arranged), first, steps, { limit: 100 }).nodes).toEqual(first);
});
