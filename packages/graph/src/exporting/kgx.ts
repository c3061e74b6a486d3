import type { Claim, Entity } from '../snapshot/model.ts';
import {
  BIOLINK_ASSOCIATION,
  BIOLINK_CATEGORY,
  BIOLINK_PREDICATE,
  DERIVED_KNOWLEDGE,
  STORED_KNOWLEDGE,
} from '../vocabulary/biolink.ts';
import { CLAIM_FIELDS, ENTITY_FIELDS, EVIDENCE_FIELD, joined, type WordedClaim } from './fields.ts';
import type { ExportFormat } from './format.ts';
import { entityCuries, workCurie } from './identifiers.ts';
import type { Selection } from './selection.ts';

/** The name that this graph would have in Translator's registry of information resources. It is not registered. */
const INFORES = 'infores:jingluo';

/** Without those that Biolink has its own columns for. */
const NODE_FIELDS = ENTITY_FIELDS.filter(({ name }) => name !== 'name' && name !== 'summary');
const EDGE_FIELDS = [...CLAIM_FIELDS.filter(({ name }) => name !== 'relation'), EVIDENCE_FIELD];

const NODE_COLUMNS = [
  'id',
  'category',
  'name',
  'description',
  'synonym',
  'xref',
  'provided_by',
  ...NODE_FIELDS.map(({ name }) => name),
];

const EDGE_COLUMNS = [
  'id',
  'subject',
  'predicate',
  'object',
  'category',
  'knowledge_level',
  'agent_type',
  'primary_knowledge_source',
  'publications',
  'original_predicate',
  ...EDGE_FIELDS.map(({ name }) => name),
];

/** KGX as TSV (https://github.com/biolink/kgx, docs/kgx_format.md): nodes with categories of the Biolink Model. */
export const kgxNodes: ExportFormat = {
  name: 'kgx-nodes',
  ending: 'kgx-nodes.tsv',
  mediaType: 'text/tab-separated-values; charset=utf-8',
  meaning: 'KGX nodes, with Biolink categories',
  async *write(selection) {
    yield line(NODE_COLUMNS);
    for await (const entity of selection.entities()) yield line(nodeCells(entity));
  },
};

/** KGX as TSV: edges with predicates of the Biolink Model, how each is known, and its publications. */
export const kgxEdges: ExportFormat = {
  name: 'kgx-edges',
  ending: 'kgx-edges.tsv',
  mediaType: 'text/tab-separated-values; charset=utf-8',
  meaning: 'KGX edges, with Biolink predicates, knowledge level, agent type and publications',
  async *write(selection) {
    yield line(EDGE_COLUMNS);
    for await (const claim of selection.claims())
      yield line(
        edgeCells({ claim, sentence: await selection.sentence(claim) }, await publications(selection, claim)),
      );
  },
};

function nodeCells(entity: Entity): (string | number | boolean)[] {
  const { id, kind, name, names, summary } = entity;
  return [
    id,
    BIOLINK_CATEGORY[kind],
    name,
    summary ?? '',
    joined(names.filter(({ preferred }) => !preferred).map(({ text }) => text)),
    joined(entityCuries(entity)),
    INFORES,
    ...NODE_FIELDS.map(({ of }) => of(entity)),
  ];
}

function edgeCells(worded: WordedClaim, published: readonly string[]): (string | number | boolean)[] {
  const { id, subject, relation, object, derivedBy } = worded.claim;
  const knowledge = derivedBy === undefined ? STORED_KNOWLEDGE : DERIVED_KNOWLEDGE;
  return [
    id,
    subject,
    BIOLINK_PREDICATE[relation],
    object,
    BIOLINK_ASSOCIATION,
    knowledge.level,
    knowledge.agent,
    INFORES,
    joined(published),
    `jingluo:${relation}`,
    // KGX would read a bar as the separator of a list.
    ...EDGE_FIELDS.map((field) => {
      const value = field.of(worded);
      return field === EVIDENCE_FIELD ? String(value).replaceAll('|', String.raw`\u007c`) : value;
    }),
  ];
}

/** The works that say so, by their public ids. */
async function publications(selection: Selection, { evidence }: Claim): Promise<string[]> {
  const curies = new Set<string>();
  for (const { citation, direction } of evidence) {
    const work = direction === 'supports' ? await selection.work(citation) : undefined;
    if (work !== undefined) curies.add(workCurie(work));
  }
  return [...curies];
}

/** KGX reads TSV without quotes, so a tab or line break within a cell becomes a space. */
function line(cells: readonly (string | number | boolean)[]): string {
  return `${cells
    .map((cell) =>
      String(cell)
        .toWellFormed()
        .replaceAll(/[\t\r\n]+/g, ' '),
    )
    .join('\t')}\n`;
}
