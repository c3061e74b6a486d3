import { expect, test } from 'vitest';
import { snapshotFrom } from '../snapshot/snapshot-from.ts';
import { neighborhood } from './neighborhood.ts';

/* wood → fire → earth, all by one book; wood → earth uncited. */
const { graph } = snapshotFrom({
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

test('one claim away, strongest first', () => {
  expect(neighborhood(graph, ['element:wood'], { depth: 1, limit: 10 })).toEqual({
    nodes: ['element:wood', 'element:fire', 'element:earth'],
    claims: ['element:wood~generates~element:fire', 'element:wood~controls~element:earth'],
    truncated: false,
  });
});

test('the limit keeps the strongest and says that it cut', () => {
  expect(neighborhood(graph, ['element:wood'], { depth: 2, limit: 2 })).toEqual({
    nodes: ['element:wood', 'element:fire'],
    claims: ['element:wood~generates~element:fire'],
    truncated: true,
  });
});

test('depth 0 is the thing itself', () => {
  expect(neighborhood(graph, ['element:wood'], { depth: 0, limit: 10 })).toEqual({
    nodes: ['element:wood'],
    claims: [],
    truncated: false,
  });
});

test('two claims away reaches the neighbours of neighbours, each once', () => {
  const { nodes, claims } = neighborhood(graph, ['element:wood'], { depth: 2, limit: 10 });
  expect(nodes).toEqual(['element:wood', 'element:fire', 'element:earth', 'element:metal']);
  expect(claims).toHaveLength(4);
});
