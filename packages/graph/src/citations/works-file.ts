import { type CitationStyle, writeBibliography } from './bibliography.ts';
import { type BibtexDialect, writeBibtex } from './bibtex.ts';
import type { CslItem } from './cite.ts';
import { writeCslJson } from './csl-json.ts';
import { writeRis } from './ris.ts';

/** What a file of works is written as: in a style, one reference a line; or for reference managers. */
export type WorksFormat = CitationStyle | BibtexDialect | 'csl-json' | 'ris';

/** A file of works that is to be written. It holds plain values, so that it can be sent to another thread. */
export interface WorksFile {
  readonly format: WorksFormat;
  readonly items: readonly CslItem[];
}

/** The text of a file of works. */
export function writeWorksFile({ format, items }: WorksFile): string {
  switch (format) {
    case 'csl-json':
      return writeCslJson(items);
    case 'ris':
      return writeRis(items);
    case 'bibtex':
    case 'biblatex':
      return writeBibtex(items, format);
    default:
      return writeBibliography(items, format);
  }
}
