import { expect, test } from 'vitest';
import { snapshotFrom } from '../load/snapshot-from.ts';
import { neighborhood } from './neighborhood.ts';

/* wood → fire → earth, all by one book; wood → earth uncited. */
const snapshot = snapshotFrom({
  'citations/works.yaml': `
article: { type: webpage, title: A, study: { design: web-article }, seen: [x] }
book: { type: book, title: B, study: { design: textbook }, seen: [x] }`,
  'elements.yaml':
    'wood: { name: Wood }\nfire: { name: Fire }\nearth: { name: Earth }\nmetal: { name: Metal }',
  'claims/book.yaml': `claims:
  - { subject: element:wood, generates: element:fire, locator: p. 1 }
  - { subject: element:fire, generates: element:earth, locator: p. 1 }
  - { subject: element:earth, generates: element:metal, locator: p. 1 }`,
  'claims/article.yaml': 'claims: [{ subject: element:wood, controls: element:earth, locator: p. 1 }]',
});

test('depth 1 gives the direct neighbours, strongest first', () => {
  expect(neighborhood(snapshot, ['element:wood'], { depth: 1, limit: 10, derived: false })).toEqual({
    nodes: ['element:wood', 'element:fire', 'element:earth'],
    claims: ['element:wood~generates~element:fire', 'element:wood~controls~element:earth'],
    truncated: false,
  });
});

test('the limit keeps the strongest and sets truncated', () => {
  expect(neighborhood(snapshot, ['element:wood'], { depth: 2, limit: 2 })).toEqual({
    nodes: ['element:wood', 'element:fire'],
    claims: ['element:wood~generates~element:fire'],
    truncated: true,
  });
});

test('depth 0 gives only the thing itself', () => {
  expect(neighborhood(snapshot, ['element:wood'], { depth: 0, limit: 10 })).toEqual({
    nodes: ['element:wood'],
    claims: [],
    truncated: false,
  });
});

test('depth 2 reaches the neighbours of neighbours, each once', () => {
  const { nodes, claims } = neighborhood(snapshot, ['element:wood'], { depth: 2, limit: 10, derived: false });
  expect(nodes).toEqual(['element:wood', 'element:fire', 'element:earth', 'element:metal']);
  expect(claims).toHaveLength(4);
});

/* A channel with an organ, and three points with stronger evidence than the organ. */
const hub = snapshotFrom({
  'citations/works.yaml': `
article: { type: webpage, title: A, study: { design: web-article }, seen: [x] }
book: { type: book, title: B, study: { design: textbook }, seen: [x] }`,
  'organs.yaml': 'gallbladder: { name: Gallbladder }',
  'channels.yaml': 'GB: { name: Gallbladder channel }',
  'acupoints/GB.yaml': 'GB1: { name: A }\nGB2: { name: B }\nGB3: { name: C }',
  'claims/article.yaml': 'claims: [{ subject: channel:GB, pertains-to: organ:gallbladder, locator: p. 1 }]',
  'claims/book.yaml':
    'claims: [{ subject: [acupoint:GB1, acupoint:GB2, acupoint:GB3], point-of: channel:GB, locator: p. 1 }]',
});

test('a limit keeps some of every relation before more of the same', () => {
  expect(neighborhood(hub, ['channel:GB'], { depth: 1, limit: 3 }).nodes).toEqual([
    'channel:GB',
    'acupoint:GB1',
    'organ:gallbladder',
  ]);
});

test('a minimum level leaves out weaker claims and things that only they reach', () => {
  expect(neighborhood(hub, ['channel:GB'], { depth: 1, limit: 9, minLevel: 'traditional' }).nodes).toEqual([
    'channel:GB',
    'acupoint:GB1',
    'acupoint:GB2',
    'acupoint:GB3',
  ]);
});

test.each([
  [['nothing'], { depth: 1, limit: 9 }, 'ids: no entity has the id "nothing"'],
  [['channel:GB'], { depth: 5, limit: 9 }, 'depth: 5 is not allowed; allowed: 0 to 4'],
  [['channel:GB'], { depth: 1, limit: -1 }, 'limit: -1 is not allowed; allowed: 1 to 10000'],
  [['channel:GB'], { depth: 1.5, limit: 9 }, 'depth: 1.5 is not allowed; allowed: 0 to 4'],
])('refuses %j with %j', (ids, options, message) => {
  expect(() => neighborhood(hub, ids, options)).toThrow(message);
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

test('the neighbours of a term have its heading, and nothing that stands beyond that', () => {
  expect(neighborhood(arranged, ['symptom:knee'], { depth: 3, limit: 10 }).nodes).toEqual([
    'symptom:knee',
    'symptom:limbs',
  ]);
});

test('the neighbours of a heading have what stands under it, to the last term', () => {
  expect(neighborhood(arranged, ['symptom:pain'], { depth: 2, limit: 10 }).nodes).toEqual([
    'symptom:pain',
    'symptom:limbs',
    'symptom:knee',
    'symptom:wrist',
  ]);
});
