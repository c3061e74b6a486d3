import type { Name } from '../snapshot/model.ts';
import type { ClaimGraph } from '../snapshot/snapshot.ts';
import type { EntityKind } from '../vocabulary/kinds.ts';
import { squeeze } from './fold.ts';

/** One name of one entity. */
export interface NamedEntity {
  readonly id: string;
  readonly name: Name;
}

/** Every name, code and id, by its squeezed form. */
export type NamesIndex = ReadonlyMap<string, readonly NamedEntity[]>;

/** Indexes all names of all entities for exact look-up. */
export function indexNames(graph: ClaimGraph): NamesIndex {
  const named = graph.mapNodes((id, entity) => entity.names.map((name) => ({ id, name }))).flat();
  return Map.groupBy(named, ({ name }) => squeeze(name.text));
}

export type Resolution =
  { readonly found: string } | { readonly found: undefined; readonly candidates: readonly string[] };

/**
 * The entity that an id or any of its names stands for: `acupoint:GB30`, `GB-30`, `UB40`, `环跳`. A name that fits
 * several gives them as candidates; a name that fits none gives no candidate. With a kind only entities of that
 * kind are looked at, and its ids may come without the kind in front: `sciatica-lateral`.
 */
export function resolveEntity(
  graph: ClaimGraph,
  names: NamesIndex,
  text: string,
  kind?: EntityKind,
): Resolution {
  const wanted = (id: string) => kind === undefined || id.startsWith(`${kind}:`);
  const written = [text, `${kind}:${text}`].find((id) => graph.hasNode(id) && wanted(id));
  if (written !== undefined) return { found: written };
  const ids = [...new Set((names.get(squeeze(text)) ?? []).map(({ id }) => id).filter(wanted))];
  const [only] = ids;
  return only !== undefined && ids.length === 1 ? { found: only } : { found: undefined, candidates: ids };
}
