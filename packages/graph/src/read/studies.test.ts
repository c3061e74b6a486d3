import { expect, test } from 'vitest';
import { snapshotFrom } from '../load/snapshot-from.ts';
import { type StudiesAsked, studies } from './studies.ts';

/* A trial with its registration, a review with a result, a small trial without one, a book; lateral sciatica is a sciatica. */
const { claims, citations } = snapshotFrom({
  'citations/works.yaml': `
page: { type: webpage, title: Terms, study: { design: web-article }, seen: [x] }
book: { type: book, title: Book, study: { design: textbook }, seen: [x] }
plan: { type: entry, title: Plan, study: { design: trial-registration, participants: 300 }, seen: [x], family: one }
trial: { type: article-journal, title: Trial, issued: { date-parts: [[2012]] }, seen: [x], family: one, study: { design: randomized-trial, participants: 220, outcomes: [
  { against: sham, result: no-difference, locator: p. 1 }, { against: no-treatment, result: better, locator: p. 1 }] } }
small: { type: article-journal, title: Small, issued: { date-parts: [[2020]] }, seen: [x], study: { design: randomized-trial, participants: 12 } }
review: { type: article-journal, title: Review, issued: { date-parts: [[2015]] }, seen: [x], study: { design: meta-analysis, outcomes: [
  { against: other-treatment, result: better, locator: p. 1 }] } }`,
  'remedies.yaml': 'acupuncture: { name: Acupuncture }',
  'acupoints/GB.yaml': 'GB30: { name: A }\nGB34: { name: B }',
  'symptoms/leg.yaml':
    'sciatica: { name: Sciatica }\nlateral: { name: Lateral sciatica }\nlegs: { name: Leg pain }',
  'claims/page.yaml': `claims:
  - { subject: symptom:lateral, kind-of: symptom:sciatica, locator: list }
  - { subject: symptom:sciatica, kind-of: symptom:legs, locator: list }`,
  'claims/book.yaml': 'claims: [{ subject: acupoint:GB30, treats: symptom:sciatica, locator: p. 1 }]',
  'claims/plan.yaml': 'claims: [{ subject: acupoint:GB30, studied-for: symptom:sciatica, locator: record }]',
  'claims/trial.yaml':
    'claims: [{ subject: [acupoint:GB30, acupoint:GB34], studied-for: symptom:sciatica, locator: p. 1 }]',
  'claims/small.yaml': 'claims: [{ subject: acupoint:GB34, studied-for: symptom:lateral, locator: p. 1 }]',
  'claims/review.yaml': `claims:
  - { subject: remedy:acupuncture, treats: symptom:sciatica, locator: abstract }
  - { subject: acupoint:GB34, treats: symptom:sciatica, role: background, locator: table 2 }
  - { subject: remedy:acupuncture, treats: symptom:legs, locator: abstract }`,
});
const list = (asked: StudiesAsked) => studies({ claims, works: citations }, asked);
const found = (asked: StudiesAsked) => list(asked).page({ first: 9 })!.items;
const keys = (asked: StudiesAsked) => found(asked).map(({ id }) => id.replace('citation:', ''));
const symptom = 'symptom:sciatica';

test('the studies of a symptom and of narrower ones, strongest first, papers of one trial together', () => {
  expect(keys({ symptom })).toEqual(['review', 'small', 'trial', 'plan']);
  expect(keys({ symptom: 'symptom:lateral' })).toEqual(['small']);
  expect(keys({ symptom: 'symptom:nowhere' })).toEqual([]);
});

test('each has what it tried and for what; background is none of it', () => {
  expect(found({ symptom }).map(({ treatments, symptoms }) => [treatments, symptoms])).toEqual([
    [['remedy:acupuncture'], ['symptom:sciatica']],
    [['acupoint:GB34'], ['symptom:lateral']],
    [['acupoint:GB30', 'acupoint:GB34'], ['symptom:sciatica']],
    [['acupoint:GB30'], ['symptom:sciatica']],
  ]);
});

test('the studies of a treatment, and of it for a symptom', () => {
  expect(keys({ treatment: 'acupoint:GB34' })).toEqual(['small', 'trial']);
  expect(keys({ treatment: 'remedy:acupuncture', symptom })).toEqual(['review']);
  expect(keys({ treatment: 'acupoint:GB30', symptom: 'symptom:lateral' })).toEqual([]);
  expect(keys({})).toEqual([]);
});

test('a result against sham is one of the same comparison', () => {
  expect(keys({ symptom, against: ['sham'] })).toEqual(['trial']);
  expect(keys({ symptom, against: ['sham'], results: ['better'] })).toEqual([]);
  expect(keys({ symptom, yearFrom: 2013 })).toEqual(['review', 'small']);
  expect(keys({ symptom, designs: ['trial-registration'] })).toEqual(['plan']);
});

test('orders, either way; what has no value comes last, and first when turned', () => {
  expect(keys({ symptom, sort: 'year' })).toEqual(['small', 'review', 'trial', 'plan']);
  expect(keys({ symptom, sort: 'participants' })).toEqual(['plan', 'trial', 'small', 'review']);
  expect(keys({ symptom, sort: 'participants', reverse: true })).toEqual([
    'review',
    'small',
    'trial',
    'plan',
  ]);
  expect(keys({ symptom, sort: 'name' })).toEqual(['plan', 'trial', 'review', 'small']);
  expect(keys({ symptom, sort: 'against' })).toEqual(['trial', 'plan', 'review', 'small']);
  expect(keys({ symptom, sort: 'result' })).toEqual(['review', 'trial', 'plan', 'small']);
});

test('a page counts all studies, a trial and its registration once, and under each of its results', () => {
  const all = list({ symptom });
  const page = all.page({ first: 1 })!;
  expect([page.items.map(({ id }) => id), page.total, all.studies(), page.next]).toEqual([
    ['citation:review'],
    4,
    3,
    'citation:review',
  ]);
  expect(all.results()).toEqual([
    { result: 'better', studies: 2 },
    { result: 'no-difference', studies: 1 },
    { result: 'worse', studies: 0 },
    { result: 'mixed', studies: 0 },
    { result: 'not-reported', studies: 1 },
  ]);
  expect(all.page({ first: 1, after: 'citation:book' })).toBeUndefined();
});

test('counted against one thing, a result against another is none', () => {
  const all = list({ symptom });
  const told = (against: Parameters<typeof all.results>[0]) =>
    all.results(against).flatMap(({ result, studies: count }) => (count > 0 ? [`${result} ${count}`] : []));
  expect([all.studies('sham'), ...told('sham')]).toEqual([1, 'no-difference 1']);
  expect([all.studies('no-treatment'), ...told('no-treatment')]).toEqual([1, 'better 1']);
  expect([all.studies('usual-care'), ...told('usual-care')]).toEqual([0]);
});
