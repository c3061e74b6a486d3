import { expect, test } from 'vitest';
import { openSnapshot } from '../snapshot/open-snapshot.ts';
import { snapshotFrom } from '../load/snapshot-from.ts';
import { type PathOptions, paths } from './paths.ts';
import { createShortestPathFinder } from './shortest-path.ts';
import { syntheticGraph } from './synthetic-graph.ts';

/* A pattern involves two channels. Four points of one, with more evidence, and one point of the other treat a pain. */
const snapshot = snapshotFrom({
  'citations/works.yaml': `
book: { type: book, title: B, study: { design: textbook }, seen: [x] }
other: { type: book, title: O, study: { design: textbook }, seen: [x] }
article: { type: webpage, title: A, study: { design: web-article }, seen: [x] }`,
  'channels.yaml': 'GB: { name: Gallbladder channel }\nLR: { name: Liver channel }',
  'acupoints/all.yaml':
    'GB1: { name: A }\nGB2: { name: B }\nGB3: { name: C }\nGB4: { name: D }\nLR1: { name: E }\nGB9: { name: F }',
  'patterns.yaml': 'stagnation: { name: Stagnation }',
  'symptoms/a.yaml':
    'pain: { name: Pain }\nlonely: { name: Lonely }\nalone: { name: Alone }\nbirth: { name: Birth }\nsleep: { name: Sleep }',
  'remedies.yaml': 'moxa: { name: Moxa }',
  'claims/book.yaml': `claims:
  - { subject: pattern:stagnation, involves: [channel:GB, channel:LR], locator: p. 1 }
  - { subject: [acupoint:GB1, acupoint:GB2, acupoint:GB3, acupoint:GB4, acupoint:GB9], point-of: channel:GB, locator: p. 2 }
  - { subject: acupoint:LR1, point-of: channel:LR, locator: p. 2 }
  - { subject: [acupoint:GB1, acupoint:GB2, acupoint:GB3, acupoint:GB4, acupoint:LR1], treats: symptom:pain, locator: p. 3 }`,
  'claims/other.yaml': `claims:
  - { subject: acupoint:GB9, contraindicated-in: symptom:birth, locator: p. 4 }
  - { subject: remedy:moxa, contraindicated-at: acupoint:GB9, treats: symptom:sleep, locator: p. 4 }
  - { subject: [acupoint:GB1, acupoint:GB2, acupoint:GB3, acupoint:GB4], treats: symptom:pain, locator: p. 3 }`,
  'claims/article.yaml': `claims:
  - { subject: acupoint:GB1, studied-for: symptom:pain, locator: p. 1 }
  - { subject: symptom:lonely, kind-of: symptom:alone, locator: p. 2 }`,
});
const find = (from: string, to: string, options: Partial<PathOptions> = {}) =>
  paths(snapshot, createShortestPathFinder(snapshot), from, to, { maxLength: 4, first: 10, ...options });
const ways = (...args: Parameters<typeof find>) => find(...args).paths.map(({ nodes }) => nodes.join(' '));

test('two points of a channel are joined by it, with the claims of each hop', () => {
  expect(find('acupoint:GB9', 'acupoint:GB1', { first: 1 })).toEqual({
    paths: [
      {
        nodes: ['acupoint:GB9', 'channel:GB', 'acupoint:GB1'],
        hops: [['acupoint:GB9~point-of~channel:GB'], ['acupoint:GB1~point-of~channel:GB']],
        length: 2,
        weakestLevel: 'traditional',
        works: 1,
      },
    ],
    truncated: false,
  });
});

test('a caution joins its two ends and is no way to other things, unless it is asked for', () => {
  const [hop] = find('acupoint:GB9', 'symptom:birth').paths;
  expect(hop?.hops).toEqual([['acupoint:GB9~contraindicated-in~symptom:birth']]);
  expect(ways('acupoint:GB9', 'symptom:sleep')).toEqual([]);
  expect(ways('acupoint:GB9', 'symptom:sleep', { relations: ['contraindicated-at', 'treats'] })).toEqual([
    'acupoint:GB9 remedy:moxa symptom:sleep',
  ]);
});

test('a hop has every claim that joins the two, strongest first', () => {
  expect(find('acupoint:GB1', 'symptom:pain', { maxLength: 1 }).paths[0]?.hops).toEqual([
    ['acupoint:GB1~treats~symptom:pain', 'acupoint:GB1~studied-for~symptom:pain'],
  ]);
});

test('a hub does not fill all the results', () => {
  expect(ways('pattern:stagnation', 'symptom:pain', { first: 3, maxLength: 3 })).toEqual([
    'pattern:stagnation channel:GB acupoint:GB1 symptom:pain',
    'pattern:stagnation channel:GB acupoint:GB2 symptom:pain',
    'pattern:stagnation channel:LR acupoint:LR1 symptom:pain',
  ]);
});

test('a longer path does not pass through a channel to another of its points', () => {
  expect(ways('acupoint:GB9', 'symptom:pain', { maxLength: 3 })).toEqual([]);
  expect(ways('acupoint:GB9', 'symptom:pain', { maxLength: 5 })).toEqual([
    'acupoint:GB9 channel:GB pattern:stagnation channel:LR acupoint:LR1 symptom:pain',
  ]);
});

test('relations and a minimum level restrict every hop', () => {
  expect(ways('pattern:stagnation', 'symptom:pain', { relations: ['involves', 'treats'] })).toEqual([]);
  expect(ways('acupoint:GB1', 'symptom:pain', { minLevel: 'randomized' })).toEqual([]);
});

test('there is no path to an unconnected thing, nor from a thing to itself', () => {
  expect(find('acupoint:GB1', 'symptom:lonely')).toEqual({ paths: [], truncated: false });
  expect(find('acupoint:GB1', 'acupoint:GB1')).toEqual({ paths: [], truncated: false });
});

test('says when it stopped at the budget', () => {
  expect(find('pattern:stagnation', 'symptom:pain', { budget: 3 })).toEqual({ paths: [], truncated: true });
  const large = openSnapshot(syntheticGraph(1000, 10_000));
  const found = paths(large, createShortestPathFinder(large), 'symptom:1', 'symptom:2', {
    maxLength: 8,
    first: 100,
    budget: 20_000,
  });
  expect([found.truncated, found.paths.length > 0]).toEqual([true, true]);
});

test.each([
  [['nothing', 'symptom:pain'], {}, 'from: no entity has the id "nothing"'],
  [['acupoint:GB1', 'nothing'], {}, 'to: no entity has the id "nothing"'],
  [['acupoint:GB1', 'symptom:pain'], { maxLength: 9 }, 'maxLength: 9 is not allowed; allowed: 1 to 8'],
  [['acupoint:GB1', 'symptom:pain'], { first: 0 }, 'first: 0 is not allowed; allowed: 1 to 100'],
  [['acupoint:GB1', 'symptom:pain'], { relations: ['heals'] }, 'relations: "heals" is not known'],
  [['acupoint:GB1', 'symptom:pain'], { minLevel: 'proven' }, 'minLevel: "proven" is not known'],
] as [[string, string], object, string][])('refuses %j with %j', ([from, to], options, message) => {
  expect(() => find(from, to, options)).toThrow(message);
});

test('paths with the same relations and the same busiest thing are one way, from either end', () => {
  const some = snapshotFrom({
    'citations/works.yaml': `
book: { type: book, title: B, study: { design: textbook }, seen: [x] }
article: { type: webpage, title: A, study: { design: web-article }, seen: [x] }`,
    'channels.yaml': 'GB: { name: Gallbladder channel }\nLR: { name: Liver channel }',
    'acupoints/all.yaml':
      'GB1: { name: A }\nGB2: { name: B }\nGB3: { name: C }\nGB9: { name: D }\nLR1: { name: E }\nST1: { name: F }\nST2: { name: G }\nST3: { name: H }\nST4: { name: I }',
    'patterns.yaml': 'stagnation: { name: Stagnation }',
    'symptoms/a.yaml': 'pain: { name: Pain }',
    'claims/book.yaml': `claims:
  - { subject: pattern:stagnation, involves: [channel:GB, channel:LR], locator: p. 1 }
  - { subject: [acupoint:GB1, acupoint:GB2, acupoint:GB3, acupoint:GB9], point-of: channel:GB, locator: p. 2 }
  - { subject: acupoint:LR1, point-of: channel:LR, locator: p. 2 }
  - { subject: [acupoint:GB1, acupoint:GB2, acupoint:GB3, acupoint:LR1], treats: symptom:pain, locator: p. 3 }
  - { subject: [acupoint:ST1, acupoint:ST2, acupoint:ST3, acupoint:ST4], treats: symptom:pain, locator: p. 3 }`,
    'claims/article.yaml': 'claims: [{ subject: acupoint:GB9, studied-for: symptom:pain, locator: p. 1 }]',
  });
  const between = (from: string, to: string) =>
    paths(some, createShortestPathFinder(some), from, to, { maxLength: 3, first: 3 }).paths.map(({ nodes }) =>
      nodes.slice(1, -1).toSorted().join(' '),
    );
  const best = ['acupoint:GB1 channel:GB', 'acupoint:LR1 channel:LR', 'acupoint:GB9 channel:GB'];
  expect(between('pattern:stagnation', 'symptom:pain')).toEqual(best);
  expect(between('symptom:pain', 'pattern:stagnation')).toEqual(best);
});

test('a chain of kinds is followed up or down, but not up and then down', () => {
  const chain = snapshotFrom({
    'citations/works.yaml': 'book: { type: book, title: B, study: { design: textbook }, seen: [x] }',
    'symptoms/a.yaml': 'a: { name: A }\nb: { name: B }\nc: { name: C }\nd: { name: D }\nz: { name: Z }',
    'claims/book.yaml': `claims:
  - { subject: symptom:a, kind-of: symptom:b, locator: p. 1 }
  - { subject: symptom:b, kind-of: symptom:c, locator: p. 1 }
  - { subject: [symptom:c, symptom:z], kind-of: symptom:d, locator: p. 1 }`,
  });
  const between = (from: string, to: string) =>
    paths(chain, createShortestPathFinder(chain), from, to, { maxLength: 4, first: 3 }).paths.map(
      ({ nodes }) => nodes.map((id) => id.at(-1)).join(''),
    );
  expect(between('symptom:a', 'symptom:d')).toEqual(['abcd']);
  expect(between('symptom:d', 'symptom:a')).toEqual(['dcba']);
  expect(between('symptom:a', 'symptom:z')).toEqual([]);
});

/* A knee and a wrist stand under one heading, and a point treats both. */
const UNDER_A_HEADING = {
  'citations/works.yaml': 'book: { type: book, title: B, study: { design: textbook }, seen: [x] }',
  'acupoints/all.yaml': 'GB1: { name: A }',
  'symptoms/a.yaml':
    'joints: { name: Joints, heading: true }\nknee: { name: Knee }\nwrist: { name: Wrist }\nhand: { name: Hand }',
  'claims/book.yaml': `claims:
  - { subject: [symptom:knee, symptom:wrist, symptom:hand], kind-of: symptom:joints, locator: p. 1 }
  - { subject: acupoint:GB1, treats: [symptom:knee, symptom:wrist], locator: p. 2 }`,
};

test('no path runs over a heading, but one may begin or end at it', () => {
  const joints = snapshotFrom(UNDER_A_HEADING);
  const between = (from: string, to: string) =>
    paths(joints, createShortestPathFinder(joints), from, to, { maxLength: 4, first: 3 }).paths.map(
      ({ nodes }) => nodes.join(' '),
    );
  expect(between('symptom:knee', 'symptom:wrist')).toEqual(['symptom:knee acupoint:GB1 symptom:wrist']);
  expect(between('symptom:knee', 'symptom:hand')).toEqual([]);
  expect(between('acupoint:GB1', 'symptom:joints')).toEqual([
    'acupoint:GB1 symptom:knee symptom:joints',
    'acupoint:GB1 symptom:wrist symptom:joints',
  ]);
});
