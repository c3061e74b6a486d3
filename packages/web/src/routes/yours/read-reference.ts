import type { CslItem } from '@jingluo/graph/citations';
import { createWorkFinder, type IndexedWork, type ReadingIndex } from '@jingluo/graph/reading';
import { doiIn } from './named-work.ts';

/** What a pasted reference is: a work that is here, one to be recorded, or only a DOI. */
export type ReadReference =
  | { readonly kind: 'known'; readonly work: IndexedWork; readonly item: CslItem }
  | { readonly kind: 'item'; readonly item: CslItem; readonly more: number }
  | { readonly kind: 'doi'; readonly doi: string }
  | { readonly kind: 'none'; readonly why: string };

/** A reference that is longer is none. */
const MOST_CHARACTERS = 100_000;

/** Reads references in BibTeX, RIS or CSL-JSON. Rejects with what is wrong in words. */
export type OpenReferences = (text: string) => Promise<readonly CslItem[]>;

/**
 * Reads a DOI, or a reference as BibTeX, RIS, CSL-JSON or a line of a list. A DOI is looked for among the works that are here, and
 * nowhere else: no page asks another host.
 */
export async function readReference(
  typed: string,
  index: Pick<ReadingIndex, 'works'>,
  open: OpenReferences,
): Promise<ReadReference> {
  const text = typed.trim();
  if (text === '') return { kind: 'none', why: 'There is nothing in the box yet.' };
  if (text.length > MOST_CHARACTERS)
    return { kind: 'none', why: 'This is too long for one reference: paste that of one source.' };
  const isLine = !/^(?:@|\[|\{|TY\s)/.test(text);
  if (!isLine)
    try {
      const [item, ...others] = await open(text);
      if (item !== undefined) return { kind: 'item', item, more: others.length };
    } catch (error) {
      return { kind: 'none', why: error instanceof Error ? error.message : String(error) };
    }
  const found = createWorkFinder(index)(text)?.work;
  if (found !== undefined) return { kind: 'known', work: found, item: itemOfWork(found) };
  const doi = doiIn(text);
  if (doi !== undefined) return { kind: 'doi', doi };
  return {
    kind: 'none',
    why: 'This is no DOI and no reference in BibTeX, RIS or CSL-JSON: fill in the fields.',
  };
}

/** A work that is here, as far as the form shows it. */
function itemOfWork({ title, authors, year, container, doi, pmid, url }: IndexedWork): CslItem {
  const item = {
    type: container === undefined ? 'document' : 'article-journal',
    title,
    author: authors.length === 0 ? undefined : authors.map((literal) => ({ literal })),
    issued: year === undefined ? undefined : { 'date-parts': [[year]] },
    'container-title': container,
    DOI: doi,
    PMID: pmid,
    URL: url,
  };
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined));
}
