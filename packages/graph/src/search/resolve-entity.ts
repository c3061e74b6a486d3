import type { EntityKind } from '../vocabulary/kinds.ts';
import { squeeze } from '../text/fold.ts';
import type { SearchIndex } from './search-index.ts';
import { searchWords } from './search-words.ts';

/** The ids of the entities that have a name, each once. */
export function idsNamed(index: SearchIndex, name: string): readonly string[] {
  return idsOf(index, index.namesWritten(squeeze(name)));
}

/** The ids of the things that have some names, each once. */
export function idsOf({ columns, things }: SearchIndex, names: Uint32Array): string[] {
  const { owners } = columns.names;
  if (names.length === 1) return [things.idAt(owners[names[0]!]!)];
  const ids = new Set<string>();
  for (const name of names) ids.add(things.idAt(owners[name]!));
  return [...ids];
}

export type Resolution =
  { readonly found: string } | { readonly found: undefined; readonly candidates: readonly string[] };

/**
 * The entity with an id, a name, a code or an identifier: `acupoint:GB30`, `GB-30`, `UB40`, `Stomach 36`, `环跳`,
 * `D012585`. When several have it, they are the candidates; when none has it, there are no candidates. With a kind,
 * only entities of that kind are considered, and the kind may be missing from an id: `sciatica-lateral`.
 */
export function resolveEntity(index: SearchIndex, text: string, kind?: EntityKind): Resolution {
  const { columns, things, namesWritten, readCodes, findIdentifier } = index;
  const wanted = (id: string) => kind === undefined || id.startsWith(`${kind}:`);
  const written = [text, `${kind}:${text}`].find((id) => things.rowOf(id) !== undefined && wanted(id));
  if (written !== undefined) return { found: written };
  const squeezed = namesWritten(squeeze(text));
  const found = [
    // A code is meant before a name that is written like it.
    () =>
      idsOf(
        index,
        squeezed.filter((name) => columns.names.codes[name] === 1),
      ),
    () => idsOf(index, squeezed),
    () => idsOf(index, namesWritten(readCodes(searchWords(text)).join(''))),
    () => findIdentifier(text).map(({ of }) => of),
  ].values();
  const candidates = [...new Set(found.map((find) => find().filter(wanted)).find((some) => some.length > 0))];
  const [only] = candidates;
  return only !== undefined && candidates.length === 1 ? { found: only } : { found: undefined, candidates };
}
