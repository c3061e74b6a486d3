import type { CitationFields } from '../../data/schema.ts';
import type { ImportRun } from '../import-run.ts';
import { leavesOutSharedName, readPoint } from '../points.ts';
import { cell, splitList, type Sheet } from '../sheet.ts';
import { listUnder } from './locators.ts';
import { checkMeshId, meshTerms, readCondition, symptomFor } from './mesh-terms.ts';

const FILE = 'PubMed.csv';

/**
 * Articles that AcuKG relates to a point and a MeSH heading. Only their PubMed numbers are given, so they have no
 * level.
 */
export const pubmed: Sheet = {
  file: FILE,
  columns: ['Acupoint_Code', 'Relation', 'Mesh_Term', 'Mesh_Id', 'PMID_freq', 'PMIDs'],
  reader: (tables) => {
    const terms = meshTerms(tables);
    return (cells, run) => {
      const heading = cell(cells, 'Mesh_Term');
      const term = readCondition(run, terms, heading);
      const point = term && readPoint(run, cell(cells, 'Acupoint_Code'));
      if (term === undefined || point === undefined) return;
      checkMeshId(run, term, cell(cells, 'Mesh_Id'));
      const numbers = splitList(cell(cells, 'PMIDs'));
      if (numbers.length === 0) run.leaveOut('no article is named', heading);
      else if (leavesOutSharedName(run, point)) return;
      for (const number of numbers) {
        if (!/^[1-9]\d{0,7}$/.test(number)) run.leaveOut('no number of PubMed', number);
        else
          run.addStatement({
            citation: articleOf(run, number),
            via: `citation:${run.source}`,
            subject: point,
            relation: 'studied-for',
            object: symptomFor(run, term),
            locator: listUnder(FILE, term.term),
          });
      }
    };
  },
};

function articleOf(run: ImportRun, number: string): string {
  const fields: CitationFields = {
    type: 'document',
    title: `PubMed ${number}`,
    PMID: number,
    URL: `https://pubmed.ncbi.nlm.nih.gov/${number}/`,
    study: { design: 'not-recorded' },
    defects: ['AcuKG gives only the number: title, authors, design and result were not seen.'],
    seen: [`AcuKG ${FILE}`],
  };
  return run.known.pubmed.get(number) ?? run.addCitation(`citation:pmid-${number}`, fields);
}
