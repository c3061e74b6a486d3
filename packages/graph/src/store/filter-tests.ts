import type { ClaimFilter } from '../read/claim-filter.ts';
import { pieceTest, workTest } from '../read/study-filter.ts';
import type { WorkTable } from '../snapshot/work-table.ts';
import { type EntityKind, kindOf } from '../vocabulary/kinds.ts';
import { levelRank, type Standing } from '../vocabulary/levels.ts';
import type { RelationKind } from '../vocabulary/relations.ts';
import type { Claim } from '../snapshot/model.ts';
import { addingFolder, isChange, laterParts } from '../read/folder-parts.ts';
import type { Edge, FolderFilter, OrderedFilter } from './graph-store.ts';

/** What filters ask of a claim beside its ends and its works. Many claims are alike in it. */
export interface Facet {
  readonly relation: RelationKind;
  readonly subjectKind: EntityKind;
  readonly objectKind: EntityKind;
  /** The rank of the level. */
  readonly rank: number;
  readonly works: number;
  readonly standing: Standing;
  readonly derived: boolean;
}

/** What lists of the whole graph ask of a claim: also what data folders have to do with it. */
export interface ListedFacet extends Facet {
  /** The position of the folder that adds the claim. */
  readonly addedBy: number;
  /** What later folders do to it: see `nameOfPart`; separated by spaces. */
  readonly later: string;
}

/** What lists of the whole graph ask of a claim of some data folders. */
export function listedFacetOf(claim: Claim, rank: number, folders: readonly string[]): ListedFacet {
  const { evidence, works, derivedBy } = claim;
  return {
    ...facetOf({ ...claim, rank, works, rule: derivedBy }),
    addedBy: addingFolder(evidence, folders),
    later: laterParts(evidence, folders)
      .flatMap((part) => [
        ...[...part.stances].sort().map((stance) => nameOfPart({ folder: part.folder, part: stance })),
        ...(isChange(part) ? [nameOfPart({ folder: part.folder, part: 'changes' })] : []),
      ])
      .join(' '),
  };
}

function nameOfPart({ folder, part }: FolderFilter): string {
  return `${folder}:${part}`;
}

/** Whether claims with a facet pass a filter of the whole graph. */
export function listedFacetTest(filter: OrderedFilter): (facet: ListedFacet) => boolean {
  const { folder } = filter;
  const passes = facetTest(filter);
  if (folder === undefined) return passes;
  const name = nameOfPart(folder);
  return (facet) =>
    passes(facet) &&
    (folder.part === 'adds' ? facet.addedBy === folder.folder : facet.later.split(' ').includes(name));
}

/** The facet of a claim. */
function facetOf(edge: Edge): Facet {
  const { subject, object, relation, rank, works, standing, rule } = edge;
  const [subjectKind, objectKind] = [kindOf(subject)!, kindOf(object)!];
  return { relation, subjectKind, objectKind, rank, works, standing, derived: rule !== undefined };
}

/** Whether claims with a facet pass a filter, as far as it says nothing of their ends and works. */
function facetTest(filter: ClaimFilter): (facet: Facet) => boolean {
  const { relations, kinds, minLevel, levels, standings, works, derived } = filter;
  const least = levelRank(minLevel ?? 'uncited');
  const ranks = levels?.map(levelRank);
  return (facet) =>
    facet.rank >= least &&
    (ranks === undefined || ranks.includes(facet.rank)) &&
    (relations === undefined || relations.includes(facet.relation)) &&
    (kinds === undefined || kinds.includes(facet.subjectKind) || kinds.includes(facet.objectKind)) &&
    (standings === undefined || standings.includes(facet.standing)) &&
    (works === undefined || facet.works === works) &&
    (derived === undefined || facet.derived === derived);
}

/** Whether a claim passes what a filter asks of studies, which no edge can tell. */
export function studiedTest(filter: ClaimFilter, works: Pick<WorkTable, 'get'>): (claim: Claim) => boolean {
  const fitsPiece = pieceTest(filter);
  const fitsWork = workTest(filter);
  return ({ relation, evidence }) =>
    evidence.some(({ citation, role }) => fitsPiece(relation, role) && fitsWork(works.get(citation)!));
}

/** Whether a claim passes a filter, all but its conditions on works: those of a work are listed by the store. */
export function edgeTest(filter: ClaimFilter): (edge: Edge) => boolean {
  const { entity, subject, object } = filter;
  const passes = facetTest(filter);
  return (edge) =>
    (entity === undefined || edge.subject === entity || edge.object === entity) &&
    (subject === undefined || edge.subject === subject) &&
    (object === undefined || edge.object === object) &&
    passes(facetOf(edge));
}
