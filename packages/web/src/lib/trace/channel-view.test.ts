import { expect, test } from 'vitest';
import { drawnChannels, viewChannels } from './channel-view.ts';
import type { TracedChannel, TracedRoute } from './trace.graphql.ts';
import type { WayKind } from './traced.ts';

function hop(relation: string, object: string, derivedBy: string | null = null) {
  const ends = { subject: { id: 's', name: 'Pain' }, object: { id: object, name: object } };
  const premises = derivedBy === null ? [] : [premise('FELT_IN'), premise('TRAVERSES')];
  return {
    ...premise(relation),
    ...ends,
    standing: 'SUPPORTED',
    evidence: [],
    derivedBy,
    rule: null,
    premises,
  };
}

function premise(relation: string) {
  const ends = { subject: { id: 's', name: 'Pain' }, object: { id: 'foot', name: 'Foot' } };
  return { id: relation, sentence: '', relation, level: 'TRADITIONAL', works: 1, cited: 1, ...ends };
}

function way(kind: WayKind): TracedRoute {
  const isRule = kind === 'BY_RULE';
  return {
    kind,
    match: 'EXACT',
    level: 'TRADITIONAL',
    works: 7,
    via: { id: 's', name: 'Pain' },
    regions: isRule ? { felt: 8, shared: 1, share: 1 / 8 } : null,
    claims: [hop('INVOLVES', 'c', isRule ? 'channel-by-region' : null)],
  } as unknown as TracedRoute;
}

function channels(...ways: WayKind[][]): TracedChannel[] {
  return ways.map((kinds, n) => ({
    channel: { id: `channel:c${n}`, code: `c${n}`, name: `c${n}`, element: null, organ: null },
    routes: kinds.map(way),
    points: [],
  }));
}

const many = (count: number) =>
  viewChannels(channels(...Array.from({ length: count }, () => ['SAID' as const])), false);

test.each([
  [3, 2, false, 2],
  [10, 5, false, 5],
  [16, 16, false, 8],
  [16, 2, true, 16],
])(
  'of %i channels of which %i come first, with all requested: %s, the wide flow draws %i',
  (count, leading, all, drawn) => {
    const views = many(count);
    expect(drawnChannels(views, leading, all)).toEqual(views.slice(0, drawn));
  },
);

test('a channel says in one line why it is here, and that a rule says so, too', () => {
  const views = viewChannels(channels(['SAID'], ['SAID', 'BY_RULE'], ['BY_RULE']), false);
  expect(views.map(({ why, rule }) => [why, rule])).toEqual([
    ['said of pain by 7 sources', undefined],
    ['said of pain by 7 sources, and ∴ by rule', undefined],
    ['∴ by rule: through the foot, 1 of the 8 regions where it is felt', '∴ by rule: 1 of 8 regions'],
  ]);
});
