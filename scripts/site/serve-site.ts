import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type ListenAddress, listen, localUrl } from './listen-address.ts';

/** What to serve, and where. */
export interface ServeOptions {
  /** The folder of the built site. */
  readonly folder: string;
  readonly address: ListenAddress;
  /** The data folders, absolute. */
  readonly data: readonly string[];
}

/** A site that answers. */
export interface Site {
  readonly url: string;
  /** Takes no new request, lets those under way finish for at most two seconds, then resolves. */
  readonly close: () => Promise<void>;
}

type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/**
 * Serves the built site from this very process, so that nothing is left over when it ends. Resolves once the site has
 * answered a request; rejects when it cannot listen there, with a `Refusal`, or does not answer.
 */
export async function serveSite({ folder, address, data }: ServeOptions): Promise<Site> {
  process.env['NODE_ENV'] = 'production';
  process.env['KG_DATA'] = data.join(',');
  const protocolHeader = (process.env['PROTOCOL_HEADER'] ??= 'x-forwarded-proto').toLowerCase();

  const built = pathToFileURL(join(folder, 'handler.js')).href;
  const { handler } = (await import(built)) as { handler: Handler };
  const server = createServer((request, response) => {
    // Without that header the adapter takes every request for https, and pages would name addresses that do not answer.
    request.headers[protocolHeader] ??= 'http';
    handler(request, response, () => response.writeHead(404).end());
  });

  const url = localUrl({ ...address, port: await listen(server, address) });
  const answer = await fetch(`${url}/health`);
  if (!answer.ok) throw new Error(`serveSite: ${url}/health answered ${answer.status}`);
  await answer.arrayBuffer();
  return { url, close: () => close(server) };
}

function close(server: Server): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.close(() => resolve());
  server.closeIdleConnections();
  setTimeout(() => server.closeAllConnections(), 2000).unref();
  return promise;
}
