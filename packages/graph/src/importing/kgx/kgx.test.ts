import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { datasetFrom, type WrittenFiles } from '../../data/dataset-from.ts';
import { readDataset } from '../../data/read-dataset.ts';
import { openSnapshot } from '../../snapshot/open-snapshot.ts';
import type { Remark } from '../tally.ts';
import { importKgx } from './import-kgx.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jingluo-kgx-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const tsv = (rows: readonly (readonly string[])[]) => rows.map((cells) => `${cells.join('\t')}\n`).join('');
const jsonl = (rows: readonly object[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join('');

interface Given {
  readonly nodes: string | Uint8Array;
  readonly edges?: string | Uint8Array;
  readonly ending?: string;
  readonly data?: WrittenFiles;
}

async function imported({ nodes, edges = EDGE_HEADER, ending = 'tsv', data }: Given) {
  const paths = { nodes: join(folder, `nodes.${ending}`), edges: join(folder, `edges.${ending}`) };
  writeFileSync(paths.nodes, nodes);
  writeFileSync(paths.edges, edges);
  const remarks: Remark[] = [];
  const { parts, counts } = await importKgx({
    ...paths,
    data: data === undefined ? readDataset([], []) : datasetFrom(data),
    folder: 'other',
    tell: (remark) => remarks.push(remark),
  });
  const snapshot = openSnapshot(parts);
  return {
    snapshot,
    ids: snapshot.entities.rows.map(({ id }) => id),
    claims: snapshot.claims.all().map(({ id, evidence }) => [id, evidence.map(({ citation }) => citation)]),
    outcomes: Object.fromEntries(
      counts.map(({ file, rows, imported: taken, merged, refused }) => [
        file.split('.')[0],
        [rows, taken, merged, refused],
      ]),
    ),
    remarks: remarks.map(
      ({ about, file, line, reason, value }) => `${about} ${file}:${line} ${reason} [${value}]`,
    ),
  };
}

const NODE_HEADER = tsv([['id', 'category', 'name']]);
const EDGE_HEADER = tsv([['subject', 'predicate', 'object', 'publications']]);
const NODES = tsv([
  ['id', 'category', 'name'],
  ['MONDO:0005178', 'biolink:NamedThing|biolink:Disease', 'Osteoarthritis'],
  ['HP:0002829', 'biolink:PhenotypicFeature', 'Joint pain'],
  ['CHEBI:1', 'biolink:Drug', 'A drug'],
  ['UBERON:0001465', 'biolink:GrossAnatomicalStructure', 'Knee'],
]);
const OSTEOARTHRITIS = 'symptom:mondo-0005178';

test('nodes of other vocabularies become things of ours, with their id there and where they were read', async () => {
  const { snapshot, outcomes, remarks } = await imported({
    nodes: tsv([
      ['id', 'category', 'name', 'description', 'synonym', 'xref', 'provided_by'],
      [
        'MONDO:0005178',
        'biolink:Disease',
        'Osteoarthritis',
        'Of joints.',
        'OA|骨關節炎',
        'MESH:D010003|UMLS:C1',
        'infores:x',
      ],
      ['UMLS:C0009', 'biolink:Drug', '', '', '', '', ''],
    ]),
  });
  expect(outcomes).toEqual({ nodes: [2, 2, 0, 0], edges: [0, 0, 0, 0] });
  expect(snapshot.entities.rows).toEqual([
    {
      id: OSTEOARTHRITIS,
      kind: 'symptom',
      name: 'Osteoarthritis',
      heading: false,
      names: [
        { text: 'Osteoarthritis', language: 'en', preferred: true },
        { text: 'OA', language: 'en', preferred: false },
      ],
      summary: 'Of joints.',
      externalIds: [
        { scheme: 'mesh', value: 'D010003' },
        { scheme: 'mondo', value: 'MONDO:0005178' },
      ],
      sources: [{ citation: 'citation:infores-x', locator: 'node MONDO:0005178' }],
      folder: 'other',
    },
    {
      id: 'remedy:umls-c0009',
      kind: 'remedy',
      name: 'UMLS:C0009',
      heading: false,
      names: [
        { text: 'UMLS:C0009', language: 'en', preferred: true },
        { text: 'UMLS:C0009', language: 'code', preferred: false },
      ],
      summary: undefined,
      externalIds: [],
      sources: [],
      folder: 'other',
    },
  ]);
  expect(remarks).toEqual([
    'part nodes.tsv:2 a synonym in Han characters: it is not said in which script [骨關節炎]',
    'part nodes.tsv:2 a cross-reference to a vocabulary that entities have no ids of [UMLS:C1]',
    'reading nodes.tsv:3 no name: its id is its name [UMLS:C0009]',
  ]);
});

test('a node that fits no kind of ours is refused, and so are its edges', async () => {
  const { ids, outcomes, remarks } = await imported({
    nodes: tsv([
      ['id', 'category', 'kind'],
      ['HGNC:1', 'biolink:Gene', ''],
      ['ICD11:SF57', 'biolink:DiseaseOrPhenotypicFeature', ''],
      ['X:1', 'biolink:Disease|biolink:Drug', ''],
      ['X:2', '', ''],
      ['X:3', 'biolink:Gene', 'spirit'],
      ['X:4', 'biolink:Gene', 'quality'],
      ['', 'biolink:Disease', ''],
      ['no id', 'biolink:Disease', ''],
      ['X:5', 'biolink:AnatomicalEntity', 'acupoint'],
      ['acupoint:GB30', 'biolink:Gene', ''],
      ['acupoint:GB30', 'biolink:AnatomicalEntity', 'symptom'],
      ['acupoint:GB99', 'biolink:AnatomicalEntity', ''],
      ['symptom:A', 'biolink:Disease', ''],
    ]),
    edges: EDGE_HEADER + tsv([['HGNC:1', 'biolink:subclass_of', 'X:4', 'PMID:1']]),
  });
  expect([ids, outcomes]).toEqual([['quality:x-4'], { nodes: [13, 1, 0, 12], edges: [1, 0, 0, 1] }]);
  expect(remarks.filter((remark) => remark.startsWith('row'))).toEqual([
    'row nodes.tsv:2 a category that is no kind of ours [HGNC:1 biolink:Gene]',
    'row nodes.tsv:3 a category that fits more than one kind of ours: add a column `kind` [ICD11:SF57 biolink:DiseaseOrPhenotypicFeature]',
    'row nodes.tsv:4 categories of several kinds [X:1 biolink:Disease|biolink:Drug]',
    'row nodes.tsv:5 no category [X:2 ]',
    'row nodes.tsv:6 no kind of ours has that name [X:3 biolink:Gene]',
    'row nodes.tsv:8 no id []',
    'row nodes.tsv:9 an id that is no CURIE [no id]',
    'row nodes.tsv:10 a point or a channel whose id is not its WHO code [X:5]',
    'row nodes.tsv:11 a category that does not fit the kind in its id [acupoint:GB30 biolink:Gene]',
    'row nodes.tsv:12 another kind than that in its id [acupoint:GB30 biolink:AnatomicalEntity]',
    'row nodes.tsv:13 an id of ours that is not well-formed [acupoint:GB99 biolink:AnatomicalEntity]',
    'row nodes.tsv:14 an id of ours that is not well-formed [symptom:A biolink:Disease]',
    'row edges.tsv:2 an end that is no node that was taken, and is not in the data [HGNC:1 biolink:subclass_of X:4]',
  ]);
});

test('a second row of a node adds to the first, unless it is of another kind', async () => {
  const { snapshot, outcomes, remarks } = await imported({
    nodes: tsv([
      ['id', 'category', 'name'],
      ['MONDO:1', 'biolink:Disease', 'One'],
      ['MONDO:1', 'biolink:Disease', 'Uno'],
      ['MONDO:1', 'biolink:Drug', 'Drug'],
    ]),
  });
  expect(outcomes['nodes']).toEqual([3, 1, 1, 1]);
  expect(snapshot.entities.rows.map(({ name, names }) => [name, names.map(({ text }) => text)])).toEqual([
    ['One', ['One', 'Uno']],
  ]);
  expect(remarks).toEqual(['row nodes.tsv:4 the id of a thing of another kind [MONDO:1 remedy]']);
});

test('different names in other vocabularies never come to one id', async () => {
  const names = ['A:B-1', 'A-B:1', 'a:b-1', 'A:b-1', 'MONDO:0005178', 'mondo:0005178', 'MONDO:5178', 'A:B_1'];
  const { ids } = await imported({
    nodes: NODE_HEADER + tsv(names.map((name) => [name, 'biolink:Disease', name])),
  });
  expect(new Set(ids).size).toBe(names.length);
  expect(ids).toContain(OSTEOARTHRITIS);
});

test('publications are works behind a claim, read in the graph that the edge comes from', async () => {
  const { snapshot, remarks } = await imported({
    nodes: NODES,
    edges: tsv([
      [
        'subject',
        'predicate',
        'object',
        'publications',
        'primary_knowledge_source',
        'agent_type',
        'knowledge_level',
      ],
      [
        'CHEBI:1',
        'biolink:studied_to_treat',
        'MONDO:0005178',
        'PMID:7|NCT01234567|DOI:10.1234/X|PMC:9|what',
        'infores:x',
        'text_mining_agent',
        'not_provided',
      ],
    ]),
  });
  const [claim] = snapshot.claims.all();
  expect(claim).toMatchObject({
    id: `remedy:chebi-1~studied-for~${OSTEOARTHRITIS}`,
    level: 'registered',
    standing: 'supported',
  });
  const common = {
    via: 'citation:infores-x',
    direction: 'supports',
    role: 'finding',
    verb: undefined,
    note: 'agent: text_mining_agent',
    folder: 'other',
  };
  expect(claim!.evidence).toEqual(
    [
      ['citation:nct01234567', 'registered'],
      [expect.stringMatching(/^citation:doi-10-1234-x-h-[\da-f]{16}$/), 'uncited'],
      ['citation:pmc-9', 'uncited'],
      ['citation:pmid-7', 'uncited'],
    ].map(([citation, level]) => ({ ...common, citation, level, locator: 'place not given' })),
  );
  expect(snapshot.citations.get('citation:pmid-7')!.fields).toEqual({
    type: 'document',
    title: 'PubMed 7',
    PMID: '7',
    URL: 'https://pubmed.ncbi.nlm.nih.gov/7/',
    study: { design: 'not-recorded' },
    defects: ['The imported graph gives only its name: title, design and result were not seen.'],
    seen: ['edges of other'],
  });
  expect(snapshot.citations.get('citation:infores-x')!.fields).toMatchObject({
    type: 'dataset',
    title: 'infores:x',
    study: { design: 'dataset' },
  });
  expect(remarks).toEqual(['part edges.tsv:2 a publication with a name of no known form [what]']);
});

test('without a publication the graph that an edge comes from is its source, and without any source it is refused', async () => {
  const { claims, outcomes, remarks } = await imported({
    ending: 'jsonl',
    nodes: jsonl([
      { id: 'HP:1', category: ['biolink:PhenotypicFeature'], name: 'a' },
      { id: 'HP:2', category: ['biolink:PhenotypicFeature'], name: 'b' },
      { id: 'HP:3', category: 'biolink:PhenotypicFeature', name: 'c' },
    ]),
    edges: jsonl([
      {
        subject: 'HP:1',
        predicate: 'biolink:contributes_to',
        object: 'HP:2',
        knowledge_source: ['infores:y'],
      },
      {
        subject: 'HP:2',
        predicate: 'biolink:contributes_to',
        object: 'HP:3',
        sources: [{ resource_id: 'infores:z', resource_role: 'primary_knowledge_source' }],
      },
      { subject: 'HP:3', predicate: 'biolink:contributes_to', object: 'HP:1' },
      {
        subject: 'HP:3',
        predicate: 'biolink:contributes_to',
        object: 'HP:1',
        primary_knowledge_source: 'infores:jingluo',
      },
      {
        subject: 'HP:3',
        predicate: 'biolink:contributes_to',
        object: 'HP:2',
        knowledge_source: 'Some Database',
      },
    ]),
  });
  expect(claims).toEqual([
    ['symptom:hp-1~leads-to~symptom:hp-2', ['citation:infores-y']],
    ['symptom:hp-2~leads-to~symptom:hp-3', ['citation:infores-z']],
    [
      'symptom:hp-3~leads-to~symptom:hp-2',
      [expect.stringMatching(/^citation:source-some-database-h-[\da-f]{16}$/)],
    ],
  ]);
  expect(outcomes['edges']).toEqual([5, 3, 0, 2]);
  expect(remarks).toEqual(
    [3, 4].map((line) => `row edges.jsonl:${line} no source is named [HP:3 biolink:contributes_to HP:1]`),
  );
});

test('edges of one triple are one claim with more evidence, and a work says a thing once', async () => {
  const edge = (...publications: string[]) => [
    'CHEBI:1',
    'biolink:treats',
    'MONDO:0005178',
    publications.join('|'),
  ];
  const { claims, outcomes } = await imported({
    nodes: NODES,
    edges:
      EDGE_HEADER +
      tsv([edge('PMID:1'), edge('PMID:2', 'PMID:1'), edge('PMID:2', 'https://pubmed.ncbi.nlm.nih.gov/1/')]),
  });
  expect(outcomes['edges']).toEqual([3, 1, 2, 0]);
  expect(claims).toEqual([
    [`remedy:chebi-1~treats~${OSTEOARTHRITIS}`, ['citation:pmid-1', 'citation:pmid-2']],
  ]);
});

test('an edge that means more or other than a relation of ours is refused', async () => {
  const header = [
    'subject',
    'predicate',
    'object',
    'publications',
    'original_predicate',
    'derived',
    'knowledge_level',
    'object_direction_qualifier',
    'negated',
  ];
  const edge = (
    predicate: string,
    others: Record<string, string> = {},
    [subject, object] = ['CHEBI:1', 'MONDO:0005178'],
  ) => header.map((name) => ({ subject, object, predicate, publications: 'PMID:1', ...others })[name] ?? '');
  const { claims, snapshot, remarks } = await imported({
    nodes: NODES,
    edges: tsv([
      header,
      edge('biolink:treats_or_applied_or_studied_to_treat'),
      edge('biolink:affects'),
      edge(''),
      edge('biolink:related_to', { original_predicate: 'jingluo:heals' }),
      edge('biolink:related_to', { original_predicate: 'jingluo:treats', derived: 'true' }),
      edge('biolink:treats', { knowledge_level: 'prediction' }),
      edge('biolink:treats', { object_direction_qualifier: 'decreased' }),
      edge('biolink:treats', { publications: 'NCT01234567' }),
      edge('biolink:has_phenotype', {}, ['MONDO:0005178', 'HP:0002829']),
      edge('biolink:contributes_to', {}, ['HP:0002829', 'HP:0002829']),
      edge('biolink:subclass_of', {}, ['HP:0002829', 'MONDO:0005178']),
      edge('biolink:subclass_of', {}, ['MONDO:0005178', 'HP:0002829']),
      edge('', {}, ['', 'HP:0002829']),
      edge('biolink:treats', { negated: 'True' }),
      edge('biolink:treats_or_applied_or_studied_to_treat', { original_predicate: 'jingluo:studied-for' }),
    ]),
  });
  expect(remarks.map((remark) => remark.replace(/ \[.*/, ''))).toEqual([
    'row edges.tsv:2 a predicate that fits more than one relation of ours: add `original_predicate`',
    'row edges.tsv:3 a predicate that is no relation of ours',
    'row edges.tsv:4 no predicate',
    'row edges.tsv:5 no relation of ours has that name',
    'row edges.tsv:6 derived: made again by rule',
    'row edges.tsv:7 a prediction: no source says so',
    'row edges.tsv:8 a statement with qualifiers, which no relation of ours has',
    'row edges.tsv:9 a registered trial reports no result, so it does not say that something treats',
    'row edges.tsv:10 a relation that does not join things of these kinds',
    'row edges.tsv:11 a thing joined to itself',
    'row edges.tsv:13 a term would be a kind of itself',
    'row edges.tsv:14 no subject or no object',
  ]);
  expect(claims.map(([id]) => id)).toEqual([
    `symptom:hp-0002829~kind-of~${OSTEOARTHRITIS}`,
    `remedy:chebi-1~treats~${OSTEOARTHRITIS}`,
    `remedy:chebi-1~studied-for~${OSTEOARTHRITIS}`,
  ]);
  // What is negated is disputed, and a refused row leaves no work behind.
  expect(snapshot.claims.at(1)).toMatchObject({
    standing: 'contested',
    evidence: [{ direction: 'disputes' }],
  });
  expect([...snapshot.citations.keys()]).toEqual(['citation:pmid-1']);
});

const DATA: WrittenFiles = {
  'citations.yaml': `
trial: { type: article-journal, title: T, PMID: '7', DOI: 10.1234/T, study: { design: randomized-trial }, seen: [x] }
book: { type: book, title: B, study: { design: textbook }, seen: [x] }`,
  'symptoms.yaml': `
osteoarthritis: { name: Osteoarthritis of a joint, externalIds: { mondo: 'MONDO:0005178' }, sources: { book: p. 1 } }
joints: { name: Of the joints, heading: true }`,
  'acupoints.yaml': 'ST36: { name: Zusanli }',
  'claims/book.yaml': `claims:
  - { subject: acupoint:ST36, treats: symptom:osteoarthritis, locator: p. 2 }
  - { subject: symptom:osteoarthritis, kind-of: symptom:joints, locator: p. 3 }`,
};

test('what the data has is the same thing, the same work and the same claim, and what a heading must not be is refused', async () => {
  const { snapshot, claims, outcomes, remarks } = await imported({
    data: DATA,
    nodes: NODES,
    edges:
      EDGE_HEADER +
      tsv([
        [
          'acupoint:ST36',
          'biolink:treats',
          'MONDO:0005178',
          'citation:book|PMID:7|https://doi.org/10.1234/T',
        ],
        ['CHEBI:1', 'biolink:treats', 'symptom:joints', 'PMID:8'],
        ['symptom:joints', 'biolink:subclass_of', 'MONDO:0005178', 'PMID:8'],
        ['HP:0002829', 'biolink:subclass_of', 'symptom:joints', 'PMID:8'],
        ['acupoint:ST36', 'biolink:treats', 'MONDO:0005178', 'citation:book'],
      ]),
  });
  expect(outcomes).toEqual({ nodes: [4, 3, 1, 0], edges: [5, 1, 2, 2] });
  expect(claims).toContainEqual([
    'acupoint:ST36~treats~symptom:osteoarthritis',
    ['citation:trial', 'citation:book'],
  ]);
  expect(snapshot.claims.get('acupoint:ST36~treats~symptom:osteoarthritis')!.evidence).toMatchObject([
    { citation: 'citation:trial', level: 'randomized', folder: 'other' },
    { citation: 'citation:book', locator: 'p. 2', folder: 'data' },
  ]);
  expect(snapshot.folders).toEqual(['data', 'other']);
  expect(snapshot.entities.get('symptom:osteoarthritis')!.names.map(({ text }) => text)).toEqual([
    'Osteoarthritis of a joint',
    'Osteoarthritis',
  ]);
  expect(remarks.map((remark) => remark.replace(/ \[.*/, ''))).toEqual([
    'row edges.tsv:3 a heading only arranges: it has no claim but that it stands under a heading',
    'row edges.tsv:4 a heading only arranges: it has no claim but that it stands under a heading',
  ]);
});

test('what follows by rule from imported claims is derived', async () => {
  const { snapshot } = await imported({
    data: {
      ...DATA,
      'channels.yaml': 'ST: { name: Stomach channel }',
      'regions.yaml': 'knee: { name: Knee }',
      'claims/book.yaml': 'claims: [{ subject: channel:ST, traverses: region:knee, locator: p. 4 }]',
    },
    nodes: NODES,
    edges: EDGE_HEADER + tsv([['HP:0002829', 'biolink:disease_has_location', 'region:knee', 'PMID:1']]),
  });
  expect(snapshot.claims.all('involves').map(({ id, premises }) => [id, premises.length])).toEqual([
    ['symptom:hp-0002829~involves~channel:ST~channel-by-region', 2],
  ]);
});

test('the same files give the same version and the same file, packed or not, and a changed one another', async () => {
  const edges = EDGE_HEADER + tsv([['CHEBI:1', 'biolink:treats', 'MONDO:0005178', 'PMID:1']]);
  const plain = await imported({ nodes: NODES, edges });
  const again = await imported({ nodes: gzipSync(NODES), edges: gzipSync(edges), ending: 'tsv.gz' });
  const other = await imported({ nodes: NODES, edges: edges.replace('PMID:1', 'PMID:2') });
  expect(again.snapshot.version).toBe(plain.snapshot.version);
  expect(again.claims).toEqual(plain.claims);
  expect(other.snapshot.version).not.toBe(plain.snapshot.version);
  expect(readdirSync(folder)).toHaveLength(4);
});
