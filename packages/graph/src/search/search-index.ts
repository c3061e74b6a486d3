import { listOf } from '../snapshot/keyed-lists.ts';
import { listAt } from '../snapshot/lists.ts';
import type { SearchColumns } from '../snapshot/search-columns.ts';
import { type FindIdentifier, identifierFinder, type KnownIdentifier } from './identifiers.ts';
import { kindCode, type Searchable, searchedList, type SearchedThings } from './searched-things.ts';
import { createCodeReader, type ReadCodes } from './spoken-codes.ts';
import { tabulateSearch } from './tabulate-search.ts';
import { exactTerm, openTerms, type TermIndex } from './term-index.ts';

/** An index that is ready to be asked: by `createSearch`, `resolveEntity` and `createQuestionReader`. */
export interface SearchIndex {
  readonly columns: SearchColumns;
  readonly things: SearchedThings;
  readonly terms: TermIndex;
  /** The names that give a squeezed text, in the order of the things and of their names. */
  readonly namesWritten: (squeezed: string) => Uint32Array;
  readonly readCodes: ReadCodes;
  readonly findIdentifier: FindIdentifier;
}

/** The index over its columns. Nothing is read of the things until they are found. */
export function openSearchIndex(columns: SearchColumns, things: SearchedThings): SearchIndex {
  const terms = openTerms(columns);
  return {
    columns,
    things,
    terms,
    namesWritten: (squeezed) => {
      const term = exactTerm(terms, squeezed);
      return term < 0 ? NONE : listAt(columns.terms.wholes, term);
    },
    readCodes: createCodeReader({
      hasPoint: (code) => isId(columns, `acupoint:${code}`),
      channels: () => thingsOfKind(columns, things, 'channel'),
    }),
    findIdentifier: identifierFinder(columns.identifiers, things.identifiersAt),
  };
}

/** An index of things in memory. */
export function indexThings<Thing extends Searchable>(
  things: readonly Thing[],
  claimsOf: (thing: Thing) => number,
  identifiersOf?: (thing: Thing) => readonly KnownIdentifier[],
): SearchIndex {
  const searched = searchedList(things, identifiersOf);
  return openSearchIndex(
    tabulateSearch(searched, (row) => claimsOf(things[row]!)),
    searched,
  );
}

const NONE = new Uint32Array();

/** Whether a text in lower case is the id of a thing, in lower case. */
function isId({ identifiers: { written, positions } }: SearchColumns, text: string): boolean {
  return listOf(written, text).some((identifier) => positions[identifier] === 0);
}

function thingsOfKind(
  { names: { kinds, owners } }: SearchColumns,
  things: SearchedThings,
  kind: Searchable['kind'],
): Searchable[] {
  const code = kindCode(kind);
  const rows = new Set(owners.filter((_, name) => kinds[name] === code));
  return [...rows].sort((a, b) => a - b).map(things.at);
}
