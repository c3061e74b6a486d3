import { Cite, type CslItem } from './cite.ts';

export const CITATION_STYLES = ['apa', 'vancouver', 'ama'] as const;
export type CitationStyle = (typeof CITATION_STYLES)[number];

/**
 * A list of references as plain text, one a line, formatted by the CSL processor: in APA sorted, with 2015a and
 * 2015b where needed; in Vancouver and AMA numbered in the given order.
 */
export function writeBibliography(items: readonly CslItem[], style: CitationStyle): string {
  if (items.length === 0) return '';
  const text = new Cite(items).format('bibliography', { template: style, lang: 'en-US', format: 'text' });
  return `${text.trim().toWellFormed()}\n`;
}
