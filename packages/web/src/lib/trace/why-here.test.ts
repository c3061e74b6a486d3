import { expect, test } from 'vitest';
import type { Hop, RegionShare, TracedRoute } from './traced.ts';
import { ruleInBrief, whyHere } from './why-here.ts';

function hop(subject: string, relation: string, object: string, felt: readonly string[] = []): Hop {
  const ends = (from: string, to: string) => ({
    subject: { id: from, name: from },
    object: { id: to, name: to },
  });
  const claim = { id: '', sentence: '', level: 'TRADITIONAL', works: 2 } as const;
  const premises = felt.flatMap((region) => [
    { ...claim, relation: 'FELT_IN', ...ends(subject, region) },
    { ...claim, relation: 'TRAVERSES', ...ends(object, region) },
  ]);
  return {
    ...claim,
    relation,
    ...ends(subject, object),
    standing: 'SUPPORTED',
    evidence: [],
    derivedBy: null,
    premises,
  };
}

const SICK = hop('Liver fire', 'MANIFESTS_AS', 'Headache');
const ORGAN = [hop('Liver fire', 'INVOLVES', 'Liver'), hop('LR', 'PERTAINS_TO', 'Liver')];

function way(more: Partial<TracedRoute>): TracedRoute {
  return {
    kind: 'SAID',
    regions: null,
    match: 'EXACT',
    level: 'TRADITIONAL',
    works: 3,
    via: { id: '', name: 'Headache' },
    claims: [],
    ...more,
  };
}
const byRule = (regions: RegionShare, felt: readonly string[], more: Partial<TracedRoute> = {}) =>
  way({ kind: 'BY_RULE', regions, claims: [hop('Headache', 'INVOLVES', 'LR', felt)], ...more });

test.each<[string, TracedRoute]>([
  ['said of headache by 3 sources', way({})],
  ['said of headache by 1 text that names no source', way({ level: 'UNCITED', works: 1 })],
  [
    'said of this symptom by 3 sources',
    way({ via: { id: '', name: 'Sciatica, pain down the side of the leg' } }),
  ],
  ['said by 3 sources, of headache in general', way({ match: 'BROADER' })],
  ['by the pattern Liver fire: 3 sources', way({ kind: 'BY_PATTERN', claims: [SICK] })],
  [
    'by the Liver channel pattern, for migraine: 3 sources',
    way({
      kind: 'BY_PATTERN',
      match: 'NARROWER',
      via: { id: '', name: 'Migraine' },
      claims: [hop('Liver channel pattern', 'MANIFESTS_AS', 'Migraine')],
    }),
  ],
  ['by the organ Liver: 3 sources', way({ kind: 'BY_ORGAN', claims: ORGAN.slice(1) })],
  [
    'by the pattern Liver fire and its organ, the Liver: 3 sources',
    way({ kind: 'BY_PATTERN_AND_ORGAN', claims: [SICK, ...ORGAN] }),
  ],
  [
    '∴ by rule: through 3 of the 8 regions where it is felt',
    byRule({ felt: 8, shared: 3, share: 0.1 }, ['Hip', 'Foot', 'Leg']),
  ],
  [
    '∴ by rule: through the foot, 1 of the 8 regions where it is felt',
    byRule({ felt: 8, shared: 1, share: 0.1 }, ['Foot']),
  ],
  [
    '∴ by rule: through the neck, as 9 other channels',
    byRule({ felt: 1, shared: 1, share: 1 / 10 }, ['Neck']),
  ],
  ['∴ by rule: through the neck, as 1 other channel', byRule({ felt: 1, shared: 1, share: 1 / 2 }, ['Neck'])],
  ['∴ by rule: through the neck, as no other channel', byRule({ felt: 1, shared: 1, share: 1 }, ['Neck'])],
  [
    '∴ by rule, for headache: through the neck, as 2 other channels',
    byRule({ felt: 1, shared: 1, share: 1 / 3 }, ['Neck'], { match: 'NARROWER' }),
  ],
  ['∴ by rule', way({ kind: 'BY_RULE' })],
])('%s', (line, route) => {
  expect(whyHere(route)).toBe(line);
});

test('a drawing says it of a rule in fewer words', () => {
  const brief = (felt: number, shared: number, share: number) =>
    ruleInBrief({ regions: { felt, shared, share } });
  expect([brief(8, 3, 0.1), brief(1, 1, 1 / 5), brief(1, 1, 1 / 2), brief(1, 1, 1)]).toEqual([
    '∴ by rule: 3 of 8 regions',
    '∴ by rule, as 4 others',
    '∴ by rule, as 1 other',
    '∴ by rule, as no other',
  ]);
  expect(ruleInBrief({ regions: null })).toBe('∴ by rule');
});
