import { expect, test } from 'vitest';
import { ask } from '../testing/ask.ts';

test.each([
  ['side of the leg', 'symptom:sciatica-lateral'],
  ['pain down the side of the leg', 'symptom:sciatica-lateral'],
  ['sciatica', 'symptom:sciatica'],
  ['huantiao', 'acupoint:GB30'],
  ['环跳', 'acupoint:GB30'],
  ['GB-30', 'acupoint:GB30'],
])('%s finds %s first', async (text, id) => {
  const { data } = await ask(
    'query ($text: String!) { search(text: $text) { entity { id } matched score } }',
    { text },
  );
  expect(data.search[0].entity.id).toBe(id);
});

test('says how a name matched and whether it is meant', async () => {
  const { data } = await ask(`{
    number: search(text: "Stomach 36", first: 1) { entity { id } matched fit confident }
    identifier: search(text: "https://id.nlm.nih.gov/mesh/D012585", first: 1) { entity { id } matched fit confident }
    poor: search(text: "water bill", first: 1) { fit confident }
    two: search(text: "Futu", first: 2) { entity { id } confident }
  }`);
  expect(data).toEqual({
    number: [{ entity: { id: 'acupoint:ST36' }, matched: 'ST36', fit: 'CODE', confident: true }],
    identifier: [
      { entity: { id: 'symptom:sciatica' }, matched: 'mesh:D012585', fit: 'CODE', confident: true },
    ],
    poor: [{ fit: 'PARTIAL', confident: false }],
    two: [
      { entity: { id: 'acupoint:ST32' }, confident: false },
      { entity: { id: 'acupoint:LI18' }, confident: false },
    ],
  });
});

test('finds works, and counts all that is found', async () => {
  const { data } = await ask(`{
    searchCitations(text: "Qin et al. 2015") { citation { id } confident }
    searchCounts(text: "knee") { entities citations kinds { kind count } }
    all: search(text: "knee", first: 100) { entity { kind } }
    empty: searchCounts(text: "") { entities citations kinds { count } }
  }`);
  expect(data.searchCitations[0].citation.id).toMatch(/^citation:qin-z-2015-/);
  expect(data.searchCounts.entities).toBe(data.all.length);
  expect(data.searchCounts.kinds).toContainEqual({
    kind: 'REGION',
    count: data.all.filter(({ entity }: { entity: { kind: string } }) => entity.kind === 'REGION').length,
  });
  expect(data.searchCounts.citations).toBeGreaterThan(3);
  expect(data.empty).toEqual({ entities: 0, citations: 0, kinds: [] });
});

test.each([
  ['qin-z-2015-review'],
  ['citation:qin-z-2015-review'],
  ['10.1155/2015/425108'],
  ['https://doi.org/10.1155/2015/425108'],
  ['PMID: 26576192'],
  ['https://pubmed.ncbi.nlm.nih.gov/26576192/'],
])('citation(id:) and citations(text:) take %s', async (id) => {
  const { data } = await ask(
    'query ($id: ID!, $text: String!) { citation(id: $id) { id } citations(text: $text) { nodes { id } } }',
    { id, text: id },
  );
  expect(data).toEqual({
    citation: { id: 'citation:qin-z-2015-review' },
    citations: { nodes: [{ id: 'citation:qin-z-2015-review' }] },
  });
});

test('kinds and first limit the hits', async () => {
  const { data } = await ask(
    '{ search(text: "leg", kinds: [REGION], first: 2) { entity { kind } } none: search(text: "leg", first: 0) { matched } }',
  );
  expect(data.search).toEqual([{ entity: { kind: 'REGION' } }, { entity: { kind: 'REGION' } }]);
  expect(data.none).toEqual([]);
});

test('a number out of bounds is refused with what is allowed', async () => {
  const { errors } = await ask('{ search(text: "leg", first: 1000) { matched } }');
  expect(errors?.[0]).toMatchObject({
    message: 'first: 1000 is not allowed; allowed: 0 to 100',
    extensions: { code: 'BAD_USER_INPUT', argument: 'first' },
  });
});
