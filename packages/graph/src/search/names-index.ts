import type { EntityKind } from '../vocabulary/kinds.ts';
import { squeeze } from '../text/fold.ts';
import type { Searchable } from './rank-names.ts';

/** Look-up of entities by their ids, names and codes. */
export interface NamesIndex {
  readonly ids: ReadonlySet<string>;
  /** Ids by squeezed name. An entity is listed once for each of its names that give the same squeezed text. */
  readonly byName: ReadonlyMap<string, readonly string[]>;
}

/** Indexes all names of all entities for exact look-up. */
export function indexNames(entities: readonly Searchable[]): NamesIndex {
  const byName = new Map<string, string[]>();
  for (const { id, names } of entities) {
    for (const { text } of names) {
      const name = squeeze(text);
      const ids = byName.get(name);
      if (ids === undefined) byName.set(name, [id]);
      else ids.push(id);
    }
  }
  return { ids: new Set(entities.map(({ id }) => id)), byName };
}

export type Resolution =
  { readonly found: string } | { readonly found: undefined; readonly candidates: readonly string[] };

/**
 * The entity with an id, or with a name: `acupoint:GB30`, `GB-30`, `UB40`, `环跳`. When several have the name, they
 * are the candidates; when none has it, there are no candidates. With a kind, only entities of that kind are
 * considered, and the kind may be missing from an id: `sciatica-lateral`.
 */
export function resolveEntity({ ids, byName }: NamesIndex, text: string, kind?: EntityKind): Resolution {
  const wanted = (id: string) => kind === undefined || id.startsWith(`${kind}:`);
  const written = [text, `${kind}:${text}`].find((id) => ids.has(id) && wanted(id));
  if (written !== undefined) return { found: written };
  const candidates = [...new Set((byName.get(squeeze(text)) ?? []).filter(wanted))];
  const [only] = candidates;
  return only !== undefined && candidates.length === 1 ? { found: only } : { found: undefined, candidates };
}
