import type { CslItem } from '@jingluo/graph/citations';
import type { ReadingIndex } from '@jingluo/graph/reading';
import { describeWork, ownFolder, type OwnWork, type ToldWork } from '@jingluo/graph/take-away';
import { keptClaims, type MarkedReading } from './kept-claims.ts';
import type { GivenText } from './reading-desk.svelte.ts';

/** What the reader adds to a CSL-JSON item, in the field that CSL has for it. */
export type OwnNotes = Pick<ToldWork, 'design' | 'seen'>;

/** The work as its reader has told of it, or as far as the text tells. */
export function toldWork(
  item: CslItem | undefined,
  { title, url, file }: Partial<Pick<GivenText, 'title' | 'url' | 'file'>>,
): ToldWork {
  if (item !== undefined) {
    const { design, seen } = (item['custom'] ?? {}) as OwnNotes;
    return { item, design, seen };
  }
  return {
    item: {
      type: url === undefined ? 'document' : 'webpage',
      title: title ?? file ?? 'My text',
      ...(url !== undefined && { URL: url }),
    },
  };
}

/** What was kept of a text as the files of a data folder, and the work that they are about. */
export function takenFolder(
  told: ToldWork,
  marked: MarkedReading,
  index: ReadingIndex,
): { readonly work: OwnWork; readonly files: ReadonlyMap<string, string> } {
  const work = describeWork(told, index);
  return { work, files: ownFolder(work, keptClaims(marked), marked.reading) };
}
