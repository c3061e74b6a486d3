import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Returns a function that closes a server: it accepts no new connection, lets active requests finish, and resolves when all
 * connections are closed. After `maxMilliseconds` it closes those that are left, and resolves to false.
 */
export function createCloser(server: Server): (maxMilliseconds: number) => Promise<boolean> {
  const unused = trackUnused(server);

  return async (maxMilliseconds) => {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    let isForced = false;
    server.prependListener('request', (_, response) => response.setHeader('connection', 'close'));
    server.close(() => resolve(!isForced));
    server.closeIdleConnections();
    for (const socket of unused) socket.destroy();
    // A kept-alive connection becomes idle only after its response has been sent.
    const sweep = setInterval(() => server.closeIdleConnections(), 20);
    const force = setTimeout(() => {
      isForced = true;
      server.closeAllConnections();
    }, maxMilliseconds);
    const isGraceful = await promise;
    clearInterval(sweep);
    clearTimeout(force);
    return isGraceful;
  };
}

/** Connections without a request so far: browsers open some in advance, and Node does not count them as idle. */
function trackUnused(server: Server): ReadonlySet<Socket> {
  const unused = new Set<Socket>();
  server.on('connection', (socket) => {
    unused.add(socket);
    socket.once('close', () => unused.delete(socket));
  });
  server.on('request', ({ socket }) => unused.delete(socket));
  return unused;
}
