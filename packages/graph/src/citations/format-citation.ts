/// <reference path="./citation-js.d.ts" />
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import type { Citation } from '../snapshot/model.ts';
import { oncePerCitation } from './once-per-citation.ts';
import { toCsl } from './to-csl.ts';

// Without this Han characters vanish from BibTeX.
plugins.config.get('@bibtex').format.asciiOnly = false;

export const CITATION_STYLES = ['apa', 'vancouver'] as const;
export type CitationStyle = (typeof CITATION_STYLES)[number];

/** The work as one line of a bibliography, plain text, set by the CSL processor. */
export function formatReference(citation: Citation, style: CitationStyle): string {
  return BY_STYLE[style](citation);
}

/** The work as a BibTeX entry. */
export const formatBibtex = oncePerCitation((citation) => new Cite(toCsl(citation)).format('bibtex').trim());

/** The work as a RIS record. */
export const formatRis = oncePerCitation((citation) => new Cite(toCsl(citation)).format('ris').trim());

const BY_STYLE: Record<CitationStyle, (citation: Citation) => string> = {
  apa: oncePerCitation((citation) => setIn('apa', citation)),
  vancouver: oncePerCitation((citation) => setIn('vancouver', citation)),
};

function setIn(template: CitationStyle, citation: Citation): string {
  const line = new Cite(toCsl(citation)).format('bibliography', { template, lang: 'en-US', format: 'text' });
  // Vancouver numbers the entries of a list; a single reference has no number.
  return line.trim().replace(/^1\.\s*/, '');
}
