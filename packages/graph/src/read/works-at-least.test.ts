import { expect, test } from 'vitest';
import { snapshotFrom } from '../load/snapshot-from.ts';
import { familiesAtLeast } from '../snapshot/evidence.ts';
import { symptomChannels } from './symptom-channels.ts';
import { symptomPoints } from './symptom-points.ts';

/* GB30 has a trial that was registered twice (one family), two reviews, of which one pools it, a book and a page; GB31 three registrations. */
const { claims } = snapshotFrom({
  'citations/works.yaml': `
page: { type: webpage, title: A, study: { design: web-article }, seen: [x] }
book: { type: book, title: B, study: { design: textbook }, seen: [x] }
review: { type: article-journal, title: C, study: { design: meta-analysis }, seen: [x] }
pooling: { type: article-journal, title: H, study: { design: meta-analysis }, seen: [x], includes: [trial], includes-basis: p. 1 }
trial: { type: article-journal, title: D, study: { design: randomized-trial }, seen: [x], family: one-trial }
plan: { type: entry, title: E, family: one-trial, study: { design: trial-registration }, seen: [x] }
other: { type: entry, title: F, study: { design: trial-registration }, seen: [x] }
third: { type: entry, title: G, study: { design: trial-registration }, seen: [x] }`,
  'channels.yaml': 'GB: { name: Gallbladder channel }',
  'acupoints/points.yaml': 'GB30: { name: A }\nGB31: { name: B }',
  'regions.yaml': 'side: { name: Side of the leg }',
  'symptoms/leg.yaml': 'sciatica: { name: Sciatica }',
  'claims/page.yaml': `claims:
  - { subject: acupoint:GB30, treats: symptom:sciatica, locator: p. 1 }
  - { subject: symptom:sciatica, involves: channel:GB, locator: p. 1 }
  - { subject: symptom:sciatica, felt-in: region:side, locator: p. 1 }`,
  'claims/book.yaml': `claims:
  - { subject: acupoint:GB30, treats: symptom:sciatica, locator: p. 1 }
  - { subject: [acupoint:GB30, acupoint:GB31], point-of: channel:GB, locator: p. 1 }
  - { subject: symptom:sciatica, involves: channel:GB, locator: p. 2 }
  - { subject: symptom:sciatica, felt-in: region:side, locator: p. 2 }
  - { subject: channel:GB, traverses: region:side, locator: p. 3 }`,
  'claims/review.yaml': 'claims: [{ subject: acupoint:GB30, studied-for: symptom:sciatica, locator: p. 1 }]',
  'claims/pooling.yaml': 'claims: [{ subject: acupoint:GB30, studied-for: symptom:sciatica, locator: p. 1 }]',
  'claims/trial.yaml': 'claims: [{ subject: acupoint:GB30, studied-for: symptom:sciatica, locator: p. 1 }]',
  'claims/plan.yaml': `claims:
  - { subject: [acupoint:GB30, acupoint:GB31], studied-for: symptom:sciatica, locator: record }`,
  'claims/other.yaml': `claims:
  - { subject: [acupoint:GB30, acupoint:GB31], studied-for: symptom:sciatica, locator: record }`,
  'claims/third.yaml': 'claims: [{ subject: acupoint:GB31, studied-for: symptom:sciatica, locator: record }]',
});

const counts = (minLevel?: Parameters<typeof familiesAtLeast>[1]) =>
  symptomPoints(claims, 'symptom:sciatica', 'channel:GB', { minLevel }).map(({ point, families }) => [
    point,
    families.length,
  ]);

test('without a minimum level every work counts, one family once', () => {
  expect(counts()).toEqual([
    ['acupoint:GB30', 5],
    ['acupoint:GB31', 3],
  ]);
});

test('with a minimum level only works at or above it count, a family by its strongest work', () => {
  expect(counts('traditional')).toEqual([
    ['acupoint:GB30', 4],
    ['acupoint:GB31', 3],
  ]);
  expect(counts('registered')).toEqual([
    ['acupoint:GB30', 3],
    ['acupoint:GB31', 3],
  ]);
  expect(counts('randomized')).toEqual([['acupoint:GB30', 2]]);
  expect(counts('synthesized')).toEqual([['acupoint:GB30', 2]]);
});

test('a review counts where the trials that it pools are below the level, and not beside them', () => {
  expect(counts('randomized')).toEqual([['acupoint:GB30', 2]]);
  expect(counts('synthesized')).toEqual([['acupoint:GB30', 2]]);
});

test('the works of a route to a channel are counted the same way', () => {
  const works = (minLevel?: 'traditional') =>
    symptomChannels(claims, 'symptom:sciatica', { minLevel }).flatMap(({ routes }) =>
      routes.map((route) => [route.claims.at(-1), route.families]),
    );
  expect(works()).toEqual([
    ['symptom:sciatica~involves~channel:GB', ['citation:book', 'citation:page']],
    ['symptom:sciatica~involves~channel:GB~channel-by-region', ['citation:book', 'citation:page']],
  ]);
  expect(works('traditional')).toEqual([
    ['symptom:sciatica~involves~channel:GB', ['citation:book']],
    ['symptom:sciatica~involves~channel:GB~channel-by-region', ['citation:book']],
  ]);
});

test('a claim has the level of each of its works, a derived claim those of its premises', () => {
  const levels = (id: string) => {
    return claims.get(id)!.families.map((family) => `${family.id} ${family.level}`);
  };
  expect(levels('acupoint:GB30~studied-for~symptom:sciatica')).toEqual([
    'citation:pooling synthesized',
    'citation:review synthesized',
    'one-trial randomized',
    'citation:other registered',
  ]);
  expect(levels('symptom:sciatica~involves~channel:GB~channel-by-region')).toEqual([
    'citation:book traditional',
    'citation:page uncited',
  ]);
});
