import type { ClaimFilter } from '../read/claim-filter.ts';
import type { StudyFilter } from '../read/study-filter.ts';
import type { Listing } from '../read/page.ts';
import type { Claim } from '../snapshot/model.ts';
import type { Stance, Standing } from '../vocabulary/levels.ts';
import type { RelationKind } from '../vocabulary/relations.ts';

/** A claim as far as walks and lists need it: what it says, and how strong it is. */
export interface Edge {
  readonly subject: string;
  readonly relation: RelationKind;
  readonly object: string;
  /** The name of the rule by which it is derived; undefined when works make it. */
  readonly rule: string | undefined;
  /** The rank of its level. */
  readonly rank: number;
  /** How many works (families) say so. */
  readonly works: number;
  readonly standing: Standing;
}

/** `out`: the claims of which an entity is the subject; `in`: of which it is the object. */
export type EdgeSide = 'out' | 'in';

/** The claims to which a data folder, by its position, does something: it adds them, takes a stance on them or changes them. */
export interface FolderFilter {
  readonly folder: number;
  readonly part: 'adds' | 'changes' | Stance;
}

/** A filter of the whole graph. */
export interface OrderedFilter extends Omit<
  ClaimFilter,
  'entity' | 'subject' | 'object' | 'citation' | keyof StudyFilter
> {
  readonly folder?: FolderFilter;
}

/** Some of the claims around an entity, or of a work. */
export interface EdgeList {
  /** In any order. */
  readonly edges: readonly Edge[];
  /** Whether there are more than were asked for. */
  readonly isCut: boolean;
}

/**
 * The claims of a graph outside the process, read in rounds: all reads that are asked for at one time go out together, and each
 * takes many ids. Its entities and works are in memory (`NameParts`). Nothing in it ever changes; new data is another store. A
 * read that fails rejects; it never answers with a part.
 */
export interface GraphStore {
  readonly version: string;
  readonly folders: readonly string[];
  /** For each id its claims on a side, of one relation or all, at most `most`. An unknown id has none. */
  readonly edges: (
    ids: readonly string[],
    side: EdgeSide,
    relation: RelationKind | undefined,
    most: number,
  ) => Promise<readonly EdgeList[]>;
  /** The claims on which a work takes a stance, at most `most`. */
  readonly edgesOfWork: (work: string, most: number) => Promise<EdgeList>;
  /** In the order of the ids; undefined for an unknown one. */
  readonly claimsByIds: (ids: readonly string[]) => Promise<readonly (Claim | undefined)[]>;
  /** The claims that pass a filter of the whole graph, strongest first. */
  readonly claimsInOrder: (filter: OrderedFilter) => Listing<Claim>;
}
