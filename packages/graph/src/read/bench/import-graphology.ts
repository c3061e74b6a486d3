/*
 * The milliseconds of processor time in which graphology imports the claims of a snapshot file: what opening the file is
 * compared with. For growth.bench.ts.
 */
import { MultiDirectedGraph } from 'graphology';
import { readSnapshotFile } from '../../load/snapshot-file.ts';
import { openSnapshot } from '../../snapshot/open-snapshot.ts';
import { plain } from '../../walk/bench/questions.ts';

const [file = ''] = process.argv.slice(2);
const snapshot = openSnapshot(readSnapshotFile(file));
const exported = {
  attributes: {},
  options: { type: 'directed' as const, multi: true, allowSelfLoops: true },
  nodes: Array.from(snapshot.entities.kinds, (kind, row) => ({ key: String(row), attributes: { kind } })),
  edges: [...plain(snapshot)].map(({ row, subject, relation, object, rank }) => ({
    key: String(row),
    source: String(subject),
    target: String(object),
    attributes: { relation, rank },
  })),
};
const begin = process.cpuUsage();
new MultiDirectedGraph().import(exported);
const { user, system } = process.cpuUsage(begin);
console.log(JSON.stringify({ cpu: (user + system) / 1000 }));
