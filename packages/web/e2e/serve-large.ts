import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSnapshot } from '../../graph/src/load/load-snapshot.ts';
import { readSnapshotFile, writeSnapshot } from '../../graph/src/load/snapshot-file.ts';
import { openSnapshot } from '../../graph/src/snapshot/open-snapshot.ts';
import { largeGraph } from './large-graph.ts';
import { DATA, serveOther } from './serve-beside.ts';

/*
 * Serves a snapshot file with more symptoms and patterns than the map has room for until SIGTERM, and prints the address.
 * Its made-up names have no Han characters, so the site that was built for the data fits.
 */

const CLAIMS = 20_000;

const room = mkdtempSync(join(tmpdir(), 'jingluo-large-'));
const snapshot = join(room, 'large.snapshot');
try {
  await serveOther({ KG_SNAPSHOT: snapshot }, ({ cache }) => {
    writeSnapshot(snapshot, largeGraph(loadSnapshot([DATA], { cache }), CLAIMS));
    return openSnapshot(readSnapshotFile(snapshot));
  });
} finally {
  rmSync(room, { recursive: true });
}
