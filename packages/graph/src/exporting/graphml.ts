import { label } from '../text/label.ts';
import type { Entity } from '../snapshot/model.ts';
import { CLAIM_FIELDS, ENTITY_FIELDS, EVIDENCE_FIELD, type Field, type WordedClaim } from './fields.ts';
import type { ExportFormat } from './format.ts';
import type { Selection } from './selection.ts';
import { xmlText } from './xml.ts';

const NODE_FIELDS: readonly Field<Entity>[] = [
  { name: 'label', type: 'string', meaning: 'how it is called on its own', of: label },
  ...ENTITY_FIELDS,
];
const EDGE_FIELDS = [...CLAIM_FIELDS, EVIDENCE_FIELD];

const TYPE = { string: 'string', integer: 'int', boolean: 'boolean' } as const;

/** GraphML (http://graphml.graphdrawing.org): the same nodes, edges and attributes as in GEXF, without places. */
export const graphml: ExportFormat = {
  name: 'graphml',
  ending: 'graphml',
  mediaType: 'application/graphml+xml',
  meaning: 'GraphML, for yEd, Cytoscape, igraph, NetworkX and Neo4j',
  write: writeGraphml,
};

async function* writeGraphml(selection: Selection): AsyncGenerator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
${declared('node', NODE_FIELDS)}${declared('edge', EDGE_FIELDS)}<key id="version" for="graph" attr.name="version" attr.type="string"/>
<graph id="jingluo" edgedefault="directed">
<data key="version">${xmlText(selection.version)}</data>
`;
  for await (const entity of selection.entities())
    yield `<node id="${xmlText(entity.id)}">${values('node', NODE_FIELDS, entity)}</node>\n`;
  for await (const claim of selection.claims())
    yield edge({ claim, sentence: await selection.sentence(claim) });
  yield '</graph>\n</graphml>\n';
}

function edge(worded: WordedClaim): string {
  const { id, subject, object } = worded.claim;
  const ends = `source="${xmlText(subject)}" target="${xmlText(object)}"`;
  return `<edge id="${xmlText(id)}" ${ends}>${values('edge', EDGE_FIELDS, worded)}</edge>\n`;
}

function declared<T>(of: 'node' | 'edge', fields: readonly Field<T>[]): string {
  return fields
    .map(
      ({ name, type }) =>
        `<key id="${of}-${name}" for="${of}" attr.name="${name}" attr.type="${TYPE[type]}"/>\n`,
    )
    .join('');
}

function values<T>(of: 'node' | 'edge', fields: readonly Field<T>[], thing: T): string {
  return fields
    .map((field) => ({ name: field.name, value: String(field.of(thing)) }))
    .filter(({ value }) => value !== '')
    .map(({ name, value }) => `<data key="${of}-${name}">${xmlText(value)}</data>`)
    .join('');
}
