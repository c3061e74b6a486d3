import type { WorksFormat } from '@jingluo/graph/citations';
import { readListStyle } from '../../basket/list-styles.ts';

/** A file format for works that are formatted as references. */
interface WorksFileKind {
  readonly name: string;
  readonly type: string;
  readonly format: (parameters: URLSearchParams) => WorksFormat;
}

/** By the extension in the address: `/export/works.bib`. */
export const WORKS_FILES: Readonly<Record<string, WorksFileKind>> = {
  json: {
    name: 'works.json',
    type: 'application/vnd.citationstyles.csl+json',
    format: () => 'csl-json',
  },
  bib: { name: 'works.bib', type: 'application/x-bibtex; charset=utf-8', format: () => 'bibtex' },
  biblatex: {
    name: 'works-biblatex.bib',
    type: 'application/x-bibtex; charset=utf-8',
    format: () => 'biblatex',
  },
  ris: { name: 'works.ris', type: 'application/x-research-info-systems; charset=utf-8', format: () => 'ris' },
  txt: {
    name: 'works.txt',
    type: 'text/plain; charset=utf-8',
    format: (parameters) => readListStyle(parameters.get('style')).key,
  },
};

/** The table of claims and works. */
export const CLAIMS_FILE = {
  ending: 'csv',
  name: 'claims-and-works.csv',
  type: 'text/csv; charset=utf-8; header=present',
};
