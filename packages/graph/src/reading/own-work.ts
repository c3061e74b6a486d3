import { createComparer } from './compare.ts';
import type { ReadClaim, Reading } from './model.ts';
import type { IndexedWork, ReadingIndex } from './reading-index.ts';
import { plain } from './references/entry-words.ts';

/** What a text is found by among the works of a graph. */
export interface TextOrigin {
  readonly title?: string | undefined;
  readonly url?: string | undefined;
  /** What was read in it: it decides where the title is short. */
  readonly sentences?: Reading['sentences'] | undefined;
}

/** A title with fewer words may be that of anything. */
const LEAST_WORDS = 4;

/** How many claims of a work a text with its short title makes, when it is that work. */
const LEAST_CLAIMS = 3;

/**
 * The work of a graph that a text is: by its address, or by its whole title when one work alone has it; where that is short, when
 * it also makes claims of that work.
 */
export function ownWork(
  index: ReadingIndex,
  { title = '', url = '', sentences = [] }: TextOrigin,
): IndexedWork | undefined {
  const { works } = index;
  const address = addressOf(url);
  const byAddress =
    address === ''
      ? undefined
      : works.find((work) => work.url !== undefined && addressOf(work.url) === address);
  if (byAddress !== undefined) return byAddress;
  // The name of the site often stands after the title of a page.
  const titles = new Set([title, title.split(/ [|–—-] /)[0]!].map(wordsOf));
  const titled = works.filter((work) => titles.has(wordsOf(work.title)));
  if (titled.length !== 1) return undefined;
  const [work] = titled as [IndexedWork];
  const claims = sentences.flatMap((sentence) => sentence.claims);
  return isTelling(work.title) || makesClaimsOf(index, work, claims) ? work : undefined;
}

function makesClaimsOf(index: ReadingIndex, { id }: IndexedWork, claims: readonly ReadClaim[]): boolean {
  const compare = createComparer(index);
  const known = claims.map(compare).filter(({ works }) => works.includes(id));
  return new Set(known.map((said) => said.known)).size >= LEAST_CLAIMS;
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
