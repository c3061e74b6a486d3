import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SiteHandler } from '../../packages/api/src/server/create-listener.ts';
import type { Log } from '../../packages/api/src/server/log.ts';
import { openServer, type RunningServer } from '../../packages/api/src/server/open-server.ts';
import type { Settings } from '../../packages/api/src/server/settings.ts';
import type { Tracing } from '../../packages/api/src/server/tracing/tracing.ts';
import type { OpenedVersion } from '../../packages/api/src/server/opened-version.ts';

export interface ServeOptions {
  /** The folder of the built site. */
  readonly folder: string;
  readonly settings: Settings;
  readonly log: Log;
  /** The first version. */
  readonly first: OpenedVersion;
  readonly tracing?: Tracing | undefined;
}

/**
 * Serves the API and the built site on one port in this process, so that nothing keeps running when it ends. Resolves when
 * both are ready. Rejects with an `ExpectedError` when it cannot listen.
 */
export async function serveSite({ folder, ...options }: ServeOptions): Promise<RunningServer> {
  const server = await openServer({ ...options, loadSite: () => loadSite(folder) });
  try {
    await server.ready;
  } catch (error) {
    await server.close();
    throw error;
  }
  return server;
}

/** Loads the site. The adapter reads its settings from the environment then; the server makes these headers trustworthy. */
async function loadSite(folder: string): Promise<SiteHandler> {
  process.env['NODE_ENV'] = 'production';
  process.env['PROTOCOL_HEADER'] = 'x-forwarded-proto';
  process.env['HOST_HEADER'] = 'x-forwarded-host';
  process.env['ADDRESS_HEADER'] = 'x-forwarded-for';
  const built = pathToFileURL(join(folder, 'handler.js')).href;
  const { handler } = (await import(built)) as { handler: SiteHandler };
  await loadPages(join(folder, 'server/nodes'));
  return handler;
}

/** Loads the modules of all pages, which else the first reader of each waits for, and with that reader all others. */
async function loadPages(nodes: string): Promise<void> {
  for (const name of await readdir(nodes)) await import(pathToFileURL(join(nodes, name)).href);
}
