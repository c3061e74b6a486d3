import { resolve } from 'node:path';
import { SNAPSHOT_FORMAT, writeSnapshot } from '../load/snapshot-file.ts';
import type { SnapshotParts } from '../snapshot/open-snapshot.ts';
import type { CommandContext } from './command.ts';
import { displayPath } from './display-path.ts';

/** Writes a snapshot file, and prints what is in it. */
export function writeSnapshotFile(parts: SnapshotParts, out: string, context: CommandContext): void {
  const target = resolve(context.cwd, out);
  const shown = displayPath(target, context.cwd);
  const bytes = writeSnapshot(target, parts, shown);
  const { version, entities, works, columns } = parts;
  const claims = columns.out.words.length;
  const derived = columns.derived.length;
  context.print(
    `${shown} is written: ${entities.count} entities, ${works.size} works, ${claims - derived} claims (and ${derived} derived)`,
  );
  context.print(`version ${version}, format ${SNAPSHOT_FORMAT}, ${bytes} bytes`);
}
