import { toCsl } from '../citations/to-csl.ts';
import { jsonText } from '../text/json-text.ts';
import { label } from '../text/label.ts';
import { editionRead } from '../data/edition-read.ts';
import type { Citation, Claim, Entity, Evidence } from '../snapshot/model.ts';
import {
  BIOLINK_ASSOCIATION,
  BIOLINK_CATEGORY,
  BIOLINK_PREDICATE,
  DERIVED_KNOWLEDGE,
  STORED_KNOWLEDGE,
} from '../vocabulary/biolink.ts';
import { ENTITY_KINDS } from '../vocabulary/kinds.ts';
import { STANCES } from '../vocabulary/levels.ts';
import type { ExportFormat } from './format.ts';
import { entityCuries, workIris } from './identifiers.ts';
import type { Selection } from './selection.ts';
import { datasetIri, idInIri, LICENCE_IRI, PREFIXES, SEPIO } from './rdf-terms.ts';

type Json = Readonly<Record<string, unknown>>;

const link = (id: string) => ({ '@id': id, '@type': '@id' });

/** What the keys of the records mean. */
const CONTEXT: Json = {
  '@version': 1.1,
  ...PREFIXES,
  // JSON-LD only takes this as a prefix when it says so: its address ends in `_`.
  sepio: { '@id': PREFIXES.sepio, '@prefix': true },
  ...Object.fromEntries(ENTITY_KINDS.map((kind) => [kind, `urn:jingluo:${kind}:`])),
  citation: 'urn:jingluo:citation:',
  claim: 'urn:jingluo:claim:',
  kind: 'term:kind',
  heading: 'term:heading',
  label: 'rdfs:label',
  name: { '@id': 'skos:prefLabel', '@language': 'en' },
  otherNames: { '@id': 'skos:altLabel', '@container': '@language' },
  codes: { '@id': 'skos:notation', '@container': '@set' },
  summary: { '@id': 'skos:definition', '@language': 'en' },
  externalIds: { '@id': 'biolink:xref', '@container': '@set' },
  sources: { '@id': 'term:namesReadIn', '@container': '@set' },
  folder: 'term:folder',
  subject: link('rdf:subject'),
  predicate: link('rdf:predicate'),
  object: link('rdf:object'),
  relation: link('biolink:original_predicate'),
  sentence: 'schema:text',
  level: 'term:level',
  role: 'term:role',
  verb: 'term:verb',
  saidAs: 'term:saidAs',
  repeats: link('term:repeats'),
  standing: 'term:standing',
  works: 'term:works',
  knowledgeLevel: 'biolink:knowledge_level',
  agentType: 'biolink:agent_type',
  derivedBy: link('term:derivedBy'),
  premises: { ...link('prov:wasDerivedFrom'), '@container': '@set' },
  ...Object.fromEntries(
    STANCES.map((stance) => [
      stance,
      { '@id': `sepio:${SEPIO.hasEvidenceLine[stance]}`, '@container': '@set' },
    ]),
  ),
  EvidenceLine: `sepio:${SEPIO.evidenceLine}`,
  work: link(`sepio:${SEPIO.hasSupportingReference}`),
  locator: 'term:locator',
  readIn: link('term:readIn'),
  note: 'rdfs:comment',
  title: 'dct:title',
  sameAs: { ...link('schema:sameAs'), '@container': '@set' },
  cites: { ...link('schema:citation'), '@container': '@set' },
  includes: { ...link('term:includes'), '@container': '@set' },
  drawsOn: { ...link('term:drawsOn'), '@container': '@set' },
  family: 'term:family',
  csl: { '@id': 'term:csl', '@type': '@json' },
  study: { '@id': 'term:study', '@type': '@json' },
  record: { '@id': 'term:record', '@type': '@json' },
  version: 'schema:version',
  licence: link('dct:license'),
  created: { '@id': 'dct:created', '@type': 'xsd:dateTime' },
};

/**
 * JSON-LD 1.1: a dataset, entities, claims with their evidence, and works, one a line. It has everything that is
 * stored.
 */
export const jsonld: ExportFormat = {
  name: 'jsonld',
  ending: 'jsonld',
  mediaType: 'application/ld+json',
  meaning:
    'JSON-LD, complete: entities, claims, evidence and sources, in terms of SKOS, PROV-O, SEPIO and Biolink',
  async *write(selection, { created }) {
    yield `{"@context":${JSON.stringify(CONTEXT)},\n"@graph":[\n`;
    yield jsonText({
      '@id': datasetIri(selection.version),
      '@type': 'schema:Dataset',
      label: 'Jingluo',
      version: selection.version,
      licence: LICENCE_IRI,
      created: created.toISOString(),
    });
    for await (const record of records(selection)) yield `,\n${jsonText(record)}`;
    yield '\n]}\n';
  },
};

async function* records(selection: Selection): AsyncGenerator<Json> {
  for await (const entity of selection.entities()) yield entityRecord(entity);
  for await (const claim of selection.claims()) yield claimRecord(claim, await selection.sentence(claim));
  for await (const work of selection.works()) yield workRecord(work);
}

function entityRecord(entity: Entity): Json {
  const { id, kind, name, names, summary, sources, folder } = entity;
  const others = names.filter(({ preferred, language }) => !preferred && language !== 'code');
  return {
    '@id': idInIri(id),
    '@type': ['skos:Concept', BIOLINK_CATEGORY[kind]],
    kind,
    ...(entity.heading ? { heading: true } : {}),
    label: label(entity),
    name,
    otherNames: Object.fromEntries(
      [...Map.groupBy(others, ({ language }) => language)].map(([language, same]) => [
        language,
        same.map(({ text }) => text),
      ]),
    ),
    codes: names.filter(({ language }) => language === 'code').map(({ text }) => text),
    summary,
    externalIds: entityCuries(entity),
    sources: sources.map(({ citation, locator }) => ({ work: idInIri(citation), locator })),
    folder,
  };
}

function claimRecord(claim: Claim, sentence: string): Json {
  const { id, subject, relation, object, evidence, level, standing, works, derivedBy, premises } = claim;
  const knowledge = derivedBy === undefined ? STORED_KNOWLEDGE : DERIVED_KNOWLEDGE;
  return {
    '@id': idInIri(`claim:${id}`),
    '@type': BIOLINK_ASSOCIATION,
    subject: idInIri(subject),
    predicate: BIOLINK_PREDICATE[relation],
    object: idInIri(object),
    relation: `rel:${relation}`,
    sentence,
    level,
    standing,
    works,
    knowledgeLevel: knowledge.level,
    agentType: knowledge.agent,
    ...(derivedBy === undefined
      ? {}
      : {
          derivedBy: `rule:${derivedBy}`,
          premises: premises.map((premise) => idInIri(`claim:${premise}`)),
        }),
    ...Object.fromEntries(
      [...Map.groupBy(evidence, ({ direction }) => direction)].map(([stance, pieces]) => [
        stance,
        pieces.map(evidenceLine),
      ]),
    ),
  };
}

function evidenceLine(piece: Evidence): Json {
  const { citation, via, locator, role, level, verb, saidAs, repeats, note, folder } = piece;
  return {
    '@type': 'EvidenceLine',
    work: idInIri(citation),
    locator,
    role,
    level,
    readIn: via === undefined ? via : idInIri(via),
    verb,
    saidAs,
    repeats: repeats === undefined ? repeats : idInIri(repeats),
    note,
    folder,
  };
}

/** The schema.org class of each CSL type of work that has one. */
const WORK_CLASS: Readonly<Partial<Record<Citation['fields']['type'], string>>> = {
  article: 'Article',
  'article-journal': 'ScholarlyArticle',
  book: 'Book',
  chapter: 'Chapter',
  dataset: 'Dataset',
  'paper-conference': 'ScholarlyArticle',
  'post-weblog': 'BlogPosting',
  report: 'Report',
  thesis: 'Thesis',
  webpage: 'WebPage',
};

function workRecord(work: Citation): Json {
  const { id, fields, level, family, cites, includes, drawsOn, folder } = work;
  const {
    defects,
    unresolved,
    retracted,
    registry,
    seen,
    'family-basis': basis,
    'includes-basis': includesBasis,
    'draws-on': basisOfDrawing,
  } = fields;
  return {
    '@id': idInIri(id),
    '@type': `schema:${WORK_CLASS[fields.type] ?? 'CreativeWork'}`,
    title: fields.title,
    level,
    family,
    cites: cites.map(idInIri),
    includes: includes.map(idInIri),
    drawsOn: drawsOn.map(idInIri),
    sameAs: workIris(work),
    csl: toCsl(work),
    study: fields.study,
    record: {
      defects,
      unresolved,
      retracted,
      registry,
      'family-basis': basis,
      'includes-basis': includesBasis,
      'draws-on': basisOfDrawing,
      'edition-read': editionRead(fields),
      seen,
    },
    folder,
  };
}
