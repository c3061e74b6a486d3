import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { createPatience } from './drain-patience.ts';

export interface Closer {
  /** How many answers are under way. */
  readonly underWay: () => number;
  /**
   * Closes the server once the answers that are under way have been sent; resolves to how many of them were cut, since their
   * clients made no progress for `patience` milliseconds. Until then the server takes new requests, so that it can refuse
   * them; every answer now ends its connection.
   */
  readonly close: (patience: number) => Promise<number>;
}

/** How many turns of the event loop it takes until what has reached the machine has reached the listener. */
const TURNS = 4;

/** Follows the connections of a server so that it can be closed. To be called before the server listens. */
export function createCloser(server: Server): Closer {
  const connections = new Set<Socket>();
  const underWay = new Set<ServerResponse>();
  let onEnd = (): void => undefined;
  let isClosing = false;

  server.on('connection', (socket) => {
    connections.add(socket);
    socket.once('close', () => {
      connections.delete(socket);
      // An answer that waits behind another of its connection has no socket yet, and is not told that this one is gone.
      for (const response of underWay) if (response.req.socket === socket) underWay.delete(response);
      onEnd();
    });
  });
  server.prependListener('request', (_, response) => {
    if (isClosing) response.setHeader('connection', 'close');
    underWay.add(response);
    response.on('close', () => {
      underWay.delete(response);
      onEnd();
    });
  });

  /** Resolves when none of `answers` is under way; to how many of them were cut. */
  async function ended(answers: ReadonlySet<ServerResponse>, patience: number): Promise<number> {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    let cut = 0;
    onEnd = () => {
      if (answers.isDisjointFrom(underWay)) resolve(undefined);
    };
    const stopWatching = createPatience(patience, underWay, ({ req: { socket } }) => {
      if (socket.destroyed) return;
      for (const other of underWay) if (other.req.socket === socket && answers.has(other)) cut += 1;
      socket.destroy();
    });
    onEnd();
    await promise;
    stopWatching();
    return cut;
  }

  return {
    underWay: () => underWay.size,
    close: async (patience) => {
      isClosing = true;
      for (const response of underWay) if (!response.headersSent) response.setHeader('connection', 'close');
      const cut = await ended(new Set(underWay), patience);
      // Whoever has connected by now is still told that the server is being stopped.
      for (let turn = 0; turn < TURNS; turn += 1) await nextTurn();

      const { promise: closed, resolve } = Promise.withResolvers<undefined>();
      server.close(() => resolve(undefined));
      const answering = new Set([...underWay].map(({ req }) => req.socket));
      for (const socket of connections) if (!answering.has(socket)) socket.destroy();
      await ended(new Set(underWay), patience);
      server.closeAllConnections();
      await closed;
      return cut;
    },
  };
}
