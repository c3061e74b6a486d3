import { expect, test } from 'vitest';
import { snapshotFrom } from '../load/snapshot-from.ts';

const BASE = {
  'citations/works.yaml': `
article: { type: webpage, title: A, study: { design: web-article }, seen: [x] }
book: { type: book, title: B, study: { design: textbook }, seen: [x] }
standard: { type: book, title: S, study: { design: standard }, seen: [x] }`,
  'channels.yaml': 'GB: { name: Gallbladder channel }\nBL: { name: Bladder channel }',
  'regions.yaml': 'lateral-leg: { name: Side of the leg }\nlittle-toe: { name: Little toe }',
  'symptoms/leg.yaml': 'lateral: { name: Pain down the side }',
  'claims/book.yaml': `claims:
  - { subject: channel:GB, traverses: region:lateral-leg, locator: p. 1 }
  - { subject: channel:BL, traverses: region:little-toe, locator: p. 2 }`,
};
const derived = (files: Record<string, string>) =>
  snapshotFrom(files).graph.filterEdges((_, claim) => claim.derivedBy !== undefined);

test('a symptom felt in a region that a channel traverses involves that channel', () => {
  const { graph } = snapshotFrom({
    ...BASE,
    'claims/article.yaml':
      'claims: [{ subject: symptom:lateral, felt-in: region:lateral-leg, locator: par. 1 }]',
  });
  expect(graph.getEdgeAttributes('symptom:lateral~involves~channel:GB~channel-by-region')).toEqual({
    id: 'symptom:lateral~involves~channel:GB~channel-by-region',
    subject: 'symptom:lateral',
    relation: 'involves',
    object: 'channel:GB',
    evidence: [],
    level: 'uncited',
    standing: 'uncited',
    families: [
      { id: 'citation:article', level: 'uncited', includes: [] },
      { id: 'citation:book', level: 'traditional', includes: [] },
    ],
    works: 2,
    derivedBy: 'channel-by-region',
    premises: ['symptom:lateral~felt-in~region:lateral-leg', 'channel:GB~traverses~region:lateral-leg'],
  });
});

test('nothing is derived from a disputed premise', () => {
  const felt = '{ subject: symptom:lateral, felt-in: region:little-toe, locator: par. 1';
  expect(derived({ ...BASE, 'claims/article.yaml': `claims: [${felt} }]` })).toEqual([
    'symptom:lateral~involves~channel:BL~channel-by-region',
  ]);
  expect(
    derived({
      ...BASE,
      'claims/article.yaml': `claims: [${felt} }]`,
      'claims/standard.yaml': `claims: [${felt}, direction: disputes }]`,
    }),
  ).toEqual([]);
});

test('a stored claim of the same triple stays a separate claim', () => {
  const { graph } = snapshotFrom({
    ...BASE,
    'claims/article.yaml': `claims:
  - { subject: symptom:lateral, felt-in: region:lateral-leg, locator: par. 1 }
  - { subject: symptom:lateral, involves: channel:GB, locator: par. 2 }`,
  });
  expect(graph.outEdges('symptom:lateral')).toContain('symptom:lateral~involves~channel:GB');
  expect(graph.outEdges('symptom:lateral')).toContain(
    'symptom:lateral~involves~channel:GB~channel-by-region',
  );
});
