import { expect, test } from 'vitest';
import { snapshotFrom } from '../load/snapshot-from.ts';
import { audit } from './audit.ts';
import type { Listing } from './page.ts';

/* Two points, a symptom; an article, a book, a trial with its registration, a review, and works without claims. */
const snapshot = snapshotFrom({
  'citations/works.yaml': `
article: { type: webpage, title: A, study: { design: web-article }, seen: [x], defects: [No author is named.] }
book: { type: book, title: B, study: { design: textbook }, seen: [x] }
other-book: { type: book, title: O, study: { design: textbook }, seen: [x] }
trial: { type: article-journal, title: T, study: { design: randomized-trial }, family: one-trial, seen: [x] }
registration: { type: entry, title: R, study: { design: trial-registration }, family: one-trial, seen: [x] }
review: { type: article-journal, title: V, study: { design: systematic-review }, seen: [x] }
lost: { type: article-journal, title: L, unresolved: true, seen: [x] }
withdrawn: { type: article-journal, title: W, study: { design: randomized-trial }, retracted: true, seen: [x] }
reprint: { type: book, title: P, study: { design: textbook }, seen: [x] }
names: { type: book, title: N, study: { design: standard }, seen: [x] }`,
  'channels.yaml': 'GB: { name: Gallbladder channel }',
  'regions.yaml': 'thigh: { name: Thigh }',
  'elements.yaml': 'wood: { name: Wood }\nearth: { name: Earth }',
  'acupoints/GB.yaml': `
GB30: { name: Huantiao, names: { zh-Hant: 環跳 }, sources: { names: p. 1 } }
GB31: { name: Fengshi }`,
  'symptoms/leg.yaml': 'sciatica: { name: Sciatica }',
  'claims/article.yaml': `claims:
  - { subject: acupoint:GB30, treats: symptom:sciatica, locator: p. 1 }
  - { subject: symptom:sciatica, felt-in: region:thigh, locator: p. 1 }`,
  'claims/book.yaml': `via: reprint
claims:
  - { subject: [acupoint:GB30, acupoint:GB31], point-of: channel:GB, locator: p. 1 }
  - { subject: acupoint:GB31, treats: symptom:sciatica, locator: p. 2 }
  - { subject: channel:GB, traverses: region:thigh, locator: p. 2 }
  - { subject: element:wood, controls: element:earth, locator: p. 3 }`,
  'claims/other-book.yaml': `claims:
  - { subject: acupoint:GB31, treats: symptom:sciatica, direction: disputes, locator: p. 9 }
  - { subject: [acupoint:GB30, acupoint:GB31], point-of: channel:GB, locator: p. 1 }`,
  'claims/trial.yaml':
    'claims: [{ subject: acupoint:GB30, studied-for: symptom:sciatica, locator: abstract }]',
  'claims/registration.yaml':
    'claims: [{ subject: acupoint:GB30, studied-for: symptom:sciatica, locator: record }]',
  'claims/review.yaml':
    'claims: [{ subject: symptom:sciatica, felt-in: region:thigh, direction: neutral, locator: p. 1 }]',
});

const found = audit(snapshot);
const ids = async (list: Listing<{ readonly id: string }>) =>
  (await list.page({ first: 99 }))!.items.map(({ id }) => id);

test('lists uncited and contested claims', async () => {
  expect(await ids(found.uncited)).toEqual([
    'acupoint:GB30~treats~symptom:sciatica',
    'symptom:sciatica~felt-in~region:thigh',
  ]);
  expect(await ids(found.contested)).toEqual(['acupoint:GB31~treats~symptom:sciatica']);
});

test('lists claims of a single work: one family is one work, two books are two, and derived claims are left out', async () => {
  expect(await ids(found.singleWork)).toEqual([
    'acupoint:GB30~studied-for~symptom:sciatica',
    'element:wood~controls~element:earth',
    'channel:GB~traverses~region:thigh',
    'acupoint:GB31~treats~symptom:sciatica',
    'acupoint:GB30~treats~symptom:sciatica',
    'symptom:sciatica~felt-in~region:thigh',
  ]);
});

test('lists works that are defective, unresolved, retracted or unused', async () => {
  expect(await ids(found.defective)).toEqual(['citation:article']);
  expect(await ids(found.unresolved)).toEqual(['citation:lost']);
  expect(await ids(found.retracted)).toEqual(['citation:withdrawn']);
  expect(await ids(found.unused)).toEqual(['citation:lost', 'citation:withdrawn']);
});

test('points without a study and studies without a point are listed', async () => {
  expect(await ids(found.pointsWithoutStudy)).toEqual(['acupoint:GB31']);
  expect(await ids(found.studiesWithoutPoint)).toEqual(['citation:review']);
});

test('works of one family are listed together, with the number of claims they share', async () => {
  expect(
    (await found.sharedFamilies.page({ first: 99 }))!.items.map(({ works, claims }) => [
      works.map(({ id }) => id),
      claims,
    ]),
  ).toEqual([[['citation:registration', 'citation:trial'], 1]]);
});

test('claims are counted by relation and by the kinds they join', () => {
  expect(found.relations).toEqual([
    { relation: 'controls', claims: 1, uncited: 0, contested: 0, singleWork: 1 },
    { relation: 'traverses', claims: 1, uncited: 0, contested: 0, singleWork: 1 },
    { relation: 'point-of', claims: 2, uncited: 0, contested: 0, singleWork: 0 },
    { relation: 'felt-in', claims: 1, uncited: 1, contested: 0, singleWork: 1 },
    { relation: 'treats', claims: 2, uncited: 1, contested: 1, singleWork: 2 },
    { relation: 'studied-for', claims: 1, uncited: 0, contested: 0, singleWork: 1 },
  ]);
  expect(found.kinds.find(({ kind }) => kind === 'symptom')).toEqual({
    kind: 'symptom',
    claims: 4,
    uncited: 2,
    contested: 1,
    singleWork: 4,
  });
  expect(found.kinds.find(({ kind }) => kind === 'element')?.claims).toBe(1);
});

test('every kind with a claim is counted, and a registered trial is a study', async () => {
  expect(found.kinds.map(({ kind, claims }) => [kind, claims])).toEqual([
    ['element', 1],
    ['channel', 3],
    ['acupoint', 5],
    ['symptom', 4],
    ['region', 2],
  ]);
  const registered = audit(
    snapshotFrom({
      'citations/works.yaml': `
plan: { type: entry, title: A, study: { design: trial-registration }, seen: [x] }
other: { type: entry, title: B, study: { design: trial-registration }, seen: [x] }`,
      'acupoints/GB.yaml': 'GB30: { name: Huantiao }',
      'remedies.yaml': 'tens: { name: TENS }',
      'symptoms/leg.yaml': 'sciatica: { name: Sciatica }',
      'claims/plan.yaml':
        'claims: [{ subject: acupoint:GB30, studied-for: symptom:sciatica, locator: record }]',
      'claims/other.yaml':
        'claims: [{ subject: remedy:tens, studied-for: symptom:sciatica, locator: record }]',
    }),
  );
  expect([await ids(registered.pointsWithoutStudy), await ids(registered.studiesWithoutPoint)]).toEqual([
    [],
    ['citation:other'],
  ]);
});

test('for works of one family only claims of more than one of them are counted', async () => {
  const family = 'study: { design: randomized-trial }, seen: [x], family: one';
  const { sharedFamilies } = audit(
    snapshotFrom({
      'citations/works.yaml': `
first: { type: article-journal, title: A, ${family} }
second: { type: article-journal, title: B, ${family} }
book: { type: book, title: C, study: { design: textbook }, seen: [x] }`,
      'acupoints/GB.yaml': 'GB30: { name: A }\nGB31: { name: B }\nGB34: { name: C }',
      'symptoms/leg.yaml': 'sciatica: { name: Sciatica }',
      'claims/first.yaml': `claims:
  - { subject: [acupoint:GB30, acupoint:GB31], studied-for: symptom:sciatica, locator: p. 1 }
  - { subject: acupoint:GB31, studied-for: symptom:sciatica, locator: p. 2 }`,
      'claims/second.yaml':
        'claims: [{ subject: [acupoint:GB30, acupoint:GB34], studied-for: symptom:sciatica, locator: p. 1 }]',
      'claims/book.yaml':
        'claims: [{ subject: acupoint:GB34, studied-for: symptom:sciatica, locator: p. 1 }]',
    }),
  );
  expect(
    (await sharedFamilies.page({ first: 99 }))!.items.map(({ works, claims }) => [
      works.map(({ id }) => id),
      claims,
    ]),
  ).toEqual([[['citation:first', 'citation:second'], 1]]);
});
