import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createLog } from '../../api/src/server/log.ts';
import { readSettings } from '../../api/src/server/settings.ts';
import { loadSnapshot } from '../../graph/src/load/load-snapshot.ts';
import { readSnapshotFile, writeSnapshot } from '../../graph/src/load/snapshot-file.ts';
import { openSnapshot } from '../../graph/src/snapshot/open-snapshot.ts';
import { buildWhenStale } from '../../../scripts/site/build-site.ts';
import { serveSite } from '../../../scripts/site/serve-site.ts';
import { largeGraph } from './large-graph.ts';
import { ROOT } from './serve-beside.ts';

/*
 * Serves a snapshot file with more symptoms and patterns than the map has room for until SIGTERM, and prints the address.
 * Its made-up names have no Han characters, so the site that was built for the data fits.
 */

const CLAIMS = 20_000;

const room = mkdtempSync(join(tmpdir(), 'jingluo-large-'));
const snapshot = join(room, 'large.snapshot');
const data = resolve(ROOT, 'data');
const settings = readSettings({
  ...process.env,
  HOST: '127.0.0.1',
  PORT: '0',
  KG_LOG: 'warn',
  KG_SNAPSHOT: snapshot,
});
const stop = new AbortController();
process.once('SIGTERM', () => stop.abort());
try {
  writeSnapshot(
    snapshot,
    largeGraph(loadSnapshot([data], { cache: resolve(ROOT, '.cache/snapshots') }), CLAIMS),
  );
  const folder = await buildWhenStale({ root: ROOT, data: [data], print: console.log, stop: stop.signal });
  const first = openSnapshot(readSnapshotFile(snapshot));
  const site = await serveSite({ folder, settings, first, log: createLog(settings.logLevel) });
  console.log(`ready at ${site.url}`);
  stop.signal.addEventListener('abort', () => void site.close());
} finally {
  rmSync(room, { recursive: true });
}
