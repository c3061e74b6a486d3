import { expect, test } from 'vitest';
import { kindOf } from '../vocabulary/kinds.ts';
import { readIdentifiers } from './identifiers.ts';
import { indexThings } from './search-index.ts';

const KNOWN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'symptom:sciatica': { id: 'symptom:sciatica', mesh: 'D012585', hpo: 'HP:0011868' },
  'region:head': { id: 'region:head', uberon: 'UBERON:0000033', snomedct: '69536005' },
  'pattern:liver': { icd11: 'SF57' },
  'citation:trial': {
    doi: '10.1155/2015/425108',
    pmid: '26576192',
    pmcid: 'PMC4619944',
    registry: 'NCT03489681',
  },
  'citation:book': { isbn: '978-7119017587', url: 'https://www.example.org/Books/One/' },
};
const things = Object.keys(KNOWN).map((id) => ({ id, kind: kindOf(id) ?? ('citation' as const), names: [] }));
const { findIdentifier: find } = indexThings(
  things,
  () => 0,
  ({ id }) => Object.entries(KNOWN[id]!).map(([scheme, value]) => ({ of: id, scheme, value })),
);
const found = (text: string) => [...new Set(find(text).map(({ of }) => of))];

test.each([
  ['D012585', 'symptom:sciatica'],
  [' d012585. ', 'symptom:sciatica'],
  ['MeSH D012585', 'symptom:sciatica'],
  ['MESH:D012585', 'symptom:sciatica'],
  ['mesh id: D012585', 'symptom:sciatica'],
  ['https://id.nlm.nih.gov/mesh/D012585', 'symptom:sciatica'],
  ['https://id.nlm.nih.gov/mesh/D012585.html', 'symptom:sciatica'],
  ['https://meshb.nlm.nih.gov/record/ui?ui=D012585', 'symptom:sciatica'],
  ['HP:0011868', 'symptom:sciatica'],
  ['hp_0011868', 'symptom:sciatica'],
  ['HPO 0011868', 'symptom:sciatica'],
  ['http://purl.obolibrary.org/obo/HP_0011868', 'symptom:sciatica'],
  ['https://hpo.jax.org/browse/term/HP:0011868', 'symptom:sciatica'],
  ['symptom:sciatica', 'symptom:sciatica'],
  ['https://jingluo.example/entities/symptom:sciatica', 'symptom:sciatica'],
  ['UBERON:0000033', 'region:head'],
  ['0000033', 'region:head'],
  ['SNOMED CT 69536005', 'region:head'],
  ['SCTID: 69536005', 'region:head'],
  ['http://snomed.info/id/69536005', 'region:head'],
  ['SF57', 'pattern:liver'],
  ['ICD-11 SF57', 'pattern:liver'],
  ['icd11:sf57', 'pattern:liver'],
  ['ICD-11 code SF57', 'pattern:liver'],
  ['10.1155/2015/425108', 'citation:trial'],
  ['doi:10.1155/2015/425108', 'citation:trial'],
  ['DOI: 10.1155/2015/425108.', 'citation:trial'],
  ['https://doi.org/10.1155/2015/425108', 'citation:trial'],
  ['http://dx.doi.org/10.1155%2F2015%2F425108', 'citation:trial'],
  ['26576192', 'citation:trial'],
  ['PMID: 26576192', 'citation:trial'],
  ['pmid26576192', 'citation:trial'],
  ['https://pubmed.ncbi.nlm.nih.gov/26576192/', 'citation:trial'],
  ['www.ncbi.nlm.nih.gov/pubmed/26576192', 'citation:trial'],
  ['PMC4619944', 'citation:trial'],
  ['pmc 4619944', 'citation:trial'],
  ['PMCID: PMC4619944', 'citation:trial'],
  ['https://www.ncbi.nlm.nih.gov/pmc/articles/PMC4619944/', 'citation:trial'],
  ['https://pmc.ncbi.nlm.nih.gov/articles/PMC4619944/', 'citation:trial'],
  ['NCT03489681', 'citation:trial'],
  ['NCT 03489681', 'citation:trial'],
  ['clinicaltrials.gov NCT03489681', 'citation:trial'],
  ['ClinicalTrials.gov Identifier: NCT03489681', 'citation:trial'],
  ['https://clinicaltrials.gov/study/NCT03489681?term=x', 'citation:trial'],
  ['https://clinicaltrials.gov/ct2/show/NCT03489681', 'citation:trial'],
  ['9787119017587', 'citation:book'],
  ['ISBN 978-7-119-01758-7', 'citation:book'],
  ['example.org/books/one', 'citation:book'],
])('%s is an identifier of %s', (text, id) => {
  expect(found(text)).toEqual([id]);
});

test.each([
  '',
  '  ',
  'sciatica',
  '2015',
  'PMID: D012585',
  'mesh:26576192',
  'https://',
  '%E0%A4%A',
  'doi:',
  '10.1155/2015',
])('“%s” is none', (text) => expect(found(text)).toEqual([]));

test('a text that is no identifier has none, however long or broken', () => {
  expect(readIdentifiers('pain in the knee')).toEqual([]);
  expect(readIdentifiers('1'.repeat(10_000))).toEqual([]);
  expect(readIdentifiers('https://\ud800/%ED%A0%80')).toHaveLength(1);
});
