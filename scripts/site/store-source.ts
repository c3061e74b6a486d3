import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeWhole } from '../../packages/graph/src/files/write-whole.ts';
import { writeNames } from '../../packages/graph/src/store/name-file.ts';
import type { NameParts } from '../../packages/graph/src/store/name-parts.ts';
import { type SnapshotSource, snapshotSource } from './snapshot-source.ts';

/** What a site is built from when its data is in a store: the names in it, written to a file in `.cache`. */
export function storeSource(root: string, names: NameParts): SnapshotSource {
  const file = join(root, '.cache', `names-${names.version}`);
  mkdirSync(dirname(file), { recursive: true });
  writeWhole(file, writeNames(names));
  return snapshotSource(file, names, 'JINGLUO_NAMES');
}
