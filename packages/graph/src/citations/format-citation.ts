import type { Citation } from '../snapshot/model.ts';
import { writeBibliography } from './bibliography.ts';
import { writeBibtex } from './bibtex.ts';
import type { CitationStyle } from './bibliography.ts';
import { oncePerCitation } from './once-per-citation.ts';
import { writeRis } from './ris.ts';
import { toCsl } from './to-csl.ts';

/** The work as one reference, plain text, formatted by the CSL processor. */
export function formatReference(citation: Citation, style: CitationStyle): string {
  return BY_STYLE[style](citation);
}

/** The work as a BibTeX entry. */
export const formatBibtex = oncePerCitation((citation) => writeBibtex([toCsl(citation)], 'bibtex').trim());

/** The work as a RIS record. */
export const formatRis = oncePerCitation((citation) => writeRis([toCsl(citation)]).trim());

const BY_STYLE: Record<CitationStyle, (citation: Citation) => string> = {
  apa: oncePerCitation((citation) => formatOne('apa', citation)),
  vancouver: oncePerCitation((citation) => formatOne('vancouver', citation)),
  ama: oncePerCitation((citation) => formatOne('ama', citation)),
};

function formatOne(style: CitationStyle, citation: Citation): string {
  return referenceOf(writeBibliography([toCsl(citation)], style));
}

/** The only reference of a bibliography, without the number that Vancouver and AMA give to the entries of a list. */
export function referenceOf(bibliography: string): string {
  return bibliography.trim().replace(/^1\.\s*/, '');
}
