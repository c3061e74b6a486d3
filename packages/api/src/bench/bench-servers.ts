import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { createReader, dataFolders, type GraphReader, loadSnapshot } from '@jingluo/graph';
import type { Context } from '../fields/builder.ts';
import { createGraphqlEndpoint } from '../http/create-endpoint.ts';
import { nodeListener } from '../http/node-listener.ts';
import { createLimits } from '../limits/create-limits.ts';
import { schema } from '../schema.ts';
import { SITE_OPERATIONS } from '../site-operations.ts';

/** The kinds of server that are compared. */
export type ServerKind = 'floor' | 'stock' | 'ours';

export const FLOOR_BYTES = 27 * 1024;

/* As a child process: serves one kind on a free port, sends the port, and on each message its usage. */
if (process.send !== undefined) {
  const port = await start(process.argv[2] as ServerKind);
  process.on('message', (question) => process.send?.(question === 'memory' ? memory() : cpu()));
  process.send(port);
  process.on('disconnect', () => process.exit());
}

/** Microseconds of processor time, user and system, since the server started. */
function cpu(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}

/** Bytes in use on and off the heap after a garbage collection. */
function memory(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function start(kind: ServerKind): Promise<number> {
  switch (kind) {
    case 'floor':
      return listen(fixedResponse(Buffer.alloc(FLOOR_BYTES, 'x')));
    case 'stock':
      return stock();
    case 'ours':
      return ours();
  }
}

/** The floor: reads the body and sends a fixed response. */
function fixedResponse(body: Buffer) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    request.on('data', () => undefined);
    request.on('end', () => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
      response.end(body);
    });
  };
}

/** The peer: Apollo Server as in its documentation. */
async function stock(): Promise<number> {
  const reader = shippedReader();
  const { url } = await startStandaloneServer(new ApolloServer<Context>({ schema }), {
    context: () => Promise.resolve({ reader }),
    listen: { port: 0, host: '127.0.0.1' },
  });
  return Number(new URL(url).port);
}

async function ours(): Promise<number> {
  const reader = shippedReader();
  const endpoint = await createGraphqlEndpoint({
    reader: () => reader,
    limits: createLimits(schema),
    knownOperations: Object.values(SITE_OPERATIONS),
  });
  return listen(nodeListener(endpoint));
}

/** The graph of the shipped data. */
export function shippedReader(): GraphReader {
  return createReader(loadSnapshot(dataFolders(undefined)));
}

function listen(listener: (request: IncomingMessage, response: ServerResponse) => void): Promise<number> {
  const server = createServer(listener);
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}
