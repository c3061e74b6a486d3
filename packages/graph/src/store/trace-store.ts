import type { ClaimsByEnd } from '../snapshot/claims.ts';
import type { EntityTable } from '../snapshot/entity-table.ts';
import type { Claim } from '../snapshot/model.ts';
import { levelAt } from '../vocabulary/levels.ts';
import { type RelationKind, TREATMENTS } from '../vocabulary/relations.ts';
import { compareEdges, idOfEdge } from './edges.ts';
import type { Edge, EdgeList } from './graph-store.ts';
import { type EdgesKey, nameOfEdges, type Rounds } from './rounds.ts';
import { TooMuchError } from './too-much-error.ts';

/** How many rounds one trace may take, and how many claims it may read. */
const MOST_ROUNDS = 32;
const MOST_CLAIMS = 100_000;
/** Of how many symptoms or points more is read before it is asked for. */
const MOST_BROUGHT = 1000;

/**
 * Runs a trace over a store: over the claims that are known, again and again, each time with those that it wanted before, until
 * it wants no more. First only what they say is read; who says it is read last, of all of them at once, and not at all when
 * the answer does not name works. Rejects with a
 * `TooMuchError` when it wants more than one question may read: such an answer has no word for a part.
 */
export async function traceStore<T>(
  rounds: Rounds,
  entities: EntityTable,
  trace: (claims: ClaimsByEnd) => T,
  { namesWorks = true } = {},
): Promise<T> {
  const known = new KnownClaims(rounds);
  for (let round = 0; ; round += 1) {
    const soFar = new ClaimsSoFar(entities, known);
    const answer = trace(soFar);
    const lists = [...soFar.wantedLists.values()];
    const claims = namesWorks ? [...soFar.wantedClaims] : [];
    if (lists.length === 0 && claims.length === 0) return answer;
    if (round === MOST_ROUNDS || claims.length > MOST_CLAIMS)
      throw new TooMuchError(
        `The answer needs more than ${MOST_CLAIMS} claims or ${MOST_ROUNDS} rounds of the store; ask for less`,
      );
    if (lists.length > 0) {
      bringNext(rounds, lists);
      await known.readLists(lists);
    } else await known.readClaims(claims);
  }
}

/** Reads with the lists of a round what is asked for next: the points of symptoms, and the places of points. */
function bringNext(rounds: Rounds, keys: readonly EdgesKey[]): void {
  const having = (relation: RelationKind): readonly EdgesKey[] => {
    const some = keys.filter((key) => key.relation === relation);
    return some.length <= MOST_BROUGHT ? some : [];
  };
  rounds.edges.bring([
    ...having('manifests-as').flatMap((key) => TREATMENTS.map((relation) => ({ ...key, relation }))),
    ...having('point-of').map((key) => ({ ...key, relation: 'located-in' as const })),
  ]);
}

/** What one trace knows of claims: it is kept to its end, whatever else is asked meanwhile. */
class KnownClaims {
  readonly #rounds: Rounds;
  readonly #lists = new Map<string, readonly Edge[]>();
  readonly #claims = new Map<string, Claim>();

  constructor(rounds: Rounds) {
    this.#rounds = rounds;
  }

  list(key: EdgesKey): readonly Edge[] | undefined {
    const known = this.#lists.get(nameOfEdges(key));
    if (known !== undefined) return known;
    const read = this.#rounds.edges.known(key);
    return read && this.#keepList(key, read.value);
  }

  claim(id: string): Claim | undefined {
    const known = this.#claims.get(id);
    if (known !== undefined) return known;
    const read = this.#rounds.claims.known(id);
    return read && this.#keepClaim(id, read.value);
  }

  async readLists(keys: readonly EdgesKey[]): Promise<void> {
    const found = await this.#rounds.edges.many(keys);
    keys.forEach((key, index) => this.#keepList(key, found[index]!));
  }

  async readClaims(ids: readonly string[]): Promise<void> {
    const found = await this.#rounds.claims.many(ids);
    ids.forEach((id, index) => this.#keepClaim(id, found[index]));
  }

  #keepList(key: EdgesKey, { edges, isCut }: EdgeList): readonly Edge[] {
    if (isCut) throw new TooMuchError(`There are too many claims around ${key.id}; ask for less`);
    const sorted = edges.toSorted(compareEdges);
    this.#lists.set(nameOfEdges(key), sorted);
    return sorted;
  }

  #keepClaim(id: string, claim: Claim | undefined): Claim {
    if (claim === undefined) throw new Error(`traceStore: the store lists ${id} and does not have it`);
    this.#claims.set(id, claim);
    return claim;
  }
}

/** The claims that are known so far, which notes what else is wanted. */
class ClaimsSoFar implements ClaimsByEnd {
  readonly wantedLists = new Map<string, EdgesKey>();
  readonly wantedClaims = new Set<string>();
  readonly entities: EntityTable;
  readonly #known: KnownClaims;

  constructor(entities: EntityTable, known: KnownClaims) {
    this.entities = entities;
    this.#known = known;
  }

  readonly from = (id: string, relation?: RelationKind): Claim[] =>
    this.#around({ id, side: 'out', relation });

  readonly to = (id: string, relation?: RelationKind): Claim[] => this.#around({ id, side: 'in', relation });

  #around(key: EdgesKey): Claim[] {
    const edges = this.#known.list(key);
    if (edges === undefined) this.wantedLists.set(nameOfEdges(key), key);
    return edges?.map((edge) => this.#known.claim(idOfEdge(edge)) ?? this.#outline(edge)) ?? [];
  }

  /** The claim without who says so, of which only the number is known. */
  #outline(edge: Edge): Claim {
    const id = idOfEdge(edge);
    this.wantedClaims.add(id);
    const level = levelAt(edge.rank);
    const families = Array.from({ length: edge.works }, (_, index) => ({
      id: `${id} ${index}`,
      level,
      includes: [],
    }));
    return {
      id,
      subject: edge.subject,
      relation: edge.relation,
      object: edge.object,
      evidence: [],
      level,
      standing: edge.standing,
      families,
      works: edge.works,
      derivedBy: edge.rule,
      premises: [],
    };
  }
}
