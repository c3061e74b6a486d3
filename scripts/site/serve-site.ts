import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SiteHandler } from '../../packages/api/src/server/create-listener.ts';
import type { Log } from '../../packages/api/src/server/log.ts';
import { openServer, type RunningServer } from '../../packages/api/src/server/open-server.ts';
import type { Settings } from '../../packages/api/src/server/settings.ts';
import type { Snapshot } from '../../packages/graph/src/snapshot/snapshot.ts';

/** What to serve, and how. */
export interface ServeOptions {
  /** The folder of the built site. */
  readonly folder: string;
  readonly settings: Settings;
  readonly log: Log;
  /** The data, loaded and checked. */
  readonly first: Snapshot;
}

/**
 * Serves the API and the built site from this very process, on one port, so that nothing is left over when it ends.
 * Resolves once both answer. Rejects with a `Refusal` when it cannot listen there.
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

/** The adapter reads its settings from the environment when it is loaded; the server has made these headers true. */
async function loadSite(folder: string): Promise<SiteHandler> {
  process.env['NODE_ENV'] = 'production';
  process.env['PROTOCOL_HEADER'] = 'x-forwarded-proto';
  process.env['HOST_HEADER'] = 'x-forwarded-host';
  process.env['ADDRESS_HEADER'] = 'x-forwarded-for';
  const built = pathToFileURL(join(folder, 'handler.js')).href;
  const { handler } = (await import(built)) as { handler: SiteHandler };
  return handler;
}
