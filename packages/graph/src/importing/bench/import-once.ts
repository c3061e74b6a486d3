/* Imports a graph in KGX into a snapshot file, as `kg import kgx` does, and prints what it took, as JSON. */
import { readDataset } from '../../data/read-dataset.ts';
import { writeSnapshot } from '../../load/snapshot-file.ts';
import { importKgx } from '../kgx/import-kgx.ts';

const [nodes = '', edges = '', out = ''] = process.argv.slice(2);
const { parts } = await importKgx({
  nodes,
  edges,
  data: readDataset([], []),
  folder: 'kgx',
  tell: () => undefined,
});
writeSnapshot(out, parts);
const { user, system } = process.cpuUsage();
// In kilobytes everywhere.
const { maxRSS } = process.resourceUsage();
console.log(JSON.stringify({ cpu: (user + system) / 1e6, memory: maxRSS * 1024 }));
