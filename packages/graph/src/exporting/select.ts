import { setImmediate } from 'node:timers/promises';
import type { ClaimFilter } from '../read/claim-filter.ts';
import type { Awaitable, GraphReader } from '../read/graph-reader.ts';
import { everyItem } from '../read/page.ts';
import type { Citation, Claim, Entity } from '../snapshot/model.ts';
import { compareEntityIds, compareIds } from '../snapshot/order.ts';
import type { Selection } from './selection.ts';

/** What a view shows: ids in the order in which they are exported. */
export interface ViewIds {
  readonly entities: readonly string[];
  readonly claims: readonly string[];
}

/**
 * The part of the graph that passes a filter of claims: these claims, strongest first, the entities they join (and
 * the one of the filter), and their works. A filter that at most excludes derived claims keeps all entities and
 * works.
 */
export function selectClaims(reader: GraphReader, filter: ClaimFilter): Selection {
  const claims = () => filteredClaims(reader, filter);
  if (isWhole(filter)) {
    return {
      ...shared(reader),
      claims,
      entities: () => everyItem((bounds) => reader.entities({}, bounds)),
      works: () => everyItem((bounds) => reader.citations({}, bounds)),
    };
  }
  const asked = [filter.entity, filter.subject, filter.object].filter((id) => id !== undefined);
  return withItsWorks(reader, claims, () => endsOf(reader, claims, asked));
}

/** The entities and claims with some ids, and their works. Unknown ids are left out. */
export function selectListed(reader: GraphReader, listed: ViewIds): Selection {
  return withItsWorks(
    reader,
    () => found(listed.claims, (ids) => reader.claimsByIds(ids)),
    () => found(listed.entities, (ids) => reader.entitiesByIds(ids)),
  );
}

function isWhole(filter: ClaimFilter): boolean {
  return Object.entries(filter).every(([name, value]) => name === 'derived' || value === undefined);
}

function shared(reader: GraphReader) {
  return {
    version: reader.version,
    entity: (id: string) => reader.entity(id),
    work: (id: string) => reader.citation(id),
    sentence: (claim: Claim) => reader.sentence(claim),
  };
}

function withItsWorks(
  reader: GraphReader,
  claims: () => AsyncIterable<Claim>,
  entities: () => AsyncIterable<Entity>,
): Selection {
  return { ...shared(reader), claims, entities, works: () => worksBehind(reader, claims, entities) };
}

/** After this many items the process handles other requests; so many are read at once. */
const ITEMS_IN_A_TURN = 500;

async function* filteredClaims(reader: GraphReader, filter: ClaimFilter): AsyncGenerator<Claim> {
  let passed = 0;
  for await (const claim of everyItem((bounds) => reader.claims(filter, bounds))) {
    yield claim;
    passed += 1;
    if (passed % ITEMS_IN_A_TURN === 0) await setImmediate();
  }
}

/** The entities that the claims join, by kind and id. Only ids are in memory meanwhile. */
async function* endsOf(
  reader: GraphReader,
  claims: () => AsyncIterable<Claim>,
  asked: readonly string[],
): AsyncGenerator<Entity> {
  const ends = new Set(asked);
  for await (const { subject, object } of claims()) ends.add(subject).add(object);
  yield* found([...ends].sort(compareEntityIds), (ids) => reader.entitiesByIds(ids));
}

/** The works that take a stance on the claims, or in which the claims or the names of the entities were read. */
async function* worksBehind(
  reader: GraphReader,
  claims: () => AsyncIterable<Claim>,
  entities: () => AsyncIterable<Entity>,
): AsyncGenerator<Citation> {
  const ids = new Set<string>();
  for await (const { evidence } of claims())
    for (const { citation, via } of evidence) {
      ids.add(citation);
      if (via !== undefined) ids.add(via);
    }
  for await (const { sources } of entities()) for (const { citation } of sources) ids.add(citation);
  yield* found([...ids].sort(compareIds), (some) => reader.citationsByIds(some));
}

/** What has these ids, in their order; unknown ones are left out. */
async function* found<T>(
  ids: readonly string[],
  read: (ids: readonly string[]) => Awaitable<readonly (T | undefined)[]>,
): AsyncGenerator<T> {
  for (let start = 0; start < ids.length; start += ITEMS_IN_A_TURN) {
    const some = await read(ids.slice(start, start + ITEMS_IN_A_TURN));
    for (const one of some) if (one !== undefined) yield one;
  }
}
