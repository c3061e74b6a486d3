import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Dataset } from '../../data/dataset.ts';
import { snapshotVersion } from '../../load/compile-snapshot.ts';
import { DraftGraph } from '../../load/draft-graph.ts';
import type { SnapshotParts } from '../../snapshot/open-snapshot.ts';
import { ImportError } from '../import-error.ts';
import type { FileCount, ReasonCounts, Remark } from '../tally.ts';
import { addEdge, EDGE_COLUMNS } from './edge-row.ts';
import { KgxGraph } from './kgx-graph.ts';
import { addNode, NODE_COLUMNS } from './node-row.ts';
import { isKgxName, type KgxRow, readRows } from './read-rows.ts';

export interface ImportedKgx {
  readonly parts: SnapshotParts;
  readonly counts: readonly FileCount[];
  readonly reasons: ReasonCounts;
}

export interface KgxImport {
  readonly nodes: string;
  readonly edges: string;
  /** Checked data that the rows are put beside. */
  readonly data: Dataset;
  /** The name of the import among the data folders. */
  readonly folder: string;
  /** Is given every remark on a row. */
  readonly tell: (remark: Remark) => void;
}

/**
 * Reads a graph in KGX, row by row, and puts it beside the data: as if it were one more data folder. Every row gets exactly one
 * outcome. Throws an `ImportError` when a file cannot be read, or is none of KGX.
 */
export async function importKgx({ nodes, edges, data, folder, tell }: KgxImport): Promise<ImportedKgx> {
  const [nodeFile, edgeFile] = [basename(nodes), basename(edges)];
  for (const file of [nodeFile, edgeFile])
    if (!isKgxName(file))
      throw new ImportError(
        `${file} is no KGX file by its name: it ends in .tsv, .jsonl, .tsv.gz or .jsonl.gz`,
      );
  if (nodeFile === edgeFile)
    throw new ImportError(
      `both files are called ${nodeFile}: rename one, so that places in them can be told apart`,
    );
  if (data.folders.includes(folder))
    throw new ImportError(`a data folder is called ${folder}: give the import another name with --name`);
  const draft = new DraftGraph([...data.folders, folder]);
  const graph = new KgxGraph(draft, data, { folder, seen: `edges of ${folder}`, tell });
  const hash = createHash('sha256').update(`kgx\0${data.contentHash}\0${folder}\0`);
  const readAll = async (
    path: string,
    columns: readonly string[],
    add: (row: KgxRow, graph: KgxGraph) => void,
  ) => {
    const content = createHash('sha256');
    for await (const rows of readRows(path, columns, (bytes) => content.update(bytes)))
      for (const read of rows) {
        if ('row' in read) add(read.row, graph);
        else graph.tally.leaveOut(read.refused, read.value);
        graph.tally.close(basename(path), read.line);
      }
    hash.update(content.digest());
  };
  await readAll(nodes, NODE_COLUMNS, addNode);
  await readAll(edges, EDGE_COLUMNS, addEdge);
  return {
    parts: draft.parts(snapshotVersion(hash.digest('hex'))),
    counts: graph.tally.counts([nodeFile, edgeFile]),
    reasons: graph.tally.reasons,
  };
}
