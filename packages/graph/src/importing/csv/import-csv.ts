import { basename } from 'node:path';
import { csvClaims, csvEntities, csvEvidence, csvWorks } from '../../exporting/csv-tables.ts';
import { type ImportBeside, ImportedGraph } from '../into-snapshot/imported-graph.ts';
import { importRows, type Imported, type ImportedFile } from '../into-snapshot/import-rows.ts';
import { CLAIM_COLUMNS, ClaimRows } from './claim-rows.ts';
import { addEntity, ENTITY_COLUMNS } from './entity-row.ts';
import { addEvidence, EVIDENCE_COLUMNS } from './evidence-row.ts';
import { findTables } from './find-tables.ts';
import { readCsv } from './read-csv.ts';
import { WORK_COLUMNS, WorkRows } from './work-rows.ts';

/**
 * Reads the four tables that our CSV exports write, row by row, from a folder, and puts them beside the data: as if they were one
 * more data folder. Every row gets exactly one outcome. Throws an `ImportError` when a table or a column is missing, or a table
 * cannot be read.
 */
export async function importCsv({
  tables,
  ...beside
}: { readonly tables: string } & ImportBeside): Promise<Imported> {
  const paths = findTables(tables);
  const graph = new ImportedGraph(beside);
  const works = new WorkRows(graph, basename(paths.works));
  const claims = new ClaimRows(graph, basename(paths.claims));
  const passedOver: { file: string; columns: string[] }[] = [];
  const table = (
    path: string,
    { columns, required }: { columns: readonly string[]; required: readonly string[] },
    taking: Pick<ImportedFile, 'add' | 'end'>,
  ): ImportedFile => ({
    path,
    rows: (onBytes) =>
      readCsv(
        { path, file: basename(path), required },
        {
          onBytes,
          onHeader: ({ names }) => {
            const others = names.filter((name) => name !== '' && !columns.includes(name));
            if (others.length > 0) passedOver.push({ file: basename(path), columns: others });
          },
        },
      ),
    ...taking,
  });
  const imported = await importRows(graph, beside, {
    format: 'csv',
    files: [
      table(
        paths.works,
        { ...csvWorks, required: WORK_COLUMNS },
        {
          add: (row, line) => works.add(row, line),
          end: () => works.end(),
        },
      ),
      table(
        paths.entities,
        { ...csvEntities, required: ENTITY_COLUMNS },
        { add: (row) => addEntity(row, graph) },
      ),
      table(
        paths.claims,
        { ...csvClaims, required: CLAIM_COLUMNS },
        { add: (row, line) => claims.add(row, line) },
      ),
      table(
        paths.evidence,
        { ...csvEvidence, required: EVIDENCE_COLUMNS },
        {
          add: (row) => addEvidence(row, graph, claims),
          end: () => claims.end(),
        },
      ),
    ],
  });
  return { ...imported, passedOver };
}
