import { csvClaims, csvEntities, csvEvidence, csvWorks } from './csv-tables.ts';
import type { ExportFormat, ExportOptions } from './format.ts';
import { gather } from './gather.ts';
import { gexf } from './gexf.ts';
import { graphml } from './graphml.ts';
import { jsonld } from './jsonld.ts';
import { kgxEdges, kgxNodes } from './kgx.ts';
import { nanopublications } from './nanopublications.ts';
import type { Selection } from './selection.ts';

/** Every kind of file that the graph can be written as. The command, the addresses and their pages read this one list. */
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

/** A selection as a file, in chunks of some ten thousand characters; each is made when it is asked for. */
export function writeExport(
  format: ExportFormat,
  selection: Selection,
  options: ExportOptions,
): AsyncIterable<string> {
  return gather(format.write(selection, options));
}
