/*
 * Writes what `kg export` writes of a snapshot file, for imports to read back: `nodes.tsv` and `edges.tsv`, and the four tables
 * of CSV:
 *
 *   node packages/graph/src/importing/bench/export-tables.ts FILE FOLDER
 */
import { join } from 'node:path';
import { EXPORT_FORMATS, writeExport } from '../../exporting/formats.ts';
import { selectClaims } from '../../exporting/select.ts';
import { beginWhole } from '../../files/begin-whole.ts';
import { readSnapshotFile } from '../../load/snapshot-file.ts';
import { createReader } from '../../read/snapshot-reader.ts';
import { openSnapshot } from '../../snapshot/open-snapshot.ts';

const [snapshot = '', folder = ''] = process.argv.slice(2);
const selection = selectClaims(createReader(openSnapshot(readSnapshotFile(snapshot))), {});
const NAMES: Readonly<Record<string, string>> = { 'kgx-nodes': 'nodes.tsv', 'kgx-edges': 'edges.tsv' };
for (const format of EXPORT_FORMATS.filter(({ name }) => /^(?:kgx|csv)-/.test(name))) {
  const file = beginWhole(join(folder, NAMES[format.name] ?? format.ending));
  for await (const chunk of writeExport(format, selection, { created: new Date(0) })) file.write(chunk);
  file.end();
}
