import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Returns what ends a server. It takes no new connection, lets the requests under way finish, and resolves when all
 * connections are closed: after `within` milliseconds at the latest, when what is left is cut. Resolves to false
 * when something was cut.
 */
export function createCloser(server: Server): (within: number) => Promise<boolean> {
  const unused = trackUnused(server);

  return async (within) => {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    let isCut = false;
    server.prependListener('request', (_, response) => response.setHeader('connection', 'close'));
    server.close(() => resolve(!isCut));
    server.closeIdleConnections();
    for (const socket of unused) socket.destroy();
    // A connection that is kept alive is idle only after the answer under way has gone out.
    const sweep = setInterval(() => server.closeIdleConnections(), 20);
    const cut = setTimeout(() => {
      isCut = true;
      server.closeAllConnections();
    }, within);
    const whole = await promise;
    clearInterval(sweep);
    clearTimeout(cut);
    return whole;
  };
}

/** Connections that no request has come on yet: browsers open some in advance, and Node does not call them idle. */
function trackUnused(server: Server): ReadonlySet<Socket> {
  const unused = new Set<Socket>();
  server.on('connection', (socket) => {
    unused.add(socket);
    socket.once('close', () => unused.delete(socket));
  });
  server.on('request', ({ socket }) => unused.delete(socket));
  return unused;
}
