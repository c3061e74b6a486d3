import { expect, test } from 'vitest';
import { entityHead, type DescribedEntity } from './entity-head.ts';
import { errorHead } from './error-head.ts';
import { auditHead, auditListHead, basketHead, compareHead } from './page-heads.ts';
import { pageOfPicture, pictureOf } from './picture-href.ts';
import { sourceHead, sourcesHead } from './source-head.ts';
import { pickerHead, traceHead } from './trace-head.ts';
import { mapHead, viewHead } from './view-head.ts';

const end = (id: string, name: string, label = name) => ({ id, name, label });
const GB30 = end('acupoint:GB30', 'Huantiao', 'GB30 Huantiao');
const said = (relation: string, subject: ReturnType<typeof end>, object: ReturnType<typeof end>) => ({
  relation,
  subject,
  object,
});
const SCIATICA = end('symptom:sciatica', 'Sciatica');

function point(nodes: ReturnType<typeof said>[], totalCount = nodes.length): DescribedEntity {
  return {
    ...GB30,
    kind: 'ACUPOINT',
    names: [
      { text: 'Huántiào', language: 'zh-Latn-pinyin' },
      { text: '環跳', language: 'zh-Hant' },
    ],
    listed: { totalCount, nodes },
  };
}

test('a point has what it is and what is said of it, each thing once', () => {
  const nodes = [
    said('POINT_OF', GB30, end('channel:GB', 'Gallbladder', 'Gallbladder channel')),
    said('TREATS', GB30, SCIATICA),
    said('TREATS', GB30, end('pattern:x', 'Liver Qi stagnation')),
    said('STUDIED_FOR', GB30, SCIATICA),
    said('STUDIED_FOR', GB30, SCIATICA),
  ];
  expect(entityHead(point(nodes), 7)).toEqual({
    title: 'GB30 Huántiào 環跳 · point of the Gallbladder channel',
    description:
      'What 7 sources say about GB30 Huántiào 環跳: said to help with sciatica and Liver Qi stagnation; studied for sciatica. 5 claims, each with its sources and its level of evidence.',
    kind: 'Point',
  });
});

test('the description fits one source, no named source, and no claim', () => {
  const one = said('LOCATED_IN', GB30, end('region:hip', 'Hip'));
  expect(entityHead(point([one]), 1).description).toBe(
    'What 1 source says about GB30 Huántiào 環跳: linked with Hip. 1 claim, each with its sources and its level of evidence.',
  );
  expect(entityHead(point([one]), 0).description).toBe(
    '1 claim about GB30 Huántiào 環跳, for which no source is named.',
  );
  expect(entityHead(point([]), 0).description).toBe('No source here says anything about GB30 Huántiào 環跳.');
});

test('a symptom is described by what is said to help with it', () => {
  const symptom = {
    ...SCIATICA,
    kind: 'SYMPTOM',
    names: [],
    listed: { totalCount: 12, nodes: [said('TREATS', GB30, SCIATICA), said('STUDIED_FOR', GB30, SCIATICA)] },
  } as unknown as DescribedEntity;
  expect(entityHead(symptom, 3)).toEqual({
    title: 'Sciatica · symptom',
    description:
      'What 3 sources say about Sciatica: GB30 Huantiao said to help with it; GB30 Huantiao studied for it. 12 claims, each with its sources and its level of evidence.',
    kind: 'Symptom',
  });
});

const SOURCE = {
  type: 'article-journal',
  shortName: 'Qin et al. 2015',
  title: 'Acupuncture for sciatica',
  year: 2015,
  level: 'SYNTHESIZED',
  retracted: false,
  study: { design: 'SYSTEMATIC_REVIEW' },
  claims: { totalCount: 6 },
  cites: [{}, {}],
} as const;

test('a source has its title, kind and level, and the number of its claims', () => {
  expect(sourceHead(SOURCE)).toEqual({
    title: 'Qin et al. 2015: Acupuncture for sciatica',
    description:
      'Systematic review, 2015; level of evidence: synthesized. 6 claims here come from it, each with its place in the text. It lists 2 sources.',
    kind: 'Systematic review',
    level: 'SYNTHESIZED',
  });
  const one = { ...SOURCE, year: -100, retracted: true, claims: { totalCount: 1 }, cites: [{}] };
  expect(sourceHead(one)).toMatchObject({
    description: 'Systematic review, 100 BCE; retracted. 1 claim here comes from it. It lists 1 source.',
    level: undefined,
  });
  expect(sourceHead({ ...SOURCE, claims: { totalCount: 0 }, cites: [] }).description).toBe(
    'Systematic review, 2015; level of evidence: synthesized. No claim here comes from it.',
  );
});

test('the bibliography has a head, with and without filters', () => {
  const filter = { q: '', level: '', design: '', from: '', until: '', about: '' };
  expect(sourcesHead(filter, 295, 295)).toMatchObject({
    title: '295 sources: books, studies and articles',
    description:
      'The 295 sources behind every claim here. For each: what kind of source it is, its level of evidence, and what it says.',
  });
  expect(sourcesHead({ ...filter, level: 'randomized', until: '2003' }, 1, 295)).toMatchObject({
    title: '1 source: level randomized, until 2003',
    description:
      '1 of the 295 sources behind the claims here, each with its level of evidence and what it says.',
  });
});

const claim = (...works: string[]) => ({ evidence: works.map((id) => ({ citation: { id } })) });

test('a trace has its numbers of channels, points and sources, and its filters', () => {
  const hop = (...works: string[]) => ({ claims: [claim(...works)] });
  const channels = [
    { routes: [hop('a', 'b')], points: [{ ...hop('b'), point: { id: 'GB30' } }] },
    {
      routes: [hop()],
      points: [
        { ...hop('c'), point: { id: 'BL40' } },
        { ...hop(), point: { id: 'GB30' } },
      ],
    },
  ];
  const symptom = { name: 'Leg pain', channels: channels as never };
  const view = { minLevel: null, derived: true } as Parameters<typeof traceHead>[1];
  expect(traceHead(symptom, view, undefined)).toEqual({
    title: 'Leg pain: channels and points',
    description:
      'From leg pain to 2 channels and 2 points that 3 sources link to it: who says so at each step, and on what evidence.',
    kind: 'Trace of a symptom',
  });
  expect(
    traceHead(symptom, { ...view, minLevel: 'RANDOMIZED', derived: false }, undefined).description,
  ).toMatch(/evidence\. Points: randomized and stronger\. Conclusions by rule are left out\.$/);
  expect(traceHead({ name: 'Leg pain', channels: [] }, view, undefined).description).toBe(
    'No source here links a channel or a point to leg pain.',
  );
  expect(pickerHead('', 446).title).toBe('Trace a symptom to channels and points');
  expect(pickerHead('nobody', 446).title).toBe('No symptom is called “nobody”');
});

test('the map and its views have heads', () => {
  const dataset = { citations: 1, kinds: [{ count: 1000 }, { count: 102 }], levels: [{ count: 6421 }] };
  expect(mapHead(dataset).description).toBe(
    'Chinese medicine says many things. This map shows who says what, and on what evidence: 1,102 things, 6,421 claims, 1 source. Follow any line to its source.',
  );
  const rest = {
    card: undefined,
    ends: undefined,
    paths: [],
    focus: undefined,
    sources: 0,
    asked: undefined,
    list: false,
  };
  expect(viewHead(rest)).toBeUndefined();
  expect(viewHead({ ...rest, list: true })?.title).toBe('Everything on the map, as a list');
  expect(viewHead({ ...rest, asked: 'knee' })?.title).toBe('Search: knee');
  const ends = [end('symptom:knee-pain', 'Knee pain'), end('organ:liver', 'Liver')] as const;
  expect(viewHead({ ...rest, ends, paths: [{ length: 3 }, { length: 2 }] })).toMatchObject({
    title: 'From Knee pain to Liver: how sources connect them',
    description:
      '2 paths between Knee pain and Liver, the shortest in 2 steps: each step is a claim with its sources and its level of evidence.',
  });
  expect(viewHead({ ...rest, ends, paths: [{ length: 1 }] })?.description).toMatch(
    /^1 path between .* in 1 step:/,
  );
  expect(viewHead({ ...rest, ends })?.description).toBe(
    'No path of up to 4 steps between Knee pain and Liver is said by any source here.',
  );
  expect(viewHead({ ...rest, focus: point([]), list: true })?.title).toBe(
    'GB30 Huántiào 環跳 · point, as a list',
  );
});

test('numbers of the audit agree with their verbs', () => {
  const audit = (uncited: number, contested: number, singleWork: number) =>
    auditHead({
      dataset: { claims: 6421, citations: 295 },
      audit: {
        uncited: { totalCount: uncited },
        contested: { totalCount: contested },
        singleWork: { totalCount: singleWork },
      },
    }).description;
  expect(audit(972, 4, 5000)).toBe(
    'Of 6,421 claims, 972 name no source, 4 are contested and 5,000 come from one source alone.',
  );
  expect(audit(1, 1, 1)).toBe(
    'Of 6,421 claims, 1 names no source, 1 is contested and 1 comes from one source alone.',
  );
  expect(
    auditListHead({ title: 'Retracted sources', words: 'They stay visible.', total: 2 }, 'claims'),
  ).toMatchObject({
    title: 'Retracted sources: 2',
    description: 'They stay visible. Here: claims.',
  });
  expect([basketHead(0).title, basketHead(1).title]).toEqual(['Basket of sources', 'Basket: 1 source']);
  expect([404, 400, 500].map((status) => errorHead(status).title)).toEqual([
    'Page not found',
    'This address cannot be shown',
    'Something went wrong',
  ]);
});

test('a comparison has its things and the number of their sources', () => {
  expect(compareHead(['Kidney', 'Liver'], 1)).toMatchObject({
    title: 'Kidney and Liver side by side',
    description:
      'What 1 source says about Kidney and Liver: what they have in common, what is said about one alone, and on what evidence.',
  });
  expect(compareHead([], 0).title).toBe('Compare two or three things side by side');
});

test('every page has a picture, and every picture has its page', () => {
  expect(pictureOf('/', '?focus=acupoint:GB30')).toBe('/preview/map.png?focus=acupoint:GB30');
  expect(pictureOf('/claims/a~treats~b', '')).toBe('/preview/claims/a~treats~b.png');
  expect(['map.png', 'claims/a~b.png', 'map', '.png'].map(pageOfPicture)).toEqual([
    '/',
    '/claims/a~b',
    undefined,
    undefined,
  ]);
});
