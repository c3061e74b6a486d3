import { Cite, type CslItem } from './cite.ts';

export const BIBTEX_DIALECTS = ['bibtex', 'biblatex'] as const;
export type BibtexDialect = (typeof BIBTEX_DIALECTS)[number];

/** Fields that BibTeX styles print as they are: a backslash in an address would change it. */
const VERBATIM = new Set(['id', 'type', 'URL', 'DOI']);

/** Characters that need a command: a backslash before them has another meaning. */
const COMMANDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/**
 * Works as BibTeX entries, or as BibLaTeX, which has more fields for works other than articles and books. Keys are
 * the ids. Letters of any script stay as they are; what TeX reads as a command is escaped.
 */
export function writeBibtex(items: readonly CslItem[], dialect: BibtexDialect): string {
  if (items.length === 0) return '';
  const text = new Cite(items.map(escapeItem)).format(dialect);
  // citation-js repeats the address here, where TeX would read its characters as commands.
  return (
    text
      .replaceAll(/^\thowpublished = \{https?:.*\},\n/gm, '')
      // A date of BibLaTeX has years of four digits, with a sign before the common era.
      .replaceAll(/^\t(?:url)?date = \{.*\}/gm, (date) =>
        date.replaceAll(/(?<=[{/]-?)\d{1,3}(?=[-/}])/g, fourDigits),
      )
      .trim()
      .toWellFormed() + '\n'
  );
}

function fourDigits(year: string): string {
  return year.padStart(4, '0');
}

function escapeItem(item: CslItem): CslItem {
  return Object.fromEntries(
    Object.entries(item).map(([field, value]) => [
      field,
      VERBATIM.has(field) ? verbatim(value) : escapeIn(value),
    ]),
  );
}

/** A brace or backslash in a field that is not escaped would end it too soon: it is written with a percent sign. */
function verbatim(value: unknown): unknown {
  return typeof value === 'string' ? value.replaceAll(/[\\{}]/g, encodeURIComponent) : value;
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
