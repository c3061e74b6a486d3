import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createLog } from '../../../api/src/server/log.ts';
import { readSettings } from '../../../api/src/server/settings.ts';
import { loadSnapshot } from '../../../graph/src/load/load-snapshot.ts';
import type { Citation } from '../../../graph/src/snapshot/model.ts';
import { buildWhenStale } from '../../../../scripts/site/build-site.ts';
import { serveSite } from '../../../../scripts/site/serve-site.ts';
import { HOSTILE, writeHostileFolder } from './hostile-folder.ts';

/*
 * Serves the data with a hostile folder beside it, in a process of its own, with the site that was built for the data
 * alone. One work has an address that the check refuses, as if it had come in otherwise. Prints the address.
 */

const root = resolve(import.meta.dirname, '../../../..');
const data = resolve(root, 'data');
const hostile = mkdtempSync(join(tmpdir(), 'jingluo-hostile-'));
writeHostileFolder(hostile);
const settings = readSettings({
  ...process.env,
  HOST: '127.0.0.1',
  PORT: '0',
  KG_LOG: 'warn',
  KG_CACHE: 'off',
  KG_DATA: [data, hostile].join(','),
});
const stop = new AbortController();
process.once('SIGTERM', () => stop.abort());

const folder = await buildWhenStale({ root, data: [data], print: console.log, stop: stop.signal });
const first = loadSnapshot(settings.data);
rmSync(hostile, { recursive: true });
const works = first.citations as Map<string, Citation>;
const study = works.get(`citation:${HOSTILE.study}`)!;
works.set(study.id, { ...study, fields: { ...study.fields, URL: 'javascript:alert(11)' } });

const site = await serveSite({ folder, settings, first, log: createLog(settings.logLevel) });
console.log(`ready at ${site.url}`);
stop.signal.addEventListener('abort', () => void site.close());
