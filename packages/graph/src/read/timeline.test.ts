import { describe, expect, it } from 'vitest';
import { snapshotFrom } from '../load/snapshot-from.ts';
import { createReader } from './snapshot-reader.ts';
import { firstSaid, timeline, type TimelineStrand } from './timeline.ts';

const book = (key: string, years: string, more = '') =>
  `${key}: { type: book, title: ${key}, ${years === '' ? '' : `issued: { date-parts: ${years} }, `}study: { design: classic }${more}, seen: [x] }`;
const says = (symptom: string, term?: string, more = '') =>
  `claims: [{ subject: acupoint:GB30, treats: symptom:${symptom}${term === undefined ? '' : `, said-as: ${term}`}${more}, locator: juan 1 }]`;

const reader = createReader(
  snapshotFrom({
    'citations/works.yaml': [
      book('jia', '[[256], [282]]'),
      book('ming', '[[992], [1311]]'),
      book('zisheng', '[[1220]]', ', draws-on: { jia: its preface }'),
      book('dacheng', '[[1601]]', ', draws-on: { zisheng: its preface }'),
      book('modern', '[[1987]]'),
      book('undated', ''),
    ].join('\n'),
    'acupoints/points.yaml': 'GB30: { name: A }',
    'symptoms/leg.yaml': `
legs: { name: Legs, heading: true }
leg-pain: { name: Leg pain }
thigh-pain: { name: Thigh pain }
sciatica: { name: Sciatica }
lateral: { name: Lateral sciatica }
other: { name: Other }`,
    'claims/ours.yaml': `claims:
  - { subject: symptom:lateral, kind-of: [symptom:sciatica, symptom:leg-pain], locator: p. 1 }
  - { subject: symptom:thigh-pain, kind-of: symptom:leg-pain, locator: p. 1 }
  - { subject: [symptom:sciatica, symptom:leg-pain, symptom:other], kind-of: symptom:legs, locator: p. 1 }`,
    'citations/ours.yaml': book('ours', '[[2026]]'),
    'claims/jia.yaml': says('leg-pain', '腿痛'),
    'claims/zisheng.yaml': says('leg-pain', '腿痛'),
    'claims/dacheng.yaml': says('leg-pain', '腿疼'),
    'claims/ming.yaml': says('sciatica', '腰腿痛'),
    'claims/modern.yaml': says('sciatica'),
    'claims/undated.yaml': says('sciatica'),
  }),
);
const told = ({ citation, match, saidAs, year, yearTo, repeats }: TimelineStrand) => [
  citation.id.slice('citation:'.length),
  match,
  saidAs,
  year,
  yearTo,
  repeats.map((work) => work.citation.id.slice('citation:'.length)),
];
const ofSciatica = async (symptom = 'sciatica') =>
  (await reader.claim(`acupoint:GB30~treats~symptom:${symptom}`))!;

describe('timeline', () => {
  it('has those that make the claim, and what all its kinds are kinds of; repeats hang on the first they draw on', async () => {
    const { strands, undated } = await timeline(reader, await ofSciatica());
    expect(strands.map(told)).toEqual([
      ['jia', 'broader', '腿痛', 256, 282, ['zisheng', 'dacheng']],
      ['ming', 'exact', '腰腿痛', 992, 1311, []],
      ['modern', 'exact', undefined, 1987, undefined, []],
    ]);
    expect(undated).toBe(1);
  });

  it('does not go over a heading, nor to what only some kinds are kinds of', async () => {
    const { strands } = await timeline(reader, await ofSciatica('leg-pain'));
    expect(strands.map(({ match, citation }) => [citation.id, match])).toEqual([['citation:jia', 'exact']]);
  });
});

describe('firstSaid', () => {
  it('is the work that was surely there first, with how near it is', async () => {
    expect(told((await firstSaid(reader, await ofSciatica()))!).slice(0, 3)).toEqual([
      'jia',
      'broader',
      '腿痛',
    ]);
  });

  it('is nothing where no work has a year', async () => {
    const undated = createReader(
      snapshotFrom({
        'citations/works.yaml': book('undated', ''),
        'acupoints/points.yaml': 'GB30: { name: A }',
        'symptoms/leg.yaml': 'sciatica: { name: Sciatica }',
        'claims/undated.yaml': says('sciatica'),
      }),
    );
    expect(
      await firstSaid(undated, (await undated.claim('acupoint:GB30~treats~symptom:sciatica'))!),
    ).toBeUndefined();
  });
});
