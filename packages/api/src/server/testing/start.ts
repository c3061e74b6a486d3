import { PassThrough } from 'node:stream';
import { createLog } from '../log.ts';
import { openServer, type RunningServer, type ServerOptions } from '../open-server.ts';
import { readSettings, type Settings } from '../settings.ts';

/** A server on a free port of loopback, and what it has logged so far. */
export interface Started extends RunningServer {
  readonly logged: () => Record<string, unknown>[];
  /** Sends a query to the GraphQL endpoint. */
  readonly ask: (query: string, headers?: Record<string, string>) => Promise<Response>;
}

/** Starts a server as the program does, with the default settings except those given. */
export async function startServer(
  changed: Partial<Settings>,
  options: Partial<ServerOptions> = {},
): Promise<Started> {
  let text = '';
  const stream = new PassThrough().on('data', (chunk: Buffer) => (text += chunk.toString()));
  const settings = { ...readSettings({ HOST: '127.0.0.1', PORT: '0', KG_CACHE: 'off' }), ...changed };
  const server = await openServer({ settings, log: createLog(settings.logLevel, stream), ...options });
  return {
    ...server,
    logged: () =>
      text
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Record<string, unknown>),
    ask: (query, headers = {}) =>
      fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query }),
      }),
  };
}
