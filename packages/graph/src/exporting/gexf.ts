import { label } from '../text/label.ts';
import type { Entity } from '../snapshot/model.ts';
import { relation } from '../vocabulary/relations.ts';
import { CLAIM_FIELDS, ENTITY_FIELDS, EVIDENCE_FIELD, type Field, type WordedClaim } from './fields.ts';
import type { ExportFormat, ExportOptions, Look } from './format.ts';
import type { Selection } from './selection.ts';
import { xmlText } from './xml.ts';

const EDGE_FIELDS = [...CLAIM_FIELDS, EVIDENCE_FIELD];

/** GEXF 1.3 (https://gexf.net, gexf.xsd and viz.xsd): entities are nodes, claims edges, everything else attributes. */
export const gexf: ExportFormat = {
  name: 'gexf',
  ending: 'gexf',
  mediaType: 'application/gexf+xml',
  meaning: 'GEXF 1.3, for Gephi and other programs that draw graphs; a view keeps its places',
  write: writeGexf,
};

async function* writeGexf(selection: Selection, { created, looks }: ExportOptions): AsyncGenerator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
<meta lastmodifieddate="${created.toISOString().slice(0, 10)}">
<creator>Jingluo</creator>
<description>What works say, claim by claim; not medical advice. Data version ${xmlText(selection.version)}.</description>
</meta>
<graph defaultedgetype="directed" idtype="string">
${declared('node', ENTITY_FIELDS)}${declared('edge', EDGE_FIELDS)}<nodes>
`;
  for await (const entity of selection.entities()) yield node(entity, looks?.get(entity.id));
  yield '</nodes>\n<edges>\n';
  for await (const claim of selection.claims())
    yield edge({ claim, sentence: await selection.sentence(claim) });
  yield '</edges>\n</graph>\n</gexf>\n';
}

function declared<T>(of: 'node' | 'edge', fields: readonly Field<T>[]): string {
  const rows = fields.map(({ name, type }) => `<attribute id="${name}" title="${name}" type="${type}"/>\n`);
  return `<attributes class="${of}">\n${rows.join('')}</attributes>\n`;
}

function node(entity: Entity, look: Look | undefined): string {
  return `<node id="${xmlText(entity.id)}" label="${xmlText(label(entity))}">${values(ENTITY_FIELDS, entity)}${
    look === undefined ? '' : viz(look)
  }</node>\n`;
}

/**
 * Edges between the same nodes differ in `kind`; a relation can be there both stored and derived. Every edge is
 * directed, since some readers refuse a graph with both kinds of edges.
 */
function edge(worded: WordedClaim): string {
  const { id, subject, object, derivedBy, relation: kind } = worded.claim;
  const parallel = derivedBy === undefined ? kind : `${kind}~${derivedBy}`;
  const ends = `source="${xmlText(subject)}" target="${xmlText(object)}"`;
  const words = `kind="${xmlText(parallel)}" label="${xmlText(relation(kind).forward)}"`;
  return `<edge id="${xmlText(id)}" ${ends} ${words}>${values(EDGE_FIELDS, worded)}</edge>\n`;
}

function values<T>(fields: readonly Field<T>[], thing: T): string {
  const present = fields
    .map(({ name, of }) => ({ name, value: String(of(thing)) }))
    .filter(({ value }) => value !== '')
    .map(({ name, value }) => `<attvalue for="${name}" value="${xmlText(value)}"/>`);
  return `<attvalues>${present.join('')}</attvalues>`;
}

/** In GEXF, y grows upwards. */
function viz({ x, y, colour }: Look): string {
  const [, r, g, b] = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour ?? '') ?? [];
  const channel = (hex: string): number => Number.parseInt(hex, 16);
  const painted =
    r === undefined || g === undefined || b === undefined
      ? ''
      : `<viz:color r="${channel(r)}" g="${channel(g)}" b="${channel(b)}"/>`;
  // Adding zero turns -0 into 0.
  return `${painted}<viz:position x="${x}" y="${0 - y}" z="0"/>`;
}
