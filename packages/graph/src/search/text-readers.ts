import { type FindIdentifier, indexIdentifiers, type KnownIdentifier } from './identifiers.ts';
import type { Searchable } from './rank-names.ts';
import { createCodeReader, type ReadCodes } from './spoken-codes.ts';

/** What is read in a text before names are looked up. */
export interface TextReaders {
  readonly readCodes: ReadCodes;
  readonly findIdentifier: FindIdentifier;
}

/** The readers for some entities. Search and exact look-up share them, so that their tables are built once. */
export function createTextReaders(
  entities: readonly Searchable[],
  identifiers: Iterable<KnownIdentifier> = [],
): TextReaders {
  return { readCodes: createCodeReader(entities), findIdentifier: indexIdentifiers(identifiers) };
}
