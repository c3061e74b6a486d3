/*
 * Writes the snapshot file of a synthetic graph, with a tenth as many entities as claims, for benches and for a server:
 *
 *   node packages/graph/src/walk/bench/write-synthetic.ts 1000000 graph.snapshot
 *
 * Prints what it took, as JSON.
 */
import { writeSnapshot } from '../../load/snapshot-file.ts';
import { syntheticGraph } from '../synthetic-graph.ts';

const [claims = '', file] = process.argv.slice(2);
if (!/^[1-9]\d*$/.test(claims) || file === undefined) {
  console.error('Say how many claims, and where: write-synthetic.ts CLAIMS FILE');
  process.exit(2);
}
const bytes = writeSnapshot(file, syntheticGraph(Number(claims) / 10, Number(claims)));
const { user, system } = process.cpuUsage();
// In kilobytes everywhere.
const { maxRSS } = process.resourceUsage();
console.log(JSON.stringify({ bytes, cpu: (user + system) / 1000, memory: maxRSS * 1024 }));
