import { DataFactory as rdf, Writer } from 'n3';
import type { Citation, Claim, Evidence } from '../snapshot/model.ts';
import { BIOLINK_PREDICATE, DERIVED_KNOWLEDGE, RELATED_TO, STORED_KNOWLEDGE } from '../vocabulary/biolink.ts';
import { ENTITY_KINDS } from '../vocabulary/kinds.ts';
import type { ExportFormat, ExportOptions } from './format.ts';
import { workIris } from './identifiers.ts';
import type { Selection } from './selection.ts';
import { claimIri, datasetIri, LICENCE_IRI, nanopublicationIri, PREFIXES, SEPIO, thingIri } from './terms.ts';

type Iri = ReturnType<typeof rdf.namedNode>;
type Value = Iri | ReturnType<typeof rdf.literal>;

const iri = (prefix: keyof typeof PREFIXES, name: string): Iri => rdf.namedNode(PREFIXES[prefix] + name);
const A = iri('rdf', 'type');

/**
 * Nanopublications (https://nanopub.net/guidelines/working_draft/) in TriG: for each claim what it asserts, what that
 * rests on, and where the whole comes from. A work that says otherwise stands in the provenance like those that say so.
 */
export const nanopublications: ExportFormat = {
  name: 'trig',
  ending: 'trig',
  mediaType: 'application/trig',
  meaning:
    'nanopublications in TriG: assertion, provenance (PROV-O, SEPIO) and publication info for each claim',
  write: writeNanopublications,
};

async function* writeNanopublications(
  selection: Selection,
  { created }: ExportOptions,
): AsyncGenerator<string> {
  const out = new Outbox();
  const writer = new Writer(out, {
    format: 'application/trig',
    prefixes: {
      ...PREFIXES,
      ...Object.fromEntries([...ENTITY_KINDS, 'citation'].map((kind) => [kind, thingIri(`${kind}:`)])),
    },
  });
  for await (const claim of selection.claims()) {
    const sentence = await selection.sentence(claim);
    const works = new Map<string, Citation>();
    for (const { citation, via } of claim.evidence)
      for (const id of [citation, via]) {
        const work = id === undefined ? undefined : await selection.work(id);
        if (work !== undefined) works.set(work.id, work);
      }
    for (const graph of graphsOf({ claim, sentence, works, version: selection.version, created }))
      for (const [subject, predicate, object] of graph.triples)
        writer.addQuad(rdf.quad(subject, predicate, object, graph.name));
    yield out.taken();
  }
  writer.end();
  yield out.taken();
}

/** Holds what the writer has written until it is taken. */
class Outbox {
  #text = '';

  write(text: string, _encoding?: string, done?: () => void): void {
    this.#text += text;
    done?.();
  }

  end(done?: () => void): void {
    done?.();
  }

  taken(): string {
    const text = this.#text;
    this.#text = '';
    return text;
  }
}

interface Published {
  readonly claim: Claim;
  readonly sentence: string;
  /** The works its evidence names, by id. */
  readonly works: ReadonlyMap<string, Citation>;
  readonly version: string;
  readonly created: Date;
}

type Triple = readonly [Iri, Iri, Value];
interface NamedGraph {
  readonly name: Iri;
  readonly triples: readonly Triple[];
}

function graphsOf(published: Published): NamedGraph[] {
  const { claim, version } = published;
  const itself = nanopublicationIri(version, claim.id);
  const nanopublication = rdf.namedNode(itself);
  const part = (name: string): Iri => rdf.namedNode(`${itself}#${name}`);
  const [assertion, provenance, pubinfo] = [part('assertion'), part('provenance'), part('pubinfo')];
  return [
    {
      name: part('Head'),
      triples: [
        [nanopublication, A, iri('np', 'Nanopublication')],
        [nanopublication, iri('np', 'hasAssertion'), assertion],
        [nanopublication, iri('np', 'hasProvenance'), provenance],
        [nanopublication, iri('np', 'hasPublicationInfo'), pubinfo],
      ],
    },
    { name: assertion, triples: assertionTriples(claim) },
    { name: provenance, triples: provenanceTriples(published, assertion, part) },
    { name: pubinfo, triples: pubinfoTriples(published, nanopublication) },
  ];
}

/** In our word, and in Biolink's where it has one that says more than that there is a relation. */
function assertionTriples({ subject, relation, object }: Claim): Triple[] {
  const [from, to] = [rdf.namedNode(thingIri(subject)), rdf.namedNode(thingIri(object))];
  const predicate = BIOLINK_PREDICATE[relation];
  return [
    [from, iri('rel', relation), to],
    ...(predicate === RELATED_TO
      ? []
      : [[from, iri('biolink', predicate.replace('biolink:', '')), to] as const]),
  ];
}

function provenanceTriples(
  { claim, works, version }: Published,
  assertion: Iri,
  part: (name: string) => Iri,
): Triple[] {
  const { level, standing, derivedBy, premises, evidence } = claim;
  const knowledge = derivedBy === undefined ? STORED_KNOWLEDGE : DERIVED_KNOWLEDGE;
  const supporting = new Set(
    evidence.filter(({ direction }) => direction === 'supports').map(({ citation }) => citation),
  );
  return [
    [assertion, iri('biolink', 'knowledge_level'), rdf.literal(knowledge.level)],
    [assertion, iri('biolink', 'agent_type'), rdf.literal(knowledge.agent)],
    [assertion, iri('term', 'level'), rdf.literal(level)],
    [assertion, iri('term', 'standing'), rdf.literal(standing)],
    ...(derivedBy === undefined
      ? []
      : [[assertion, iri('prov', 'wasGeneratedBy'), iri('rule', derivedBy)] as const]),
    ...premises.map((premise): Triple => [
      assertion,
      iri('prov', 'wasDerivedFrom'),
      rdf.namedNode(`${nanopublicationIri(version, premise)}#assertion`),
    ]),
    ...[...supporting].map((work): Triple => [
      assertion,
      iri('prov', 'wasDerivedFrom'),
      rdf.namedNode(thingIri(work)),
    ]),
    ...evidence.flatMap((piece, index) => evidenceTriples(piece, assertion, part(`evidence-${index + 1}`))),
    ...[...works.values()].flatMap(workTriples),
  ];
}

function evidenceTriples(piece: Evidence, assertion: Iri, line: Iri): Triple[] {
  const { citation, via, locator, direction, level, note } = piece;
  return [
    [assertion, iri('sepio', SEPIO.hasEvidenceLine[direction]), line],
    [line, A, iri('sepio', SEPIO.evidenceLine)],
    [line, iri('sepio', SEPIO.hasSupportingReference), rdf.namedNode(thingIri(citation))],
    [line, iri('term', 'stance'), rdf.literal(direction)],
    [line, iri('term', 'level'), rdf.literal(level)],
    [line, iri('term', 'locator'), rdf.literal(locator)],
    ...(via === undefined ? [] : [[line, iri('term', 'readIn'), rdf.namedNode(thingIri(via))] as const]),
    ...(note === undefined ? [] : [[line, iri('rdfs', 'comment'), rdf.literal(note)] as const]),
  ];
}

function workTriples(work: Citation): Triple[] {
  const itself = rdf.namedNode(thingIri(work.id));
  return [
    [itself, iri('dct', 'title'), rdf.literal(work.fields.title)],
    ...workIris(work).map((other): Triple => [itself, iri('schema', 'sameAs'), rdf.namedNode(other)]),
    ...(work.fields.URL === undefined
      ? []
      : [[itself, iri('schema', 'url'), rdf.namedNode(work.fields.URL)] as const]),
  ];
}

/** Every triple here has the nanopublication itself as its subject, as the guidelines ask. */
function pubinfoTriples({ claim, sentence, version, created }: Published, itself: Iri): Triple[] {
  return [
    [itself, iri('rdfs', 'label'), rdf.literal(sentence, 'en')],
    [itself, iri('dct', 'creator'), rdf.namedNode(thingIri('project'))],
    [itself, iri('dct', 'created'), rdf.literal(created.toISOString(), iri('xsd', 'dateTime'))],
    [itself, iri('dct', 'license'), rdf.namedNode(LICENCE_IRI)],
    [itself, iri('dct', 'isPartOf'), rdf.namedNode(datasetIri(version))],
    [itself, iri('dct', 'subject'), rdf.namedNode(claimIri(claim.id))],
  ];
}
