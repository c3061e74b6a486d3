import type { Snapshot } from '../../snapshot/snapshot.ts';
import { readNames, writeNames } from '../name-file.ts';
import { type NameParts, namePartsOf } from '../name-parts.ts';

const made = new WeakMap<Snapshot, Promise<NameParts>>();

/** The names of a snapshot, written and read as they are to and from a store; once for each snapshot. */
export function snapshotNames(snapshot: Snapshot): Promise<NameParts> {
  const known = made.get(snapshot) ?? writtenAndRead(snapshot);
  made.set(snapshot, known);
  return known;
}

async function writtenAndRead(snapshot: Snapshot): Promise<NameParts> {
  return readNames(Buffer.concat(writeNames(await namePartsOf(snapshot))), 'in memory');
}
