import { OpenError } from '../open-error.ts';
import type { OpenedText, OpenedWork } from '../opened-text.ts';

/** The works of a file in RIS, BibTeX, BibLaTeX or CSL-JSON; each is a paragraph, too. Throws an `OpenError` with the reason. */
export async function openReferences(source: string): Promise<OpenedText> {
  const { Cite } = await import('../../../citations/cite.ts');
  const works = await itemsOf(source, (data) => new Cite(data).data);
  if (works.length === 0) throw new OpenError('no-text', 'This file of references has no work in it.');
  return {
    kind: 'references',
    references: works,
    paragraphs: works.map((work) => ({ text: entryOf(work) })),
    remarks: [],
  };
}

async function itemsOf(
  source: string,
  read: (data: unknown) => readonly OpenedWork[],
): Promise<readonly OpenedWork[]> {
  try {
    // Given as text, citation-js would also take an address for one to be loaded. This is none: its kind is known.
    return await Promise.resolve(read(/^\s*[[{]/.test(source) ? cslItems(JSON.parse(source)) : source));
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0]!.slice(0, 200) : String(error);
    throw new OpenError('unreadable', `These references cannot be read: ${why}.`, { cause: error });
  }
}

/** A list of works, one work, or `{ "items": [...] }` as some programs write it. */
function cslItems(data: unknown): unknown {
  const listed = isRecord(data) && Array.isArray(data['items']) ? (data['items'] as unknown[]) : data;
  const items = Array.isArray(listed) ? (listed as unknown[]) : [listed];
  const wrong = items.findIndex((item) => !isRecord(item));
  if (wrong >= 0) throw new Error(`item ${wrong + 1} is no work`);
  return items;
}

/** A work as an entry of a list: author, year, title, container, identifiers. */
function entryOf(work: OpenedWork): string {
  const names = Array.isArray(work['author']) ? (work['author'] as unknown[]).filter(isRecord) : [];
  const authors = names
    .map(
      ({ family, given, literal }) =>
        text(literal) || [text(family), initials(text(given))].filter(Boolean).join(' '),
    )
    .join(', ');
  const parts = [
    authors,
    text(work['title']),
    [text(work['container-title']), yearOf(work['issued'])].filter(Boolean).join(' '),
    text(work['DOI']) && `doi:${text(work['DOI'])}`,
    text(work['PMID']) && `PMID ${text(work['PMID'])}`,
    text(work['URL']),
  ];
  return parts
    .filter(Boolean)
    .map((part) => (/[.?!]$/.test(part) ? part : `${part}.`))
    .join(' ');
}

function initials(given: string): string {
  return given
    .split(/[\s.-]+/)
    .map((name) => name.slice(0, 1))
    .join('');
}

function yearOf(issued: unknown): string {
  if (!isRecord(issued)) return '';
  const parts = issued['date-parts'];
  const year: unknown =
    Array.isArray(parts) && Array.isArray(parts[0]) ? (parts[0] as unknown[])[0] : issued['raw'];
  return text(year);
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
