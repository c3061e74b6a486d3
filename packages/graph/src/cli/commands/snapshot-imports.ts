import { importKgx } from '../../importing/kgx/import-kgx.ts';
import type { SnapshotImport } from './import-into-snapshot.ts';

/** Every way to import a whole graph into a snapshot file. */
export const SNAPSHOT_IMPORTS: readonly SnapshotImport[] = [
  {
    name: 'kgx',
    usage: [
      'kg import kgx NODES EDGES --out FILE',
      'a graph in KGX (.tsv, .jsonl, also .gz) as a snapshot file; --with FOLDER… beside data, --name NAME, --report FILE',
    ],
    paths: { count: 2, words: 'two files: one with the nodes and one with the edges' },
    read: ([nodes, edges], beside) => importKgx({ nodes: nodes!, edges: edges!, ...beside }),
  },
];
