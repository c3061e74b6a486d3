import { csvClaims, csvEntities, csvEvidence, csvWorks } from './csv-tables.ts';
import type { ExportFormat, ExportOptions } from './format.ts';
import { joinChunks } from './join-chunks.ts';
import { gexf } from './gexf.ts';
import { graphml } from './graphml.ts';
import { jsonld } from './jsonld.ts';
import { kgxEdges, kgxNodes } from './kgx.ts';
import { nanopublications } from './nanopublications.ts';
import type { Selection } from './selection.ts';

/** Every export format. The command, the addresses and the pages use this list. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  gexf,
  graphml,
  jsonld,
  nanopublications,
  kgxNodes,
  kgxEdges,
  csvEntities,
  csvClaims,
  csvEvidence,
  csvWorks,
];

/** A selection as a file, in chunks of about thirty thousand characters. Each chunk is made when it is read. */
export function writeExport(
  format: ExportFormat,
  selection: Selection,
  options: ExportOptions,
): AsyncIterable<string> {
  return joinChunks(format.write(selection, options));
}
