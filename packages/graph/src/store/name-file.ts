import { pack, unpack } from '../load/packed.ts';
import { framed, unframed } from '../load/snapshot-file.ts';
import { type EntityColumns, openEntities } from '../snapshot/entity-table.ts';
import { openWorks, type WorkColumns } from '../snapshot/work-table.ts';
import type { NameParts } from './name-parts.ts';

/** What is written: tables as their columns. */
type WrittenNames = Omit<NameParts, 'entities' | 'works'> & {
  readonly entities: EntityColumns;
  readonly works: WorkColumns;
};

/** The names of a graph as the bytes of a file, in pieces. */
export function writeNames({ entities, works, ...others }: NameParts): Uint8Array[] {
  const written: WrittenNames = { ...others, entities: entities.columns, works: works.columns };
  return framed('names', pack(written));
}

/** The names in the bytes of a file; nothing is copied. Throws a `SnapshotFileError` that names it. */
export function readNames(file: Buffer<ArrayBuffer>, name: string): NameParts {
  const { entities, works, ...others } = unpack(unframed('names', file, name)) as WrittenNames;
  const { folders } = others;
  return { ...others, entities: openEntities(entities, folders), works: openWorks(works, folders) };
}
