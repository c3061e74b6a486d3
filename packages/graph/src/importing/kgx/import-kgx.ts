import { basename } from 'node:path';
import { ImportError } from '../import-error.ts';
import type { ImportBeside } from '../into-snapshot/imported-graph.ts';
import { importRows, type Imported } from '../into-snapshot/import-rows.ts';
import { addEdge, EDGE_COLUMNS } from './edge-row.ts';
import { KgxGraph } from './kgx-graph.ts';
import { addNode, NODE_COLUMNS } from './node-row.ts';
import { isKgxName, readRows } from './read-rows.ts';

export interface KgxFiles {
  readonly nodes: string;
  readonly edges: string;
}

/**
 * Reads a graph in KGX, row by row, and puts it beside the data: as if it were one more data folder. Every row gets exactly one
 * outcome. Throws an `ImportError` when a file cannot be read, or is none of KGX.
 */
export function importKgx({ nodes, edges, ...beside }: KgxFiles & ImportBeside): Promise<Imported> {
  refuseNames(basename(nodes), basename(edges));
  const graph = new KgxGraph(beside);
  return importRows(graph, beside, {
    format: 'kgx',
    files: [
      {
        path: nodes,
        rows: (onBytes) => readRows(nodes, NODE_COLUMNS, onBytes),
        add: (row) => addNode(row, graph),
      },
      {
        path: edges,
        rows: (onBytes) => readRows(edges, EDGE_COLUMNS, onBytes),
        add: (row) => addEdge(row, graph),
      },
    ],
  });
}

function refuseNames(nodeFile: string, edgeFile: string): void {
  for (const file of [nodeFile, edgeFile])
    if (!isKgxName(file))
      throw new ImportError(
        `${file} is no KGX file by its name: it ends in .tsv, .jsonl, .tsv.gz or .jsonl.gz`,
      );
  if (nodeFile === edgeFile)
    throw new ImportError(
      `both files are called ${nodeFile}: rename one, so that places in them can be told apart`,
    );
}
