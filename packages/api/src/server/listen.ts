import { createServer, type Server } from 'node:net';
import { ExpectedError } from './expected-error.ts';

/** Where a server listens. Port 0 means any free port. */
export interface ListenAddress {
  readonly host: string;
  readonly port: number;
}

/** Makes `server` listen; resolves to its port. Rejects with an `ExpectedError` that says why it cannot listen. */
export function listen(server: Server, { host, port }: ListenAddress): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  server.once('error', (error: NodeJS.ErrnoException) => reject(toExpectedError(error, { host, port })));
  server.listen({ host, port }, () => {
    const address = server.address();
    resolve(typeof address === 'object' && address !== null ? address.port : port);
  });
  return promise;
}

/** Resolves when the port is free; rejects with an `ExpectedError` that says why not. */
export async function assertPortFree(address: ListenAddress): Promise<void> {
  const probe = createServer();
  await listen(probe, address);
  await new Promise((resolve) => probe.close(resolve));
}

/** The address to open in a browser on this machine; for a wildcard host that of loopback. */
export function localUrl({ host, port }: ListenAddress): string {
  const name = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}

function toExpectedError(error: NodeJS.ErrnoException, { host, port }: ListenAddress): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new ExpectedError(
        `PORT=${port} on HOST=${host} is taken: another program listens there. ` +
          `End it, or choose another port, for example PORT=${port === 65_535 ? port - 1 : port + 1}.`,
      );
    case 'EACCES':
      return new ExpectedError(
        `PORT=${port} on HOST=${host} needs rights that this user does not have: choose a port above 1023.`,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new ExpectedError(
        `HOST=${host} is no address of this machine. Use 127.0.0.1, or 0.0.0.0 for all of them.`,
      );
    default:
      return error;
  }
}
