import {
  type CitationStyle,
  writeBibliography,
  writeBibtex,
  writeCslJson,
  writeRis,
} from '@jingluo/graph/citations';
import type { ExportedWork } from '#lib/server/exported-works.ts';
import { readListStyle } from '../../basket/list-styles.ts';

interface Beside {
  readonly parameters: URLSearchParams;
  /** The table of claims and works as CSV. */
  readonly claims: () => Promise<string>;
}

/** A file format for works. */
interface WorksFile {
  readonly name: string;
  readonly type: string;
  readonly write: (works: readonly ExportedWork[], beside: Beside) => string | Promise<string>;
}

/** By the extension in the address: `/export/works.bib`. */
export const WORKS_FILES: Readonly<Record<string, WorksFile>> = {
  json: {
    name: 'works.json',
    type: 'application/vnd.citationstyles.csl+json',
    write: (works) => writeCslJson(works.map(({ csl }) => csl)),
  },
  bib: {
    name: 'works.bib',
    type: 'application/x-bibtex; charset=utf-8',
    write: (works) =>
      writeBibtex(
        works.map(({ csl }) => csl),
        'bibtex',
      ),
  },
  biblatex: {
    name: 'works-biblatex.bib',
    type: 'application/x-bibtex; charset=utf-8',
    write: (works) =>
      writeBibtex(
        works.map(({ csl }) => csl),
        'biblatex',
      ),
  },
  ris: {
    name: 'works.ris',
    type: 'application/x-research-info-systems; charset=utf-8',
    write: (works) => writeRis(works.map(({ csl }) => csl)),
  },
  txt: {
    name: 'works.txt',
    type: 'text/plain; charset=utf-8',
    write: (works, { parameters }) =>
      writeBibliography(
        works.map(({ csl }) => csl),
        readListStyle(parameters.get('style')).key as CitationStyle,
      ),
  },
  csv: {
    name: 'claims-and-works.csv',
    type: 'text/csv; charset=utf-8; header=present',
    write: (_, { claims }) => claims(),
  },
};
