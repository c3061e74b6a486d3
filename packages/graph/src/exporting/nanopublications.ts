import { DataFactory as rdf, Writer } from 'n3';
import type { Citation, Claim, Evidence } from '../snapshot/model.ts';
import { webAddress } from '../text/web-address.ts';
import { BIOLINK_PREDICATE, DERIVED_KNOWLEDGE, RELATED_TO, STORED_KNOWLEDGE } from '../vocabulary/biolink.ts';
import { ENTITY_KINDS } from '../vocabulary/kinds.ts';
import type { ExportFormat, ExportOptions } from './format.ts';
import { workIris } from './identifiers.ts';
import type { Selection } from './selection.ts';
import {
  claimIri,
  datasetIri,
  LICENCE_IRI,
  nanopublicationIri,
  PREFIXES,
  SEPIO,
  thingIri,
} from './rdf-terms.ts';

type Iri = ReturnType<typeof rdf.namedNode>;
type Literal = ReturnType<typeof rdf.literal>;
type Value = Iri | Literal;

const iri = (prefix: keyof typeof PREFIXES, name: string): Iri => rdf.namedNode(PREFIXES[prefix] + name);
/** Half a surrogate pair would be no UTF-8. */
const literal = (text: string, language?: string): Literal => rdf.literal(text.toWellFormed(), language);
const A = iri('rdf', 'type');

/**
 * Nanopublications (https://nanopub.net/guidelines/working_draft/) in TriG: for each claim its assertion, the
 * evidence for and against, and how it was published.
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
  const out = new TextBuffer();
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
    yield out.take();
  }
  writer.end();
  yield out.take();
}

/** Collects what the writer writes until it is take. */
class TextBuffer {
  #text = '';

  write(text: string, _encoding?: string, done?: () => void): void {
    this.#text += text;
    done?.();
  }

  end(done?: () => void): void {
    done?.();
  }

  take(): string {
    const text = this.#text;
    this.#text = '';
    return text;
  }
}

interface Published {
  readonly claim: Claim;
  readonly sentence: string;
  /** The works of its evidence, by id. */
  readonly works: ReadonlyMap<string, Citation>;
  readonly version: string;
  readonly created: Date;
}

type RdfTriple = readonly [Iri, Iri, Value];
interface NamedGraph {
  readonly name: Iri;
  readonly triples: readonly RdfTriple[];
}

function graphsOf(published: Published): NamedGraph[] {
  const { claim, version } = published;
  const subject = nanopublicationIri(version, claim.id);
  const nanopublication = rdf.namedNode(subject);
  const part = (name: string): Iri => rdf.namedNode(`${subject}#${name}`);
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

/** The claim in our own relation, and in Biolink's predicate unless that is only `related_to`. */
function assertionTriples({ subject, relation, object }: Claim): RdfTriple[] {
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
): RdfTriple[] {
  const { level, standing, derivedBy, premises, evidence } = claim;
  const knowledge = derivedBy === undefined ? STORED_KNOWLEDGE : DERIVED_KNOWLEDGE;
  const supporting = new Set(
    evidence.filter(({ direction }) => direction === 'supports').map(({ citation }) => citation),
  );
  return [
    [assertion, iri('biolink', 'knowledge_level'), literal(knowledge.level)],
    [assertion, iri('biolink', 'agent_type'), literal(knowledge.agent)],
    [assertion, iri('term', 'level'), literal(level)],
    [assertion, iri('term', 'standing'), literal(standing)],
    ...(derivedBy === undefined
      ? []
      : [[assertion, iri('prov', 'wasGeneratedBy'), iri('rule', derivedBy)] as const]),
    ...premises.map((premise): RdfTriple => [
      assertion,
      iri('prov', 'wasDerivedFrom'),
      rdf.namedNode(`${nanopublicationIri(version, premise)}#assertion`),
    ]),
    ...[...supporting].map((work): RdfTriple => [
      assertion,
      iri('prov', 'wasDerivedFrom'),
      rdf.namedNode(thingIri(work)),
    ]),
    ...evidence.flatMap((piece, index) => evidenceTriples(piece, assertion, part(`evidence-${index + 1}`))),
    ...[...works.values()].flatMap(workTriples),
  ];
}

function evidenceTriples(piece: Evidence, assertion: Iri, line: Iri): RdfTriple[] {
  const { citation, via, locator, direction, role, level, verb, saidAs, note } = piece;
  return [
    [assertion, iri('sepio', SEPIO.hasEvidenceLine[direction]), line],
    [line, A, iri('sepio', SEPIO.evidenceLine)],
    [line, iri('sepio', SEPIO.hasSupportingReference), rdf.namedNode(thingIri(citation))],
    [line, iri('term', 'stance'), literal(direction)],
    [line, iri('term', 'role'), literal(role)],
    [line, iri('term', 'level'), literal(level)],
    [line, iri('term', 'locator'), literal(locator)],
    ...(via === undefined ? [] : [[line, iri('term', 'readIn'), rdf.namedNode(thingIri(via))] as const]),
    ...(verb === undefined ? [] : [[line, iri('term', 'verb'), literal(verb)] as const]),
    ...(saidAs === undefined ? [] : [[line, iri('term', 'saidAs'), literal(saidAs)] as const]),
    ...(note === undefined ? [] : [[line, iri('rdfs', 'comment'), literal(note)] as const]),
  ];
}

function workTriples(work: Citation): RdfTriple[] {
  const subject = rdf.namedNode(thingIri(work.id));
  const address = webAddress(work.fields.URL);
  return [
    [subject, iri('dct', 'title'), literal(work.fields.title)],
    ...workIris(work).map((other): RdfTriple => [subject, iri('schema', 'sameAs'), rdf.namedNode(other)]),
    ...(address === undefined ? [] : [[subject, iri('schema', 'url'), rdf.namedNode(address)] as const]),
  ];
}

/** Every triple has the nanopublication subject as its subject, as the guidelines require. */
function pubinfoTriples({ claim, sentence, version, created }: Published, subject: Iri): RdfTriple[] {
  return [
    [subject, iri('rdfs', 'label'), literal(sentence, 'en')],
    [subject, iri('dct', 'creator'), rdf.namedNode(thingIri('project'))],
    [subject, iri('dct', 'created'), rdf.literal(created.toISOString(), iri('xsd', 'dateTime'))],
    [subject, iri('dct', 'license'), rdf.namedNode(LICENCE_IRI)],
    [subject, iri('dct', 'isPartOf'), rdf.namedNode(datasetIri(version))],
    [subject, iri('dct', 'subject'), rdf.namedNode(claimIri(claim.id))],
  ];
}
