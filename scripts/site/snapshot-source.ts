import { snapshotTexts } from '../../packages/web/han-fonts/snapshot-texts.ts';
import type { SnapshotParts } from '../../packages/graph/src/snapshot/open-snapshot.ts';

/** A snapshot file, and what a site needs of it: the fonts of the site are cut to its characters. */
export interface SnapshotSource {
  readonly file: string;
  /** A text that is the same for all snapshots with the same characters. */
  readonly characters: string;
}

export function snapshotSource(file: string, parts: SnapshotParts): SnapshotSource {
  const inOrder = (_: string, value: unknown) => (value instanceof Set ? [...value].sort().join('') : value);
  const texts = snapshotTexts(parts).sort((a, b) => a.group - b.group);
  return { file, characters: JSON.stringify(texts, inOrder) };
}
