import { expect, test } from 'vitest';
import { ask } from '../testing/ask.ts';

test('a claim lists supporting and disputing works, and the places in them', async () => {
  const { data } = await ask(`{
    claim(id: "symptom:sciatica-lateral~felt-in~region:little-toe") {
      sentence level standing works derivedBy subject { id } relation object { id }
      evidence { direction level locator citation { id } via { id } } } }`);
  expect(data.claim).toMatchObject({
    sentence: 'Sciatica, pain down the side of the leg, is said to be felt in the little toe',
    level: 'UNCITED',
    standing: 'CONTESTED',
    derivedBy: null,
    relation: 'FELT_IN',
  });
  expect(data.claim.evidence).toContainEqual({
    direction: 'SUPPORTS',
    level: 'UNCITED',
    locator: 'section 6, paragraph 1',
    citation: { id: 'citation:agelessherbs-sciatica' },
    via: null,
  });
  expect(data.claim.evidence).toContainEqual({
    direction: 'DISPUTES',
    level: 'TRADITIONAL',
    locator: 'pages 193 and 133',
    citation: { id: 'citation:who-2008' },
    via: { id: 'citation:tara-2025' },
  });
});

test('what a study only says on the way is background, and has no level', async () => {
  const { data } = await ask(`{
    claim(id: "acupoint:BL54~studied-for~symptom:sciatica") {
      evidence { role level citation { id level } } } }`);
  expect(data.claim.evidence).toContainEqual({
    role: 'BACKGROUND',
    level: 'UNCITED',
    citation: { id: 'citation:qin-z-2015-review', level: 'SYNTHESIZED' },
  });
});

test('a derived claim has its rule and its premises', async () => {
  const { data } = await ask(
    `{ claim(id: "symptom:sciatica-medial~involves~channel:KI~channel-by-region") { sentence derivedBy rule evidence { locator } premises { id } } }`,
  );
  expect(data.claim).toMatchObject({
    sentence: 'By rule, sciatica, pain down the inside of the leg, involves the Kidney channel',
    derivedBy: 'channel-by-region',
    rule: 'A symptom felt in a region that a channel traverses involves that channel.',
    evidence: [],
  });
  expect(data.claim.premises).toHaveLength(2);
});

test('claims can be filtered by what their studies are and found', async () => {
  const { data } = await ask(`{
    sham: claims(filter: { object: "sciatica", against: [SHAM], result: [BETTER] }) { nodes { evidence { outcomes { against result } } } }
    recent: claims(filter: { object: "sciatica", design: [RANDOMIZED_TRIAL], yearFrom: 2020 }) { totalCount }
    all: claims(filter: { object: "sciatica", design: [RANDOMIZED_TRIAL] }) { totalCount }
    level: claims(filter: { object: "sciatica", level: [REGISTERED] }) { nodes { level } }
  }`);
  expect(data.sham.nodes.length).toBeGreaterThan(0);
  for (const { evidence } of data.sham.nodes)
    expect(evidence.flatMap(({ outcomes }: any) => outcomes)).toContainEqual({
      against: 'SHAM',
      result: 'BETTER',
    });
  expect(data.recent.totalCount).toBeGreaterThan(0);
  expect(data.recent.totalCount).toBeLessThan(data.all.totalCount);
  expect(new Set(data.level.nodes.map(({ level }: any) => level))).toEqual(new Set(['REGISTERED']));
});

test('claims can be filtered by subject, object, relation, work, level and standing', async () => {
  const { data } = await ask(`{
    contested: claims(filter: { standing: [CONTESTED] }) { nodes { standing } totalCount }
    byWork: claims(filter: { citation: "citation:wang-zx-2009", relation: [STUDIED_FOR] }) { nodes { subject { id } } }
    strong: claims(filter: { object: "sciatica", relation: [STUDIED_FOR], minLevel: RANDOMIZED }) { nodes { level } }
    derived: claims(filter: { subject: "sciatica-medial", derived: true }) { nodes { derivedBy } }
    nobody: claims(filter: { subject: "no such thing" }) { totalCount }
  }`);
  expect(data.contested.totalCount).toBeGreaterThan(0);
  expect(new Set(data.contested.nodes.map(({ standing }: any) => standing))).toEqual(new Set(['CONTESTED']));
  expect(data.byWork.nodes.map(({ subject }: any) => subject.id)).toEqual(
    expect.arrayContaining(['acupoint:BL24', 'acupoint:BL25', 'acupoint:BL26']),
  );
  expect(data.strong.nodes.every(({ level }: any) => ['RANDOMIZED', 'SYNTHESIZED'].includes(level))).toBe(
    true,
  );
  expect(data.nobody.totalCount).toBe(0);
});

test('a claim sums up what its studies found; one that is not about a treatment has nothing', async () => {
  const { data } = await ask(`{
    studied: claim(id: "acupoint:BL25~studied-for~symptom:sciatica") {
      found { level studies participants results { against result } } }
    located: claim(id: "acupoint:GB30~point-of~channel:GB") { found { studies } } }`);
  expect(data.studied.found[0]).toEqual({
    level: 'RANDOMIZED',
    studies: 1,
    participants: 139,
    results: [{ against: 'OTHER_TREATMENT', result: 'BETTER' }],
  });
  expect(data.studied.found.at(-1)).toMatchObject({ level: 'REGISTERED', results: [] });
  expect(data.located.found).toEqual([]);
});
