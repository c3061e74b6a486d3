import { expect, test } from 'vitest';
import { datasetFrom } from '../data/dataset-from.ts';
import { compileSnapshot } from './compile-snapshot.ts';
import { snapshotFrom } from './snapshot-from.ts';

const WORKS = `
article: { type: webpage, title: A, study: { design: web-article }, cites: [trial], seen: [x] }
book: { type: book, title: B, study: { design: textbook }, seen: [x] }
trial: { type: article-journal, title: C, study: { design: randomized-trial }, family: one-trial, seen: [x] }
trial-again: { type: article-journal, title: D, study: { design: before-after }, family: one-trial, seen: [x] }
lost: { type: article-journal, title: E, unresolved: true, seen: [x] }
`;
const BASE = {
  'citations/works.yaml': WORKS,
  'acupoints/GB.yaml': 'GB30: { name: Huantiao }',
  'symptoms/leg.yaml': 'sciatica: { name: Sciatica }',
};
const treats = 'claims: [{ subject: acupoint:GB30, treats: symptom:sciatica, locator: p. 1 }]';

test('what several works say of one triple is one claim with several pieces of evidence', () => {
  const { graph } = snapshotFrom({ ...BASE, 'claims/article.yaml': treats, 'claims/book.yaml': treats });
  const claim = graph.getEdgeAttributes('acupoint:GB30~treats~symptom:sciatica');
  expect(claim.evidence.map(({ citation, level }) => [citation, level])).toEqual([
    ['citation:book', 'traditional'],
    ['citation:article', 'uncited'],
  ]);
  expect([claim.level, claim.standing, claim.works]).toEqual(['traditional', 'supported', 2]);
});

test('works of one family are counted once', () => {
  const { graph } = snapshotFrom({ ...BASE, 'claims/trial.yaml': treats, 'claims/trial-again.yaml': treats });
  const claim = graph.getEdgeAttributes('acupoint:GB30~treats~symptom:sciatica');
  expect([claim.evidence.length, claim.families.map(({ id }) => id)]).toEqual([2, ['one-trial']]);
});

test('an unresolved work is shown and gives no level', () => {
  const { graph } = snapshotFrom({ ...BASE, 'claims/lost.yaml': treats });
  const claim = graph.getEdgeAttributes('acupoint:GB30~treats~symptom:sciatica');
  expect([claim.evidence[0]?.citation, claim.level, claim.standing]).toEqual([
    'citation:lost',
    'uncited',
    'uncited',
  ]);
});

test('background of a trial is uncited, beside a finding of another work', () => {
  const background =
    'claims: [{ subject: acupoint:GB30, treats: symptom:sciatica, locator: p. 1, role: background }]';
  const claimOf = (files: Readonly<Record<string, string>>) =>
    snapshotFrom({ ...BASE, 'claims/trial.yaml': background, ...files }).graph.getEdgeAttributes(
      'acupoint:GB30~treats~symptom:sciatica',
    );
  const alone = claimOf({});
  expect(alone.evidence.map(({ role, level }) => [role, level])).toEqual([['background', 'uncited']]);
  expect([alone.level, alone.standing, alone.families.map(({ id }) => id)]).toEqual([
    'uncited',
    'uncited',
    ['one-trial'],
  ]);
  const beside = claimOf({ 'claims/book.yaml': treats });
  expect(beside.evidence.map(({ citation, level }) => [citation, level])).toEqual([
    ['citation:book', 'traditional'],
    ['citation:trial', 'uncited'],
  ]);
  expect([beside.level, beside.families.map(({ level }) => level)]).toEqual([
    'traditional',
    ['traditional', 'uncited'],
  ]);
});

test('a symmetric claim is one claim, with either end as its subject', () => {
  const { graph } = snapshotFrom({
    'citations/works.yaml': WORKS,
    'organs.yaml': 'liver: { name: Liver }\ngallbladder: { name: Gallbladder }',
    'claims/book.yaml': 'claims: [{ subject: organ:liver, paired-with: organ:gallbladder, locator: p. 1 }]',
    'claims/article.yaml':
      'claims: [{ subject: organ:gallbladder, paired-with: organ:liver, locator: p. 1 }]',
  });
  expect(graph.edges()).toEqual(['organ:gallbladder~paired-with~organ:liver']);
});

test('a work lists what it cites and what cites it', () => {
  const { citations } = snapshotFrom(BASE);
  expect(citations.get('citation:article')?.cites).toEqual(['citation:trial']);
  expect(citations.get('citation:trial')?.citedBy).toEqual(['citation:article']);
});

test('a review beside a trial that it pools is no second witness', () => {
  const claimOf = (review: string) =>
    snapshotFrom({
      ...BASE,
      'citations/review.yaml': `review: { type: article-journal, title: R, study: { design: meta-analysis }, seen: [x]${review} }`,
      'claims/trial.yaml': treats,
      'claims/review.yaml': treats,
    }).graph.getEdgeAttributes('acupoint:GB30~treats~symptom:sciatica');
  expect(claimOf('').works).toBe(2);
  const pooling = claimOf(', includes: [trial], includes-basis: table 1');
  expect([pooling.works, pooling.level]).toEqual([1, 'synthesized']);
  expect(pooling.families.map(({ id, includes }) => [id, includes])).toEqual([
    ['citation:review', ['one-trial']],
    ['one-trial', []],
  ]);
});

test('a work lists what it includes and what includes it', () => {
  const { citations } = snapshotFrom({
    ...BASE,
    'citations/review.yaml':
      'review: { type: article-journal, title: R, study: { design: meta-analysis }, seen: [x], includes: [trial], includes-basis: p. 1 }',
  });
  expect(citations.get('citation:review')?.includes).toEqual(['citation:trial']);
  expect(citations.get('citation:trial')?.includedIn).toEqual(['citation:review']);
});

test('a work is no second witness of what it says again of those it draws on, also over others', () => {
  const book = (key: string, year: string, drawsOn = '') =>
    `${key}: { type: book, title: T, issued: { date-parts: ${year} }, study: { design: textbook }, seen: [x]${drawsOn} }\n`;
  const says = (term: string, direction = 'supports') =>
    `claims: [{ subject: acupoint:GB30, treats: symptom:sciatica, locator: juan 1, said-as: ${term}, direction: ${direction} }]`;
  const works =
    book('oldest', '[[-200], [-100]]') +
    book('older', '[[256]]', ', draws-on: { oldest: its preface }') +
    book('other', '[[900]]') +
    book('late', '[[1601]]', ', draws-on: { older: its preface }');
  const claimOf = (said: Record<string, string>) =>
    snapshotFrom({
      ...BASE,
      'citations/old.yaml': works,
      ...Object.fromEntries(Object.entries(said).map(([key, text]) => [`claims/${key}.yaml`, text])),
    }).claims.get('acupoint:GB30~treats~symptom:sciatica')!;
  const witnesses = (said: Record<string, string>) => {
    const { evidence, works: count } = claimOf(said);
    return [
      count,
      evidence.map(({ citation, saidAs, repeats }) => [citation.slice(9), saidAs, repeats?.slice(9)]),
    ];
  };
  expect(witnesses({ late: says('腰痛'), oldest: says('髀痛'), other: says('髀枢痛') })).toEqual([
    2,
    [
      ['late', '腰痛', 'oldest'],
      ['oldest', '髀痛', undefined],
      ['other', '髀枢痛', undefined],
    ],
  ]);
  expect(witnesses({ late: says('腰痛'), older: says('髀痛'), oldest: says('髀痛') })).toEqual([
    1,
    [
      ['late', '腰痛', 'oldest'],
      ['older', '髀痛', 'oldest'],
      ['oldest', '髀痛', undefined],
    ],
  ]);
  // What the older work disputes, the later one does not say again.
  expect(witnesses({ late: says('腰痛'), older: says('髀痛', 'disputes') })).toEqual([
    1,
    [
      ['late', '腰痛', undefined],
      ['older', '髀痛', undefined],
    ],
  ]);
});

test('a work lists what it draws on and what draws on it', () => {
  const { citations } = snapshotFrom({
    ...BASE,
    'citations/old.yaml':
      'young: { type: book, title: R, study: { design: textbook }, seen: [x], draws-on: { article: its preface } }',
  });
  expect(citations.get('citation:young')?.drawsOn).toEqual(['citation:article']);
  expect(citations.get('citation:article')?.drawnOnBy).toEqual(['citation:young']);
});

test('the preferred name is first, and a code is a name', () => {
  const { graph } = snapshotFrom({
    ...BASE,
    'acupoints/GB.yaml': `GB30:
  name: Huantiao
  names: { zh-Hant: 環跳, zh-Latn-pinyin: Huántiào, code: UB1 }
  sources: { book: p. 1 }`,
  });
  expect(graph.getNodeAttribute('acupoint:GB30', 'names')).toEqual([
    { text: 'Huantiao', language: 'en', preferred: true },
    { text: 'GB30', language: 'code', preferred: false },
    { text: 'Huántiào', language: 'zh-Latn-pinyin', preferred: false },
    { text: '環跳', language: 'zh-Hant', preferred: false },
    { text: 'UB1', language: 'code', preferred: false },
  ]);
});

test('compiling unchecked data throws instead of leaving a claim without its work', () => {
  expect(() =>
    compileSnapshot(
      datasetFrom({
        'acupoints/GB.yaml': 'GB30: { name: H }',
        'symptoms/a.yaml': 'sciatica: { name: S }',
        'claims/nobody.yaml': treats,
      }),
    ),
  ).toThrow('unknown citation:nobody');
});
