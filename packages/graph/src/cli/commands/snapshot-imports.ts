import { importCsv } from '../../importing/csv/import-csv.ts';
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
  {
    name: 'csv',
    usage: [
      'kg import csv FOLDER --out FILE',
      'the four tables of `kg export csv-…` (.csv, also .gz) as a snapshot file; the same options',
    ],
    paths: { count: 1, words: 'one folder with the tables of entities, claims, evidence and works' },
    read: ([tables], beside) => importCsv({ tables: tables!, ...beside }),
  },
];
