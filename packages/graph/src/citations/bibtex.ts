import { Cite, type CslItem } from './cite.ts';

export const BIBTEX_DIALECTS = ['bibtex', 'biblatex'] as const;
export type BibtexDialect = (typeof BIBTEX_DIALECTS)[number];

/** What a driver of BibTeX hands on as it is: an address with a backslash in it is another address. */
const VERBATIM = new Set(['id', 'type', 'URL', 'DOI']);

/** Written as a command, since a backslash before the character alone means something else. */
const COMMANDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/**
 * Works as BibTeX entries, or as BibLaTeX, which holds more of a work that is no article or book. Keys are the ids.
 * Letters of any script stay as they are; what TeX reads as a command is escaped.
 */
export function writeBibtex(items: readonly CslItem[], dialect: BibtexDialect): string {
  if (items.length === 0) return '';
  const text = new Cite(items.map(escapeItem)).format(dialect);
  // citation-js repeats the address here, where TeX would read its characters as commands.
  return text.replaceAll(/^\thowpublished = \{https?:.*\},\n/gm, '').trim() + '\n';
}

function escapeItem(item: CslItem): CslItem {
  return Object.fromEntries(
    Object.entries(item).map(([field, value]) => [field, VERBATIM.has(field) ? value : escapeIn(value)]),
  );
}

function escapeIn(value: unknown): unknown {
  if (typeof value === 'string') return escape(value);
  if (Array.isArray(value)) return value.map(escapeIn);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, escapeIn(inner)]));
}

function escape(text: string): string {
  return text.replaceAll(/[\\~^&%$#_{}]/g, (character) => COMMANDS[character] ?? `\\${character}`);
}
