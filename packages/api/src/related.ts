import type { Claim, Entity, GraphReader, RelationKind } from '@jingluo/graph';

/** The claims of one relation of which an entity is the subject or the object, strongest first. */
async function claimsOf(
  reader: GraphReader,
  end: { readonly subject: string } | { readonly object: string },
  relations: readonly RelationKind[],
): Promise<readonly Claim[]> {
  return (await reader.claims({ ...end, relations, derived: false })).slice();
}

/** The entities a thing stands in a relation to, as its subject; strongest claim first, each once. */
export async function objectsOf(
  reader: GraphReader,
  subject: string,
  relation: RelationKind,
): Promise<Entity[]> {
  return entities(
    reader,
    (await claimsOf(reader, { subject }, [relation])).map((claim) => claim.object),
  );
}

/** The entities that stand in a relation to a thing, as its object. */
export async function subjectsOf(
  reader: GraphReader,
  object: string,
  relation: RelationKind,
): Promise<Entity[]> {
  return entities(
    reader,
    (await claimsOf(reader, { object }, [relation])).map((claim) => claim.subject),
  );
}

/** The other end of a symmetric relation, of the strongest claim. */
export async function partnerOf(
  reader: GraphReader,
  id: string,
  relation: RelationKind,
): Promise<Entity | undefined> {
  const claims = await reader.claims({ entity: id, relations: [relation], derived: false });
  const [claim] = claims.slice(0, 1);
  return claim && reader.entity(claim.subject === id ? claim.object : claim.subject);
}

/** The first object of a relation that is of a kind. */
export async function firstObject(
  reader: GraphReader,
  subject: string,
  relation: RelationKind,
): Promise<Entity | undefined> {
  return (await objectsOf(reader, subject, relation))[0];
}

async function entities(reader: GraphReader, ids: readonly string[]): Promise<Entity[]> {
  const found = await Promise.all([...new Set(ids)].map((id) => reader.entity(id)));
  return found.filter((entity) => entity !== undefined);
}
