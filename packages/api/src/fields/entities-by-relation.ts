import {
  allItems,
  type Awaitable,
  type Claim,
  type Entity,
  type EntityKind,
  type GraphReader,
  type RelationKind,
} from '@jingluo/graph';
import { when } from './maybe-async.ts';

/** The claims of a relation with an entity as subject or object, strongest first. */
function claimsOf(
  reader: GraphReader,
  end: { readonly subject: string } | { readonly object: string },
  relation: RelationKind,
): Awaitable<readonly Claim[]> {
  return allItems((bounds) => reader.claims({ ...end, relations: [relation], derived: false }, bounds));
}

/** The objects of a relation whose subject is an entity, each once, strongest claim first; of one kind if given. */
export function objectsOf(
  reader: GraphReader,
  subject: string,
  relation: RelationKind,
  kind?: EntityKind,
): Awaitable<Entity[]> {
  return when(claimsOf(reader, { subject }, relation), (claims) =>
    entitiesByIds(
      reader,
      claims.map((claim) => claim.object),
      kind,
    ),
  );
}

/** The subjects of a relation whose object is an entity, each once, strongest claim first; of one kind if given. */
export function subjectsOf(
  reader: GraphReader,
  object: string,
  relation: RelationKind,
  kind?: EntityKind,
): Awaitable<Entity[]> {
  return when(claimsOf(reader, { object }, relation), (claims) =>
    entitiesByIds(
      reader,
      claims.map((claim) => claim.subject),
      kind,
    ),
  );
}

/** The other end of a symmetric relation, by its strongest claim. */
export function partnerOf(
  reader: GraphReader,
  id: string,
  relation: RelationKind,
): Awaitable<Entity | undefined> {
  const filter = { entity: id, relations: [relation], derived: false };
  return when(reader.claims(filter, { first: 1 }), (page) => {
    const [claim] = page!.items;
    return claim && reader.entity(claim.subject === id ? claim.object : claim.subject);
  });
}

/** The object of a relation with the strongest claim. */
export function firstObject(
  reader: GraphReader,
  subject: string,
  relation: RelationKind,
): Awaitable<Entity | undefined> {
  return when(objectsOf(reader, subject, relation), ([first]) => first);
}

/** The entities with these ids, in this order, each once, without unknown ones; of one kind if given. */
export function entitiesByIds(
  reader: GraphReader,
  ids: readonly string[],
  kind?: EntityKind,
): Awaitable<Entity[]> {
  return when(reader.entitiesByIds([...new Set(ids)]), (found) =>
    found.filter((entity) => entity !== undefined && (kind === undefined || entity.kind === kind)),
  ) as Awaitable<Entity[]>;
}

/** The entity with an id that the reader returned. Throws when there is none. */
export function knownEntity(reader: GraphReader, id: string): Awaitable<Entity> {
  return when(reader.entity(id), (entity) => {
    if (entity === undefined) throw new Error(`knownEntity: the graph names "${id}" and does not have it`);
    return entity;
  });
}
