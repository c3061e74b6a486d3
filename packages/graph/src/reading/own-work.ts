import { plain } from './references/entry-words.ts';
import type { IndexedWork, ReadingIndex } from './reading-index.ts';

/** What a text is found by among the works of a graph. */
export interface TextOrigin {
  readonly title?: string | undefined;
  readonly url?: string | undefined;
}

/** A title with fewer words may be that of anything. */
const LEAST_WORDS = 4;

/** The work of a graph that a text is: by its address, or by its whole title when one work alone has it. */
export function ownWork(
  { works }: Pick<ReadingIndex, 'works'>,
  { title = '', url = '' }: TextOrigin,
): IndexedWork | undefined {
  const address = addressOf(url);
  const byAddress =
    address === ''
      ? undefined
      : works.find((work) => work.url !== undefined && addressOf(work.url) === address);
  if (byAddress !== undefined) return byAddress;
  // The name of the site often stands after the title of a page.
  const titles = new Set([title, title.split(/ [|–—-] /)[0]!].map(wordsOf));
  const titled = works.filter((work) => titles.has(wordsOf(work.title)));
  return titled.length === 1 && isTelling(titled[0]!.title) ? titled[0] : undefined;
}

function isTelling(title: string): boolean {
  return (
    wordsOf(title).split(' ').length >= LEAST_WORDS ||
    (title.match(/\p{Script=Han}/gu)?.length ?? 0) >= 2 * LEAST_WORDS
  );
}

function wordsOf(title: string): string {
  return plain(title)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function addressOf(url: string): string {
  return url
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/#.*$|[?&]utm_[^#]*$/, '')
    .replace(/\/$/, '');
}
