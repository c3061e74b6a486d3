import { createServer, type Server } from 'node:net';
import { Refusal } from './refusal.ts';

/** Where a server listens. Port 0 stands for any free one. */
export interface ListenAddress {
  readonly host: string;
  readonly port: number;
}

/** Makes `server` listen; returns the port it got. Rejects with a `Refusal` that says why it cannot. */
export function listen(server: Server, { host, port }: ListenAddress): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  server.once('error', (error: NodeJS.ErrnoException) => reject(refusalOf(error, { host, port })));
  server.listen({ host, port }, () => {
    const address = server.address();
    resolve(typeof address === 'object' && address !== null ? address.port : port);
  });
  return promise;
}

/** Resolves when something could listen there now; rejects with a `Refusal` that says why not. */
export async function assertFree(address: ListenAddress): Promise<void> {
  const probe = createServer();
  await listen(probe, address);
  await new Promise((resolve) => probe.close(resolve));
}

/** The address to open in a browser on this machine. A wildcard host answers on loopback too. */
export function localUrl({ host, port }: ListenAddress): string {
  const name = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}

function refusalOf(error: NodeJS.ErrnoException, { host, port }: ListenAddress): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new Refusal(
        `PORT=${port} on HOST=${host} is taken: another program listens there. ` +
          `End it, or choose another port, for example PORT=${port === 65_535 ? port - 1 : port + 1}.`,
      );
    case 'EACCES':
      return new Refusal(
        `PORT=${port} on HOST=${host} needs rights that this user does not have: choose a port above 1023.`,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new Refusal(
        `HOST=${host} is no address of this machine. Use 127.0.0.1, or 0.0.0.0 for all of them.`,
      );
    default:
      return error;
  }
}
