/* Formatting of works given as CSL-JSON. It imports nothing of the graph but its texts. */
export { CITATION_STYLES, type CitationStyle, writeBibliography } from './bibliography.ts';
export { writeCslJson } from './csl-json.ts';
export { BIBTEX_DIALECTS, type BibtexDialect, writeBibtex } from './bibtex.ts';
export type { CslItem } from './cite.ts';
export { writeRis } from './ris.ts';
export { type WorksFile, type WorksFormat, writeWorksFile } from './works-file.ts';
