import { type ShownTexts, snapshotTexts } from '../../packages/web/han-fonts/snapshot-texts.ts';

/** A snapshot file, or the file of names of a graph in a store, and what a site needs of it: the fonts of the site are cut to its characters. */
export interface SnapshotSource {
  readonly file: string;
  /** The variable by which the build is given the file. */
  readonly variable: 'KG_SNAPSHOT' | 'JINGLUO_NAMES';
  /** A text that is the same for all snapshots with the same characters. */
  readonly characters: string;
}

export function snapshotSource(
  file: string,
  parts: ShownTexts,
  variable: SnapshotSource['variable'] = 'KG_SNAPSHOT',
): SnapshotSource {
  const inOrder = (_: string, value: unknown) => (value instanceof Set ? [...value].sort().join('') : value);
  const texts = snapshotTexts(parts).sort((a, b) => a.group - b.group);
  return { file, variable, characters: JSON.stringify(texts, inOrder) };
}
