import { resolve } from 'node:path';
import { createLog } from '../../api/src/server/log.ts';
import { readSettings } from '../../api/src/server/settings.ts';
import { loadSnapshot } from '../../graph/src/load/load-snapshot.ts';
import { buildWhenStale } from '../../../scripts/site/build-site.ts';
import { serveSite } from '../../../scripts/site/serve-site.ts';

/*
 * Serves the data with the example of a user's own source, in a separate process, with the site that was built
 * for the data alone; the example has no Han characters, so a new build would be the same. Prints the address.
 */

const root = resolve(import.meta.dirname, '../../..');
const data = resolve(root, 'data');
const settings = readSettings({
  ...process.env,
  HOST: '127.0.0.1',
  PORT: '0',
  KG_LOG: 'warn',
  KG_DATA: [data, resolve(root, 'docs/example/my-notes')].join(','),
});
const stop = new AbortController();
process.once('SIGTERM', () => stop.abort());

const folder = await buildWhenStale({ root, data: [data], print: console.log, stop: stop.signal });
const first = loadSnapshot(settings.data, { cache: settings.cache });
const site = await serveSite({ folder, settings, first, log: createLog(settings.logLevel) });
console.log(`ready at ${site.url}`);
stop.signal.addEventListener('abort', () => void site.close());
