import jsonld from 'jsonld';
import { expect, test } from 'vitest';
import { CSL_FIELDS } from '../vocabulary/csl.ts';
import { shippedReader, shippedSnapshot } from '../read/shipped.ts';
import type { Claim } from '../snapshot/model.ts';
import { selectClaims, selectListed } from './select.ts';
import { exported } from './testing/exported.ts';
import { readCsv, readGexf, readGraphml, readJsonld, readTrig, readTsv } from './testing/read-back.ts';

/*
 * The shipped data in each format, read back by other software: whole tables, and for the graph formats, whose
 * readers are slow, some claims of every kind.
 */

const snapshot = shippedSnapshot();
const entities = snapshot.entities.rows;
const claims = snapshot.claims.all();
const works = [...snapshot.citations.values()];
const pieces = (of: readonly Claim[]) => of.reduce((sum, { evidence }) => sum + evidence.length, 0);

const sorted = (ids: Iterable<string>): string[] => [...ids].sort();
const idsOf = (things: readonly { readonly id: string }[]): string[] => sorted(things.map(({ id }) => id));
const entityIds = idsOf(entities);

/** The first claims of each relation, rule, level and standing. */
const OF_A_SORT = 10;
const someClaims = [
  ...Map.groupBy(claims, ({ relation, derivedBy, level, standing }) =>
    [relation, derivedBy, level, standing].join(),
  ).values(),
].flatMap((sort) => sort.slice(0, OF_A_SORT));

const whole = selectClaims(shippedReader(), {});
const part = selectListed(shippedReader(), { entities: entityIds, claims: idsOf(someClaims) });
const someWorks = await Array.fromAsync(part.works());

const csvWorks = lazily(async () => readCsv(await exported('csv-works', whole)));
const jsonldNodes = lazily(async () => readJsonld(await exported('jsonld', part)));
const trigQuads = lazily(async () => readTrig(await exported('trig', part)));

/** Reads on the first call, and keeps the result. */
function lazily<Read>(read: () => Promise<Read>): () => Promise<Read> {
  let reading: Promise<Read> | undefined;
  return () => (reading ??= read());
}

/** A point with names in every language, and a claim with evidence for and against. */
const POINT = 'acupoint:GB30';
const CONTESTED = claims.find(({ standing, evidence }) => standing === 'contested' && evidence.length > 1)!;
const DERIVED = claims.find(({ derivedBy }) => derivedBy !== undefined)!;

test.each([
  ['gexf', readGexf],
  ['graphml', readGraphml],
] as const)(
  '%s has every entity as a node and every claim as an edge between its ends',
  async (name, read) => {
    const graph = read(await exported(name, part));
    expect(sorted(graph.nodes())).toEqual(entityIds);
    expect(sorted(graph.edges())).toEqual(idsOf(someClaims));
    for (const { id, subject, object, level, standing, works } of someClaims) {
      const found = graph.getEdgeAttributes(id);
      expect([graph.source(id), graph.target(id), found['level'], found['standing'], found['works']]).toEqual(
        [subject, object, level, standing, works],
      );
    }
    expect(graph.getNodeAttributes(POINT)).toMatchObject({
      label: 'GB30 Huantiao',
      kind: 'acupoint',
      name: 'Huantiao',
      'names_zh-Latn-pinyin': 'Huántiào',
      'names_zh-Hant': '環跳',
      'names_zh-Hans': '环跳',
    });
    const evidence = JSON.parse(graph.getEdgeAttribute(CONTESTED.id, 'evidence') as string) as object[];
    expect(evidence).toHaveLength(CONTESTED.evidence.length);
    expect(graph.getEdgeAttributes(DERIVED.id)).toMatchObject({
      derived: true,
      rule: DERIVED.derivedBy,
      premises: DERIVED.premises.join('|'),
    });
  },
);

test('the CSV tables have a row for each entity, claim, piece of evidence and work', async () => {
  const [entityRows, claimRows, evidenceRows] = await Promise.all(
    ['csv-entities', 'csv-claims', 'csv-evidence'].map(async (name) => readCsv(await exported(name, whole))),
  );
  expect(sorted(entityRows!.map(({ id }) => id!))).toEqual(entityIds);
  expect(sorted(claimRows!.map(({ id }) => id!))).toEqual(idsOf(claims));
  expect(sorted((await csvWorks()).map(({ id }) => id!))).toEqual(idsOf(works));
  expect(evidenceRows).toHaveLength(pieces(claims));
  expect(evidenceRows!.filter(({ claim }) => claim === CONTESTED.id)).toEqual(
    CONTESTED.evidence.map(
      ({ citation, direction, role, level, locator, via, verb, note, folder, saidAs }) => ({
        claim: CONTESTED.id,
        work: citation,
        stance: direction,
        role,
        level,
        locator,
        read_in: via ?? '',
        verb: verb ?? '',
        said_as: saidAs ?? '',
        note: note ?? '',
        folder,
      }),
    ),
  );
});

test('a work in CSV has its bibliographic fields and what is known of the study', async () => {
  const rows = await csvWorks();
  expect(rows.find(({ id }) => id === 'citation:qin-z-2015-review')).toMatchObject({
    type: 'article-journal',
    'container-title': 'Evidence-Based Complementary and Alternative Medicine',
    issued: '2015-10-21',
    DOI: '10.1155/2015/425108',
    PMID: '26576192',
    level: 'synthesized',
    design: 'systematic-review',
  });
  expect(Object.keys(rows[0]!)).toEqual(expect.arrayContaining([...CSL_FIELDS]));
});

test('KGX has every entity and claim, with categories, predicates and how each is known', async () => {
  const nodes = readTsv(await exported('kgx-nodes', whole));
  const edges = readTsv(await exported('kgx-edges', whole));
  expect(sorted(nodes.map(({ id }) => id!))).toEqual(entityIds);
  expect(sorted(edges.map(({ id }) => id!))).toEqual(idsOf(claims));
  expect(nodes.find(({ id }) => id === POINT)).toMatchObject({
    category: 'biolink:AnatomicalEntity',
    name: 'Huantiao',
    provided_by: 'infores:jingluo',
  });
  const known = (derived: string) =>
    new Set(
      edges
        .filter((edge) => edge['derived'] === derived)
        .map((edge) => `${edge['knowledge_level']} ${edge['agent_type']}`),
    );
  expect([...known('false')]).toEqual(['knowledge_assertion manual_agent']);
  expect([...known('true')]).toEqual(['logical_entailment automated_agent']);
  const trial = edges.find(({ id }) => id === 'acupoint:GB30~studied-for~symptom:sciatica')!;
  expect(trial).toMatchObject({
    subject: 'acupoint:GB30',
    predicate: 'biolink:studied_to_treat',
    object: 'symptom:sciatica',
    category: 'biolink:Association',
    primary_knowledge_source: 'infores:jingluo',
    original_predicate: 'jingluo:studied-for',
  });
  expect(trial['publications']!.split('|')).toContain('PMID:26576192');
});

test('JSON-LD has every entity, claim, piece of evidence and work, each under an absolute name', async () => {
  const nodes = await jsonldNodes();
  const ofType = (type: string) => nodes.filter((node) => (node['@type'] as string[]).includes(type));
  const named = (prefix: string) =>
    sorted(nodes.map((node) => node['@id']).filter((id) => id.startsWith(prefix)));

  const concepts = ofType('http://www.w3.org/2004/02/skos/core#Concept');
  expect(sorted(concepts.map((node) => node['@id']))).toEqual(
    entityIds.map((id) => `urn:jingluo:${id}`).sort(),
  );
  expect(named('urn:jingluo:claim:')).toEqual(idsOf(someClaims).map((id) => `urn:jingluo:claim:${id}`));
  expect(named('urn:jingluo:citation:')).toEqual(idsOf(someWorks).map((id) => `urn:jingluo:${id}`));
  expect(nodes).toHaveLength(entities.length + someClaims.length + someWorks.length + 1);

  const quads = (await jsonld.toRDF(nodes as object)) as Record<
    'subject' | 'predicate' | 'object',
    { value: string; termType: string }
  >[];
  const lines = quads.filter(({ object }) => object.value === 'http://purl.obolibrary.org/obo/SEPIO_0000002');
  expect(lines).toHaveLength(pieces(someClaims));
  const names = quads
    .flatMap(({ subject, predicate, object }) => [subject, predicate, object])
    .filter(({ termType }) => termType === 'NamedNode');
  const schemes = new Set(names.map(({ value }) => /^(?:https?:\/\/|urn:jingluo:)/.exec(value)?.[0]));
  expect(sorted([...schemes].map(String))).toEqual(['http://', 'https://', 'urn:jingluo:']);
});

test('JSON-LD keeps names in their languages, and every field of a work', async () => {
  const nodes = await jsonldNodes();
  const find = (id: string) => nodes.find((node) => node['@id'] === id)!;
  const point = find(`urn:jingluo:${POINT}`);
  expect(point['http://www.w3.org/2004/02/skos/core#prefLabel']).toEqual([
    { '@value': 'Huantiao', '@language': 'en' },
  ]);
  expect(point['http://www.w3.org/2004/02/skos/core#altLabel']).toEqual(
    expect.arrayContaining([
      { '@value': '環跳', '@language': 'zh-hant' },
      { '@value': '环跳', '@language': 'zh-hans' },
      { '@value': 'Huántiào', '@language': 'zh-latn-pinyin' },
    ]),
  );
  const work = find('urn:jingluo:citation:qin-z-2015-review');
  expect(work['http://schema.org/sameAs']).toEqual([
    { '@id': 'https://doi.org/10.1155/2015/425108' },
    { '@id': 'https://pubmed.ncbi.nlm.nih.gov/26576192/' },
    { '@id': 'https://pmc.ncbi.nlm.nih.gov/articles/PMC4631886/' },
  ]);
  const { fields } = snapshot.citations.get('citation:qin-z-2015-review')!;
  expect(work['urn:jingluo:term:csl']).toMatchObject([
    { '@value': { author: fields.author, issued: fields.issued } },
  ]);
  expect(work['urn:jingluo:term:study']).toMatchObject([{ '@value': fields.study }]);
});

test('there is one well-formed nanopublication for each claim, as the guidelines define it', async () => {
  const NP = 'http://www.nanopub.org/nschema#';
  const quads = await trigQuads();
  const byGraph = Map.groupBy(quads, ({ graph }) => graph.value);
  const heads = quads.filter(({ object }) => object.value === `${NP}Nanopublication`);
  expect(heads).toHaveLength(someClaims.length);
  expect(byGraph.has('')).toBe(false);
  expect(byGraph.size).toBe(4 * someClaims.length);

  const ends = new Set<string>();
  for (const { subject: itself, graph: head } of heads) {
    const part = (name: string): string => {
      const found = byGraph.get(head.value)!.filter(({ predicate }) => predicate.value === NP + name);
      expect([found.length, found[0]!.subject.value]).toEqual([1, itself.value]);
      return found[0]!.object.value;
    };
    const [assertion, provenance, pubinfo] = ['hasAssertion', 'hasProvenance', 'hasPublicationInfo'].map(
      part,
    ) as [string, string, string];
    expect(new Set([itself.value, head.value, assertion, provenance, pubinfo]).size).toBe(5);
    expect(byGraph.get(head.value)).toHaveLength(4);
    expect(byGraph.get(provenance)!.some(({ subject }) => subject.value === assertion)).toBe(true);
    expect(new Set(byGraph.get(pubinfo)!.map(({ subject }) => subject.value))).toEqual(
      new Set([itself.value]),
    );
    for (const { subject, object } of byGraph.get(assertion)!) ends.add(subject.value).add(object.value);
  }
  expect(sorted(ends)).toEqual(
    sorted(
      new Set(
        someClaims.flatMap(({ subject, object }) => [`urn:jingluo:${subject}`, `urn:jingluo:${object}`]),
      ),
    ),
  );
});

test('the provenance of a nanopublication lists each piece of evidence with its work, for and against', async () => {
  const quads = await trigQuads();
  const itself = `urn:jingluo:nanopublication:${snapshot.version}:${CONTESTED.id}`;
  const provenance = quads.filter(({ graph }) => graph.value === `${itself}#provenance`);
  const SEPIO = 'http://purl.obolibrary.org/obo/SEPIO_';
  const of = (line: string, predicate: string) =>
    provenance.find((quad) => quad.subject.value === line && quad.predicate.value === predicate)?.object
      .value;
  const lines = provenance
    .filter(({ object }) => object.value === `${SEPIO}0000002`)
    .map(({ subject }) => subject.value);
  expect(
    lines.map((line) => [
      of(line, `${SEPIO}0000124`),
      of(line, 'urn:jingluo:term:stance'),
      of(line, 'urn:jingluo:term:locator'),
    ]),
  ).toEqual(
    CONTESTED.evidence.map(({ citation, direction, locator }) => [
      `urn:jingluo:${citation}`,
      direction,
      locator,
    ]),
  );
  const disputing = provenance.filter(({ predicate }) => predicate.value === `${SEPIO}0000008`);
  expect(disputing).toHaveLength(
    CONTESTED.evidence.filter(({ direction }) => direction === 'disputes').length,
  );
});

test('a derived claim is derived from its premises, and is generated by its rule', async () => {
  const quads = await trigQuads();
  const name = (id: string) => `urn:jingluo:nanopublication:${snapshot.version}:${id}#assertion`;
  const statements = quads.filter(({ subject }) => subject.value === name(DERIVED.id));
  const objects = (predicate: string) =>
    statements.filter((quad) => quad.predicate.value === predicate).map(({ object }) => object.value);
  expect(objects('http://www.w3.org/ns/prov#wasDerivedFrom')).toEqual(DERIVED.premises.map(name));
  expect(objects('http://www.w3.org/ns/prov#wasGeneratedBy')).toEqual([
    `urn:jingluo:rule:${DERIVED.derivedBy}`,
  ]);
});
