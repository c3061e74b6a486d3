import { expect, test } from 'vitest';
import { snapshotFrom } from '../load/snapshot-from.ts';
import { hasResultAgainst, studiesFound } from './studies-found.ts';

/** A trial with what it reports: the yaml of its outcomes. */
function trial(key: string, outcomes: string, more = ''): string {
  const reported = outcomes === '' ? '' : `, outcomes: [${outcomes}]`;
  return `${key}: { type: article-journal, title: ${key}, study: { design: randomized-trial${reported}${more} }, seen: [x] }`;
}
const came = (against: string, result: string, measure = 'pain'): string =>
  `{ against: ${against}, result: ${result}, measure: ${measure}, locator: abstract }`;

function foundBy(works: readonly string[], claims: readonly string[]) {
  const { claims: all, citations } = snapshotFrom({
    'citations/works.yaml': works.join('\n'),
    'acupoints/points.yaml': 'GB30: { name: A }',
    'symptoms/leg.yaml': 'sciatica: { name: Sciatica }',
    ...Object.fromEntries(
      claims.map((said) => [
        `claims/${said.split(' ')[0]}.yaml`,
        `claims: [{ subject: acupoint:GB30, ${said.slice(said.indexOf(' ') + 1)}, locator: abstract }]`,
      ]),
    ),
  });
  return studiesFound(
    all.from('acupoint:GB30').flatMap(({ evidence }) => evidence),
    citations.get,
  );
}
const STUDIED = 'studied-for: symptom:sciatica';

test('studies that report the same are together, sham first, and two comparators are two results', () => {
  const found = foundBy(
    [
      trial('one', came('sham', 'no-difference'), ', participants: 30'),
      trial(
        'two',
        `${came('no-treatment', 'better')}, ${came('sham', 'no-difference')}`,
        ', participants: 40',
      ),
      trial('three', came('sham', 'no-difference'), ', participants: 50'),
    ],
    ['one', 'two', 'three'].map((key) => `${key} ${STUDIED}`),
  );
  expect(found).toEqual([
    {
      level: 'randomized',
      studies: 2,
      participants: 80,
      results: [{ against: 'sham', result: 'no-difference' }],
    },
    {
      level: 'randomized',
      studies: 1,
      participants: 40,
      results: [
        { against: 'sham', result: 'no-difference' },
        { against: 'no-treatment', result: 'better' },
      ],
    },
  ]);
});

test('what differs by measure is mixed, and what is not reported does not count beside what is', () => {
  const found = foundBy(
    [
      trial('differs', `${came('sham', 'better')}, ${came('sham', 'worse', 'function')}`),
      trial('silent', `${came('usual-care', 'better')}, ${came('usual-care', 'not-reported', 'function')}`),
    ],
    ['differs', 'silent'].map((key) => `${key} ${STUDIED}`),
  );
  expect(found.map(({ results }) => results)).toEqual([
    [{ against: 'sham', result: 'mixed' }],
    [{ against: 'usual-care', result: 'better' }],
  ]);
});

test('a registered trial reports nothing; books, background and retracted works are no studies', () => {
  const found = foundBy(
    [
      'book: { type: book, title: B, study: { design: textbook }, seen: [x] }',
      'planned: { type: entry, title: P, study: { design: trial-registration }, seen: [x] }',
      trial('aside', came('sham', 'better')),
      trial('gone', came('sham', 'better')).replace('seen:', 'retracted: true, seen:'),
    ],
    [
      'book treats: symptom:sciatica',
      `planned ${STUDIED}`,
      `aside ${STUDIED}, role: background`,
      `gone ${STUDIED}`,
    ],
  );
  expect(found).toEqual([{ level: 'registered', studies: 1, participants: undefined, results: [] }]);
  expect(hasResultAgainst(found, 'sham')).toBe(false);
});

test('papers of one trial are one study, at the level of the strongest, and one that disputes a claim counts too', () => {
  const found = foundBy(
    [
      'plan: { type: article-journal, title: P, family: f, study: { design: protocol, participants: 90 }, seen: [x] }',
      trial('paper', came('sham', 'no-difference'), ', participants: 88').replace(
        'seen:',
        'family: f, seen:',
      ),
    ],
    [`plan ${STUDIED}`, 'paper treats: symptom:sciatica, direction: disputes'],
  );
  expect(found).toEqual([
    {
      level: 'randomized',
      studies: 1,
      participants: 90,
      results: [{ against: 'sham', result: 'no-difference' }],
    },
  ]);
  expect(hasResultAgainst(found, 'sham')).toBe(true);
  expect(hasResultAgainst(found, 'usual-care')).toBe(false);
});

test('strongest first, and of one level what reports before what does not', () => {
  const found = foundBy(
    [
      trial('silent', ''),
      trial('asked', came('sham', 'not-reported')),
      trial('other', came('other-treatment', 'better')),
      'review: { type: article-journal, title: R, study: { design: systematic-review }, seen: [x] }',
    ],
    ['silent', 'asked', 'other', 'review'].map((key) => `${key} ${STUDIED}`),
  );
  expect(found.map(({ level, results }) => [level, results[0]?.result])).toEqual([
    ['synthesized', undefined],
    ['randomized', 'better'],
    ['randomized', 'not-reported'],
    ['randomized', undefined],
  ]);
});
