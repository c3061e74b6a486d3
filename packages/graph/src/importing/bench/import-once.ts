/*
 * Imports a graph into a snapshot file, as `kg import kgx NODES EDGES` or `kg import csv FOLDER` does, and prints what it took,
 * as JSON:
 *
 *   node packages/graph/src/importing/bench/import-once.ts OUT NODES EDGES
 *   node packages/graph/src/importing/bench/import-once.ts OUT FOLDER
 */
import { readDataset } from '../../data/read-dataset.ts';
import { writeSnapshot } from '../../load/snapshot-file.ts';
import { importCsv } from '../csv/import-csv.ts';
import { importKgx } from '../kgx/import-kgx.ts';

const [out = '', from = '', edges] = process.argv.slice(2);
const beside = { data: readDataset([], []), folder: 'imported', tell: () => undefined };
const { parts } =
  edges === undefined
    ? await importCsv({ tables: from, ...beside })
    : await importKgx({ nodes: from, edges, ...beside });
writeSnapshot(out, parts);
const { user, system } = process.cpuUsage();
// In kilobytes everywhere.
const { maxRSS } = process.resourceUsage();
console.log(JSON.stringify({ cpu: (user + system) / 1e6, memory: maxRSS * 1024 }));
