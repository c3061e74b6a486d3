import { Cite, type CslItem } from './cite.ts';

export const CITATION_STYLES = ['apa', 'vancouver', 'ama'] as const;
export type CitationStyle = (typeof CITATION_STYLES)[number];

/**
 * A formatted list of works, one a line, plain text, set by the CSL processor: sorted and told apart (2015a, 2015b) as
 * APA wants it, numbered in the given order in Vancouver and AMA.
 */
export function writeBibliography(items: readonly CslItem[], style: CitationStyle): string {
  if (items.length === 0) return '';
  const text = new Cite(items).format('bibliography', { template: style, lang: 'en-US', format: 'text' });
  return `${text.trim()}\n`;
}
