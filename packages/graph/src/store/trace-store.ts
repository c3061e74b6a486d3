import type { ClaimsByEnd } from '../snapshot/claims.ts';
import type { Claim } from '../snapshot/model.ts';
import { levelAt } from '../vocabulary/levels.ts';
import type { RelationKind } from '../vocabulary/relations.ts';
import { compareEdges, idOfEdge } from './edges.ts';
import type { Edge, EdgeList } from './graph-store.ts';
import { type EdgesKey, nameOfEdges, type Rounds } from './rounds.ts';
import { TooMuchError } from './too-much-error.ts';

/** How many rounds one trace may take, and how many claims it may read. */
const MOST_ROUNDS = 32;
const MOST_CLAIMS = 100_000;
/** How many things are read before they are asked for. */
const MOST_ENDS = 1000;

/**
 * Runs a trace over a store: over the claims that are known, again and again, each time with those that it wanted before, until
 * it wants no more. First only what they say is read; who says it is read last, of all of them at once, and not at all when
 * the answer does not name works. Rejects with a
 * `TooMuchError` when it wants more than one question may read: such an answer has no word for a part.
 */
export async function traceStore<T>(
  rounds: Rounds,
  starts: readonly string[],
  trace: (claims: ClaimsByEnd) => T,
  { namesWorks = true } = {},
): Promise<T> {
  const lists = new Map<string, readonly Edge[]>();
  const claims = new Map<string, Claim>();
  const headings = new Map<string, boolean>();
  const noteStarts = async (): Promise<void> => {
    for (const entity of await rounds.entities.many(starts))
      if (entity) headings.set(entity.id, entity.heading);
  };
  let isStarted = false;
  for (let round = 0; ; round += 1) {
    const soFar = new ClaimsSoFar(lists, claims, headings);
    const answer = trace(soFar);
    if (isStarted && soFar.wantedLists.size === 0 && (!namesWorks || soFar.wantedClaims.size === 0))
      return answer;
    if (round === MOST_ROUNDS || soFar.wantedClaims.size > MOST_CLAIMS)
      throw new TooMuchError(
        `The answer needs more than ${MOST_CLAIMS} claims or ${MOST_ROUNDS} rounds of the store; ask for less`,
      );
    if (!isStarted || soFar.wantedLists.size > 0) {
      const keys = [...soFar.wantedLists.values()];
      bringPlaces(rounds, keys);
      const [found] = await Promise.all([rounds.edges.many(keys), isStarted ? undefined : noteStarts()]);
      isStarted = true;
      keys.forEach((key, index) => {
        const { edges, isCut } = found[index]!;
        if (isCut) throw new TooMuchError(`There are too many claims around ${key.id}; ask for less`);
        lists.set(nameOfEdges(key), edges.toSorted(compareEdges));
        for (const edge of edges) {
          headings.set(edge.subject, edge.subjectHeading);
          headings.set(edge.object, edge.objectHeading);
        }
      });
      bringEnds(rounds, found);
    } else {
      const ids = [...soFar.wantedClaims];
      const found = await rounds.claims.many(ids);
      ids.forEach((id, index) => {
        const claim = found[index];
        if (claim === undefined) throw new Error(`traceStore: the store lists ${id} and does not have it`);
        claims.set(id, claim);
      });
    }
  }
}

/** Who asks for the channels of points asks next for their places. */
function bringPlaces(rounds: Rounds, keys: readonly EdgesKey[]): void {
  const places = keys.filter(({ relation }) => relation === 'point-of');
  if (places.length <= MOST_ENDS)
    rounds.edges.bring(places.map((key) => ({ ...key, relation: 'located-in' })));
}

/** What a trace comes by is what is asked for next: it is read with the next round. Of more, most is not asked for. */
function bringEnds(rounds: Rounds, lists: readonly EdgeList[]): void {
  const ends = new Set(
    lists.flatMap(({ edges }) => edges.flatMap(({ subject, object }) => [subject, object])),
  );
  if (ends.size <= MOST_ENDS) rounds.entities.bring([...ends]);
}

/** The claims that are known so far, which notes what else is wanted. */
class ClaimsSoFar implements ClaimsByEnd {
  readonly wantedLists = new Map<string, EdgesKey>();
  readonly wantedClaims = new Set<string>();
  readonly entities: ClaimsByEnd['entities'];
  readonly #lists: ReadonlyMap<string, readonly Edge[]>;
  readonly #claims: ReadonlyMap<string, Claim>;

  constructor(
    lists: ReadonlyMap<string, readonly Edge[]>,
    claims: ReadonlyMap<string, Claim>,
    headings: ReadonlyMap<string, boolean>,
  ) {
    this.#lists = lists;
    this.#claims = claims;
    const rows = new Map([...headings.keys()].map((id, row) => [id, row]));
    this.entities = {
      rowOf: (id) => rows.get(id),
      headings: Uint8Array.from(headings.values(), Number),
    };
  }

  readonly from = (id: string, relation?: RelationKind): Claim[] =>
    this.#around({ id, side: 'out', relation });

  readonly to = (id: string, relation?: RelationKind): Claim[] => this.#around({ id, side: 'in', relation });

  #around(key: EdgesKey): Claim[] {
    const known = this.#lists.get(nameOfEdges(key));
    if (known === undefined) this.wantedLists.set(nameOfEdges(key), key);
    return known?.map((edge) => this.#claims.get(idOfEdge(edge)) ?? this.#outline(edge)) ?? [];
  }

  /** The claim without who says so, of which only the number is known. */
  #outline(edge: Edge): Claim {
    const id = idOfEdge(edge);
    this.wantedClaims.add(id);
    const level = levelAt(edge.rank);
    const families = Array.from({ length: edge.works }, (_, index) => `${id} ${index}`);
    return {
      id,
      subject: edge.subject,
      relation: edge.relation,
      object: edge.object,
      evidence: [],
      level,
      standing: edge.standing,
      families,
      familyLevels: families.map(() => level),
      derivedBy: edge.rule,
      premises: [],
    };
  }
}
