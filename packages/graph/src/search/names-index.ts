import type { EntityKind } from '../vocabulary/kinds.ts';
import type { Name } from '../snapshot/model.ts';
import { squeeze } from '../text/fold.ts';
import type { Searchable } from './rank-names.ts';
import { searchWords } from './search-words.ts';
import { createTextReaders, type TextReaders } from './text-readers.ts';

/** Look-up of entities by their ids, names and codes. */
export interface NamesIndex extends TextReaders {
  readonly ids: ReadonlySet<string>;
  /** Ids of headings. */
  readonly headings: ReadonlySet<string>;
  /** Ids by squeezed name. An entity is listed once for each of its names that give the same squeezed text. */
  readonly byName: ReadonlyMap<string, readonly string[]>;
  /** The same for codes only: a code is meant before a name that is written like it. */
  readonly byCode: ReadonlyMap<string, readonly string[]>;
}

/** Indexes all names and identifiers of all entities for exact look-up. */
export function indexNames(
  entities: readonly Searchable[],
  readers: TextReaders = createTextReaders(entities),
): NamesIndex {
  const named = entities.flatMap(({ id, names }) => names.map((name) => ({ id, name })));
  const codes = named.filter(({ name }) => name.language === 'code');
  return {
    ids: new Set(entities.map(({ id }) => id)),
    headings: new Set(entities.filter(({ heading }) => heading).map(({ id }) => id)),
    byName: groupByName(named),
    byCode: groupByName(codes),
    ...readers,
  };
}

function groupByName(named: readonly { readonly id: string; readonly name: Name }[]): Map<string, string[]> {
  const groups = Map.groupBy(named, ({ name }) => squeeze(name.text));
  return new Map([...groups].map(([name, group]) => [name, group.map(({ id }) => id)]));
}

/** The ids of the entities that have a name, each once. */
export function idsNamed({ byName }: NamesIndex, name: string): readonly string[] {
  const ids = byName.get(squeeze(name)) ?? [];
  return ids.length < 2 ? ids : [...new Set(ids)];
}

export type Resolution =
  { readonly found: string } | { readonly found: undefined; readonly candidates: readonly string[] };

/**
 * The entity with an id, a name, a code or an identifier: `acupoint:GB30`, `GB-30`, `UB40`, `Stomach 36`, `环跳`,
 * `D012585`. When several have it, they are the candidates; when none has it, there are no candidates. With a kind,
 * only entities of that kind are considered, and the kind may be missing from an id: `sciatica-lateral`.
 */
export function resolveEntity(index: NamesIndex, text: string, kind?: EntityKind): Resolution {
  const { ids, byName, byCode, readCodes, findIdentifier } = index;
  const wanted = (id: string) => kind === undefined || id.startsWith(`${kind}:`);
  const written = [text, `${kind}:${text}`].find((id) => ids.has(id) && wanted(id));
  if (written !== undefined) return { found: written };
  const found = [
    () => byCode.get(squeeze(text)) ?? [],
    () => byName.get(squeeze(text)) ?? [],
    () => byName.get(readCodes(searchWords(text)).join('')) ?? [],
    () => findIdentifier(text).map(({ of }) => of),
  ].values();
  const candidates = [...new Set(found.map((find) => find().filter(wanted)).find((some) => some.length > 0))];
  const [only] = candidates;
  return only !== undefined && candidates.length === 1 ? { found: only } : { found: undefined, candidates };
}
