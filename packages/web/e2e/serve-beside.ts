import { resolve } from 'node:path';
import { createLog } from '../../api/src/server/log.ts';
import { versionOfSnapshot } from '../../api/src/server/opened-version.ts';
import { readSettings, type Settings } from '../../api/src/server/settings.ts';
import { loadSnapshot } from '../../graph/src/load/load-snapshot.ts';
import type { Snapshot } from '../../graph/src/snapshot/snapshot.ts';
import { buildWhenStale } from '../../../scripts/site/build-site.ts';
import { serveSite } from '../../../scripts/site/serve-site.ts';

export const ROOT = resolve(import.meta.dirname, '../../..');

/** The folder of the data that is shipped. */
export const DATA = resolve(ROOT, 'data');

type Environment = Readonly<Record<string, string>>;

interface ServeOptions {
  /** The data folder that is loaded after the data. */
  readonly added: string;
  /** Settings beside those for a test. */
  readonly env?: Environment;
  /** Called with the data before it is served. */
  readonly onload?: (data: Snapshot) => void;
}

/** Serves the data with a folder beside it, as `serveOther` does. */
export async function serveBeside({ added, env, onload }: ServeOptions): Promise<void> {
  await serveOther({ ...env, KG_DATA: [DATA, added].join(',') }, (settings) => {
    const first = loadSnapshot(settings.data, { cache: settings.cache });
    onload?.(first);
    return first;
  });
}

/**
 * Serves a graph until SIGTERM, with the site that was built for the data alone, and prints the address. For a program of its
 * own.
 */
export async function serveOther(env: Environment, load: (settings: Settings) => Snapshot): Promise<void> {
  const settings = readSettings({ ...process.env, HOST: '127.0.0.1', PORT: '0', KG_LOG: 'warn', ...env });
  const stop = new AbortController();
  process.once('SIGTERM', () => stop.abort());
  const folder = await buildWhenStale({ root: ROOT, data: [DATA], print: console.log, stop: stop.signal });
  const first = load(settings);
  const site = await serveSite({
    folder,
    settings,
    first: versionOfSnapshot(first),
    log: createLog(settings.logLevel),
  });
  console.log(`ready at ${site.url}`);
  stop.signal.addEventListener('abort', () => void site.close());
}
