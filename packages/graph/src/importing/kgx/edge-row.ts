import { termSchema } from '../../data/schema.ts';
import { EVIDENCE_ROLES, type EvidenceRole, STANCES, type Stance } from '../../vocabulary/levels.ts';
import type { RelationKind } from '../../vocabulary/relations.ts';
import { isWellFormedId } from '../../check/rules/well-formed-id.ts';
import { forbiddenCharacters } from '../../text/characters.ts';
import { isPlanOfTreatment, PLAN, wrongEnds } from '../into-snapshot/claim-rules.ts';
import type { Piece } from '../into-snapshot/imported-graph.ts';
import type { Row } from '../into-snapshot/row.ts';
import { isDerivedByUs, relationOf } from './biolink-words.ts';
import type { KgxGraph } from './kgx-graph.ts';

/** Columns that a table of edges must have. */
export const EDGE_COLUMNS = ['subject', 'predicate', 'object'];

const NOT_GIVEN = 'place not given';
const EDGE = 'an edge of the graph';

/** Adds what a row says to a claim, or refuses it. The row is closed by the caller. */
export function addEdge(row: Row, graph: KgxGraph): void {
  const { tally } = graph;
  const ends = [row.text('subject'), row.text('object')] as const;
  const shown = `${ends[0]} ${row.text('original_predicate') || row.text('predicate')} ${ends[1]}`;
  const refuse = (reason: string) => tally.leaveOut(reason, shown);
  if (ends[0] === '' || ends[1] === '') return refuse('no subject or no object');
  const meant = relationOf(row.text('predicate'), row.text('original_predicate'));
  if ('refused' in meant) return refuse(meant.refused);
  if (isDerivedByUs(row)) return refuse('derived: made again by rule');
  if (row.text('knowledge_level') === 'prediction') return refuse('a prediction: no source says so');
  if (row.names.some((name) => /qualifie[rd]/.test(name) && row.list(name).length > 0))
    return refuse('a statement with qualifiers, which no relation of ours has');
  const [subject, object] = [graph.entity(ends[0]), graph.entity(ends[1])];
  if (subject === undefined || object === undefined)
    return refuse('an end that is no node that was taken, and is not in the data');
  const triple = graph.canonical({ subject, relation: meant.word, object });
  const wrong = wrongEnds(triple, graph.draft.entities);
  if (wrong !== undefined) return refuse(wrong);
  const isNew = !graph.hasClaim(triple);
  const pieces = piecesOf(row, triple.relation, graph);
  if (pieces.length === 0) return refuse('no source is named');
  for (const { work, stance } of pieces) {
    const why = graph.whyNotStated(triple, stance, graph.draft.works.rankAt(work));
    if (why !== undefined) return refuse(why);
  }
  for (const piece of pieces) graph.state(triple, piece);
  tally.take(isNew ? 'added' : 'known');
}

/** The evidence of a row: in our own column, else its publications, else the source of its knowledge. */
function piecesOf(row: Row, relation: RelationKind, graph: KgxGraph): Piece[] {
  return ownEvidence(row, relation, graph) ?? foreignEvidence(row, relation, graph);
}

/** Leaves out a registered trial that is to say that something treats, and returns true. */
function leaveOutPlan(
  work: string,
  said: { relation: RelationKind; stance: Stance },
  graph: KgxGraph,
): boolean {
  const { works, tally } = graph;
  const isPlan = isPlanOfTreatment(said, works.rankOf(work));
  if (isPlan) tally.leaveOut(PLAN, work);
  return isPlan;
}

function foreignEvidence(row: Row, relation: RelationKind, graph: KgxGraph): Piece[] {
  const { works, tally } = graph;
  const isNegated = row.text('negated').toLowerCase() === 'true';
  const common = { note: noteOf(row), isPlaced: false, stance: isNegated ? 'disputes' : 'supports' } as const;
  const source = sourceOf(row);
  const via = source === undefined ? undefined : works.source(source);
  const names = row
    .list('publications')
    .filter((name) => !leaveOutPlan(name, { relation, ...common }, graph));
  if (names.length === 0 && row.list('publications').length > 0) return [];
  const published = names.flatMap((name): Piece[] => {
    const work = works.publication(name);
    if (work === undefined) tally.leaveOut('a publication with a name of no known form', name);
    return work === undefined ? [] : [{ ...common, work, via, locator: NOT_GIVEN }];
  });
  if (published.length > 0) return published;
  return via === undefined ? [] : [{ ...common, work: via, locator: EDGE }];
}

/** Where a graph says that it has an edge from. The last ones are older names for the same. */
const SOURCES = [
  'primary_knowledge_source',
  'original_knowledge_source',
  'knowledge_source',
  'aggregator_knowledge_source',
  'provided_by',
];

function sourceOf(row: Row): string | undefined {
  const named = SOURCES.map((name) => row.list(name)[0]).find((name) => name !== undefined);
  return named ?? retrievedFrom(row.value('sources'));
}

/** The primary source in a list of sources, as the Translator program writes them. */
function retrievedFrom(sources: unknown): string | undefined {
  if (!Array.isArray(sources)) return undefined;
  const of = (role: string) =>
    (sources as readonly unknown[]).find(
      (source): source is { resource_id: string } =>
        isRecord(source) && source['resource_role'] === role && typeof source['resource_id'] === 'string',
    )?.resource_id;
  return of('primary_knowledge_source') ?? of('aggregator_knowledge_source');
}

/** How an edge is known, when it is not that a person has read it. */
function noteOf(row: Row): string | undefined {
  const [level, agent] = [row.text('knowledge_level'), row.text('agent_type')];
  const said = [
    ...(/^[a-z_]+$/.test(level) && !['knowledge_assertion', 'not_provided'].includes(level)
      ? [`knowledge level: ${level}`]
      : []),
    ...(/^[a-z_]+$/.test(agent) && !['manual_agent', 'not_provided'].includes(agent)
      ? [`agent: ${agent}`]
      : []),
  ];
  return said.length === 0 ? undefined : said.join('; ');
}

interface WrittenPiece {
  readonly work: string;
  readonly stance: Stance;
  readonly role?: EvidenceRole;
  readonly locator: string;
  readonly read_in?: string;
  readonly verb?: string;
  readonly said_as?: string;
  readonly note?: string;
}

/** The evidence that our own exports write; undefined when there is none, or it cannot be read. */
function ownEvidence(row: Row, relation: RelationKind, graph: KgxGraph): Piece[] | undefined {
  const { works, tally } = graph;
  const written = row.value('evidence');
  if (written === undefined || written === '') return undefined;
  const all = writtenPieces(written);
  if (all === undefined) {
    tally.leaveOut('evidence that is not as our exports write it', row.text('evidence').slice(0, 100));
    return undefined;
  }
  const pieces = all.filter(({ work, stance }) => !leaveOutPlan(work, { relation, stance }, graph));
  const names = pieces.map(({ work, read_in }) => ({
    work: works.byId(work),
    via: read_in === undefined ? undefined : works.byId(read_in),
  }));
  // One publication for each work that says so, in the same order, unless two works have one.
  const supporting = [
    ...new Set(pieces.flatMap(({ work, stance }) => (stance === 'supports' ? [work] : []))),
  ];
  const published = row.list('publications');
  if (supporting.length === published.length)
    supporting.forEach((id, at) => works.identify(works.byId(id)!, id, published[at]!));
  return pieces.map(({ stance, role, locator, verb, said_as: saidAs, note }, at) => ({
    work: names[at]!.work!,
    via: names[at]!.via,
    stance,
    role,
    locator,
    verb,
    saidAs,
    note,
    isPlaced: true,
  }));
}

function writtenPieces(written: unknown): WrittenPiece[] | undefined {
  let read: unknown = written;
  try {
    if (typeof written === 'string') read = JSON.parse(written);
  } catch {
    return undefined;
  }
  return Array.isArray(read) && read.length > 0 && read.every(isPiece) ? read : undefined;
}

function isPiece(piece: unknown): piece is WrittenPiece {
  if (!isRecord(piece)) return false;
  const { work, stance, role, locator, read_in, verb, said_as, note } = piece;
  const isText = (value: unknown) =>
    typeof value === 'string' && value.trim() !== '' && forbiddenCharacters(value).length === 0;
  return (
    isText(work) &&
    isWorkId(work as string) &&
    STANCES.some((known) => known === stance) &&
    (role === undefined || EVIDENCE_ROLES.some((known) => known === role)) &&
    isText(locator) &&
    (read_in === undefined || (isText(read_in) && isWorkId(read_in as string))) &&
    (verb === undefined || isText(verb)) &&
    (said_as === undefined || (isText(said_as) && termSchema.safeParse(said_as).success)) &&
    (note === undefined || isText(note))
  );
}

function isWorkId(id: string): boolean {
  return id.startsWith('citation:') && isWellFormedId(id);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
