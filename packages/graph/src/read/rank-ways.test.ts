import { expect, test } from 'vitest';
import { snapshotFrom } from '../load/snapshot-from.ts';
import { compareWays, type RankedWay } from './rank-ways.ts';
import { shippedSnapshot } from './shipped.ts';
import { symptomChannels } from './symptom-channels.ts';

/* A leg with four regions: BL runs through the back and the foot, GB and LR through the foot, nothing through the nerve. */
const { claims } = snapshotFrom({
  'citations/works.yaml': `
book: { type: book, title: B, study: { design: textbook }, seen: [x] }
other: { type: book, title: C, study: { design: textbook }, seen: [x] }`,
  'channels.yaml': 'BL: { name: B }\nGB: { name: G }\nLR: { name: L }',
  'regions.yaml':
    'back: { name: Back of the leg }\nfoot: { name: Foot }\nnerve: { name: Nerve }\ntoe: { name: Toe }',
  'symptoms/leg.yaml': 'pain: { name: Pain }\nfoot-pain: { name: Foot pain }',
  'claims/book.yaml': `claims:
  - { subject: symptom:pain, felt-in: [region:back, region:foot, region:nerve, region:toe], locator: p. 1 }
  - { subject: symptom:foot-pain, felt-in: region:foot, locator: p. 1 }
  - { subject: channel:BL, traverses: [region:back, region:foot], locator: p. 2 }
  - { subject: [channel:GB, channel:LR], traverses: region:foot, locator: p. 2 }
  - { subject: channel:GB, traverses: region:toe, locator: p. 2 }`,
  'claims/other.yaml':
    'claims: [{ subject: symptom:pain, felt-in: region:toe, direction: disputes, locator: p. 3 }]',
});

const shares = (symptom: string) =>
  symptomChannels(claims, symptom).map(({ channel, routes: [best] }) => [channel, best!.regions]);

test('each region where a symptom is felt counts the same, and is divided among its channels', () => {
  // The toe is disputed, so nothing follows from it; the nerve has no channel.
  expect(shares('symptom:pain')).toEqual([
    ['channel:BL', { felt: 3, shared: 2, share: 1 / 3 + 1 / 9 }],
    ['channel:GB', { felt: 3, shared: 1, share: 1 / 9 }],
    ['channel:LR', { felt: 3, shared: 1, share: 1 / 9 }],
  ]);
  expect(shares('symptom:foot-pain')).toEqual(
    ['BL', 'GB', 'LR'].map((code) => [`channel:${code}`, { felt: 1, shared: 1, share: 1 / 3 }]),
  );
});

const WAY: RankedWay = {
  kind: 'said',
  match: 'exact',
  regions: undefined,
  level: 'traditional',
  families: ['a'],
  claims: ['c'],
};
const byRule = (share: number, more: Partial<RankedWay> = {}): RankedWay => ({
  ...WAY,
  kind: 'by-rule',
  regions: { felt: 8, shared: 1, share },
  ...more,
});

test('ways are in the order of how much they tell', () => {
  const order: RankedWay[] = [
    { ...WAY, families: ['a', 'b'] },
    WAY,
    { ...WAY, claims: ['a', 'b'] },
    { ...WAY, level: 'uncited', families: ['a', 'b', 'c'] },
    { ...WAY, kind: 'by-pattern', level: 'synthesized' },
    { ...WAY, match: 'narrower' },
    { ...WAY, kind: 'by-pattern', match: 'narrower' },
    byRule(1 / 2, { level: 'uncited' }),
    byRule(1 / 3),
    byRule(1 / 3, { level: 'uncited' }),
    byRule(1, { match: 'narrower' }),
    { ...WAY, kind: 'by-organ', level: 'synthesized' },
    { ...WAY, kind: 'by-pattern-and-organ', level: 'synthesized' },
    { ...WAY, match: 'broader', level: 'synthesized', families: ['a', 'b', 'c'] },
  ];
  expect(order.toReversed().sort(compareWays)).toEqual(order);
});

test('shares that are the same but for rounding are the same', () => {
  const [a, b] = [byRule(0.1 + 0.2, { level: 'uncited' }), byRule(0.3)];
  expect([a, b].sort(compareWays)).toEqual([b, a]);
});

test('what works say of sciatica stands before what follows by rule, and that in the order of its regions', () => {
  const places = (symptom: string) =>
    symptomChannels(shippedSnapshot().claims, symptom).map(({ channel, routes: [best] }) => ({
      channel,
      ...best!,
    }));
  const sciatica = places('symptom:sciatica');
  expect(sciatica.slice(0, 3)).toMatchObject(
    ['GB', 'BL', 'ST'].map((code) => ({ channel: `channel:${code}`, kind: 'said', match: 'exact' })),
  );
  const ruled = sciatica.filter(({ kind, match }) => kind === 'by-rule' && match === 'exact');
  expect(ruled.map(({ regions }) => regions!.share)).toEqual(
    ruled.map(({ regions }) => regions!.share).sort((a, b) => b - a),
  );
  // The channels of sciatica in general are last for the pain that runs where they do not.
  expect(
    places('symptom:sciatica-medial')
      .slice(-3)
      .map(({ match }) => match),
  ).toEqual(['broader', 'broader', 'broader']);
  const insomnia = places('symptom:insomnia').map(({ kind }) => kind);
  expect(insomnia).toEqual(insomnia.toSorted());
});
