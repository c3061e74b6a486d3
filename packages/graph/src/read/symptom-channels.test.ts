import { expect, test } from 'vitest';
import { snapshotFrom } from '../load/snapshot-from.ts';
import { symptomChannels } from './symptom-channels.ts';
import { symptomPoints } from './symptom-points.ts';

/* lateral is a kind of sciatica is a kind of leg-pain; a pattern shows as lateral and involves LR. */
const { claims } = snapshotFrom({
  'citations/works.yaml': `
article: { type: webpage, title: A, study: { design: web-article }, seen: [x] }
book: { type: book, title: B, study: { design: textbook }, seen: [x] }
trial: { type: article-journal, title: T, study: { design: randomized-trial }, seen: [x] }
registered: { type: entry, title: R, study: { design: trial-registration }, seen: [x] }`,
  'channels.yaml':
    'GB: { name: Gallbladder channel }\nBL: { name: Bladder channel }\nLR: { name: Liver channel }\nKI: { name: Kidney channel }',
  'acupoints/points.yaml':
    'GB30: { name: A }\nGB31: { name: B }\nGB34: { name: C }\nGB39: { name: E }\nBL40: { name: D }',
  'regions.yaml': 'side: { name: Side of the leg }',
  'patterns.yaml': 'stagnation: { name: Stagnation }',
  'symptoms/leg.yaml':
    'leg-pain: { name: Leg pain }\nsciatica: { name: Sciatica }\nlateral: { name: Lateral sciatica }',
  'claims/article.yaml': `claims:
  - { subject: symptom:lateral, kind-of: symptom:sciatica, locator: p. 1 }
  - { subject: symptom:sciatica, kind-of: symptom:leg-pain, locator: p. 1 }
  - { subject: symptom:lateral, felt-in: region:side, locator: p. 1 }
  - { subject: pattern:stagnation, manifests-as: symptom:lateral, involves: channel:LR, locator: p. 2 }
  - { subject: acupoint:GB31, treats: symptom:lateral, locator: p. 3 }`,
  'claims/book.yaml': `claims:
  - { subject: channel:GB, traverses: region:side, locator: p. 1 }
  - { subject: symptom:sciatica, involves: [channel:BL, channel:GB], locator: p. 2 }
  - { subject: [acupoint:GB30, acupoint:GB31, acupoint:GB34, acupoint:GB39], point-of: channel:GB, locator: p. 3 }
  - { subject: acupoint:BL40, point-of: channel:BL, locator: p. 3 }
  - { subject: channel:KI, paired-with: channel:BL, locator: p. 1 }
  - { subject: [acupoint:GB30, acupoint:GB31, acupoint:BL40], treats: symptom:sciatica, locator: p. 4 }`,
  'claims/trial.yaml':
    'claims: [{ subject: acupoint:GB34, studied-for: symptom:leg-pain, locator: abstract }]',
  'claims/registered.yaml':
    'claims: [{ subject: acupoint:GB30, studied-for: symptom:sciatica, locator: record }]',
});

const ways = (symptom: string, filter = {}) =>
  symptomChannels(claims, symptom, filter).map(({ channel, match, routes }) => [
    channel,
    match,
    routes.map((route) => route.claims.join(' + ')),
  ]);

test('channels of the symptom itself come first, with every route hop by hop', () => {
  expect(ways('symptom:lateral')).toEqual([
    [
      'channel:LR',
      'exact',
      ['pattern:stagnation~manifests-as~symptom:lateral + pattern:stagnation~involves~channel:LR'],
    ],
    [
      'channel:GB',
      'exact',
      [
        'symptom:lateral~involves~channel:GB~channel-by-region',
        'symptom:lateral~kind-of~symptom:sciatica + symptom:sciatica~involves~channel:GB',
      ],
    ],
    [
      'channel:BL',
      'broader',
      ['symptom:lateral~kind-of~symptom:sciatica + symptom:sciatica~involves~channel:BL'],
    ],
  ]);
});

test('a broader symptom has the channels of its kinds, derived ones too', () => {
  expect(ways('symptom:leg-pain').map(([channel, match]) => [channel, match])).toEqual([
    ['channel:BL', 'narrower'],
    ['channel:GB', 'narrower'],
    ['channel:LR', 'narrower'],
  ]);
});

test('derived claims can be left out', () => {
  expect(ways('symptom:lateral', { derived: false }).map(([channel, match]) => [channel, match])).toEqual([
    ['channel:LR', 'exact'],
    ['channel:BL', 'broader'],
    ['channel:GB', 'broader'],
  ]);
});

test('a minimum level removes weak hops but not kind-of hops', () => {
  expect(
    ways('symptom:lateral', { minLevel: 'traditional' }).map(([channel, match]) => [channel, match]),
  ).toEqual([
    ['channel:BL', 'broader'],
    ['channel:GB', 'broader'],
  ]);
  expect(ways('symptom:lateral', { minLevel: 'randomized' })).toEqual([]);
});

test('a channel derived for a broader region does not apply to its part', () => {
  const { claims: some } = snapshotFrom({
    'citations/works.yaml': 'book: { type: book, title: B, study: { design: textbook }, seen: [x] }',
    'channels.yaml': 'GB: { name: Gallbladder channel }\nBL: { name: Bladder channel }',
    'regions.yaml': 'leg: { name: Leg }\nthigh: { name: Back of the thigh }',
    'symptoms/leg.yaml': 'leg-pain: { name: Leg pain }\nthigh-pain: { name: Thigh pain }',
    'claims/book.yaml': `claims:
  - { subject: symptom:thigh-pain, kind-of: symptom:leg-pain, felt-in: region:thigh, locator: p. 1 }
  - { subject: symptom:leg-pain, felt-in: region:leg, locator: p. 1 }
  - { subject: channel:GB, traverses: region:leg, locator: p. 2 }
  - { subject: channel:BL, traverses: region:thigh, locator: p. 2 }`,
  });
  const channelsOf = (symptom: string) =>
    symptomChannels(some, symptom).map(({ channel, match, routes }) => [
      channel,
      match,
      routes.map((route) => route.claims.join(' + ')),
    ]);

  expect(channelsOf('symptom:thigh-pain')).toEqual([
    ['channel:BL', 'exact', ['symptom:thigh-pain~involves~channel:BL~channel-by-region']],
  ]);
  expect(channelsOf('symptom:leg-pain')).toEqual([
    ['channel:GB', 'exact', ['symptom:leg-pain~involves~channel:GB~channel-by-region']],
    [
      'channel:BL',
      'narrower',
      [
        'symptom:thigh-pain~kind-of~symptom:leg-pain + symptom:thigh-pain~involves~channel:BL~channel-by-region',
      ],
    ],
  ]);
});

test('points rank exact before broader, then by level, works and code', () => {
  expect(symptomPoints(claims, 'symptom:lateral', 'channel:GB')).toEqual([
    {
      point: 'acupoint:GB31',
      match: 'exact',
      claims: ['acupoint:GB31~treats~symptom:lateral'],
      otherClaims: ['acupoint:GB31~treats~symptom:sciatica'],
      level: 'uncited',
      families: ['citation:article'],
      located: [],
    },
    {
      point: 'acupoint:GB34',
      match: 'broader',
      claims: ['acupoint:GB34~studied-for~symptom:leg-pain'],
      otherClaims: [],
      level: 'randomized',
      families: ['citation:trial'],
      located: [],
    },
    {
      point: 'acupoint:GB30',
      match: 'broader',
      claims: ['acupoint:GB30~studied-for~symptom:sciatica', 'acupoint:GB30~treats~symptom:sciatica'],
      otherClaims: [],
      level: 'registered',
      families: ['citation:registered', 'citation:book'],
      located: [],
    },
  ]);
});

test('without a channel, points of every channel are listed', () => {
  expect(symptomPoints(claims, 'symptom:lateral', undefined).map(({ point }) => point)).toEqual([
    'acupoint:GB31',
    'acupoint:GB34',
    'acupoint:GB30',
    'acupoint:BL40',
  ]);
});

test('a channel without such points gives none, and a minimum level applies to points too', () => {
  expect(symptomPoints(claims, 'symptom:lateral', 'channel:KI')).toEqual([]);
  expect(
    symptomPoints(claims, 'symptom:lateral', 'channel:GB', { minLevel: 'randomized' }).map(
      ({ point }) => point,
    ),
  ).toEqual(['acupoint:GB34']);
});

test('an organ that a pattern involves leads to its channel, after all other routes', () => {
  const { claims: some } = snapshotFrom({
    'citations/works.yaml': `
book: { type: book, title: B, study: { design: textbook }, seen: [x] }
article: { type: webpage, title: A, study: { design: web-article }, seen: [x] }`,
    'organs.yaml': 'heart: { name: Heart }',
    'channels.yaml': 'HT: { name: Heart channel }\nKI: { name: Kidney channel }',
    'patterns.yaml': 'heart-fire: { name: Heart fire }',
    'symptoms/mind.yaml': 'insomnia: { name: Insomnia }',
    'claims/book.yaml': `claims:
  - { subject: channel:HT, pertains-to: organ:heart, locator: p. 1 }
  - { subject: pattern:heart-fire, manifests-as: symptom:insomnia, involves: organ:heart, locator: p. 2 }`,
    'claims/article.yaml': 'claims: [{ subject: symptom:insomnia, involves: channel:KI, locator: p. 1 }]',
  });
  expect(symptomChannels(some, 'symptom:insomnia').map(({ channel, routes }) => [channel, routes])).toEqual([
    ['channel:KI', [expect.objectContaining({ kind: 'said', level: 'uncited' })]],
    [
      'channel:HT',
      [
        {
          kind: 'by-pattern-and-organ',
          regions: undefined,
          match: 'exact',
          via: 'symptom:insomnia',
          claims: [
            'pattern:heart-fire~manifests-as~symptom:insomnia',
            'pattern:heart-fire~involves~organ:heart',
            'channel:HT~pertains-to~organ:heart',
          ],
          level: 'traditional',
          families: ['citation:book'],
        },
      ],
    ],
  ]);
});

test('channels are sorted by kind of way, match, level and works, and those that only a broader term has come last', () => {
  const { claims: some } = snapshotFrom({
    'citations/works.yaml': `
page: { type: webpage, title: A, study: { design: web-article }, seen: [x] }
second: { type: webpage, title: A, study: { design: web-article }, seen: [x] }
book: { type: book, title: B, study: { design: textbook }, seen: [x] }
other: { type: book, title: C, study: { design: textbook }, seen: [x] }`,
    'organs.yaml': 'heart: { name: Heart }',
    'channels.yaml':
      'BL: { name: B }\nGB: { name: G }\nHT: { name: H }\nKI: { name: K }\nLR: { name: L }\nSP: { name: S }\nST: { name: T }',
    'regions.yaml': 'side: { name: Side of the leg }',
    'symptoms/leg.yaml':
      'pain: { name: Pain }\nsciatica: { name: Sciatica }\nlateral: { name: Lateral sciatica }',
    'claims/page.yaml': `claims:
  - { subject: symptom:sciatica, involves: [channel:BL, channel:GB], locator: p. 1 }`,
    'claims/second.yaml': 'claims: [{ subject: symptom:sciatica, involves: channel:GB, locator: p. 1 }]',
    'claims/book.yaml': `claims:
  - { subject: symptom:lateral, kind-of: symptom:sciatica, involves: channel:ST, locator: p. 1 }
  - { subject: symptom:sciatica, kind-of: symptom:pain, felt-in: region:side, locator: p. 1 }
  - { subject: symptom:pain, involves: channel:SP, locator: p. 1 }
  - { subject: channel:LR, traverses: region:side, locator: p. 1 }
  - { subject: channel:HT, pertains-to: organ:heart, locator: p. 1 }
  - { subject: symptom:sciatica, involves: [organ:heart, channel:GB, channel:KI], locator: p. 1 }`,
    'claims/other.yaml': 'claims: [{ subject: symptom:sciatica, involves: channel:KI, locator: p. 1 }]',
  });
  const order = (minLevel?: 'traditional') =>
    symptomChannels(some, 'symptom:sciatica', { minLevel }).map(({ channel, routes: [best] }) => [
      channel.slice('channel:'.length),
      best?.families.length,
    ]);
  const least = [
    ['ST', 1],
    ['LR', 1],
    ['HT', 1],
    ['SP', 1],
  ];
  expect(order()).toEqual([['GB', 3], ['KI', 2], ['BL', 1], ...least]);
  // Of the works of the Gallbladder channel only one is strong enough.
  expect(order('traditional')).toEqual([['KI', 2], ['GB', 1], ...least]);
});

test('an organ leads only to channels, and not by a claim that is only disputed', () => {
  const { claims: some } = snapshotFrom({
    'citations/works.yaml': 'book: { type: book, title: B, study: { design: textbook }, seen: [x] }',
    'organs.yaml': 'heart: { name: Heart }',
    'channels.yaml': 'HT: { name: H }\nPC: { name: P }',
    'regions.yaml': 'vessels: { name: Vessels }',
    'symptoms/mind.yaml': 'insomnia: { name: Insomnia }',
    'claims/book.yaml': `claims:
  - { subject: symptom:insomnia, involves: organ:heart, locator: p. 1 }
  - { subject: [channel:HT, region:vessels], pertains-to: organ:heart, locator: p. 2 }
  - { subject: channel:PC, pertains-to: organ:heart, direction: disputes, locator: p. 2 }`,
  });
  expect(symptomChannels(some, 'symptom:insomnia').map(({ channel }) => channel)).toEqual(['channel:HT']);
});
