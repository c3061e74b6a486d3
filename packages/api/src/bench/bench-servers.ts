import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { createReader, dataFolders, type GraphReader, loadSnapshot } from '@jingluo/graph';
import type { Context } from '../fields/builder.ts';
import { schema } from '../schema.ts';

/** The kinds of server that ours is compared with. */
export type ServerKind = 'floor' | 'stock';

export const FLOOR_BYTES = 27 * 1024;

/* As a child process: serves one kind on a free port and sends the port. */
if (process.send !== undefined) process.send(await start(process.argv[2] as ServerKind));

function start(kind: ServerKind): Promise<number> {
  switch (kind) {
    case 'floor':
      return listen(fixedResponse(Buffer.alloc(FLOOR_BYTES, 'x')));
    case 'stock':
      return stock();
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
