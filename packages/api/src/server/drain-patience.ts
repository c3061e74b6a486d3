import type { ServerResponse } from 'node:http';
import { performance } from 'node:perf_hooks';

/** Bytes a second that no client falls below who still wants its answer. */
const LEAST_RATE = 1024;

/** An answer that waits for us may take this many times longer than one that waits for its client. */
const OWN_FACTOR = 10;

interface Account {
  /** Bytes that the client has sent, or the system has taken for it. */
  moved: number;
  /** Milliseconds in which the client has moved nothing, less those that its bytes are worth. */
  waited: number;
}

/**
 * Calls `cut` for each answer that has made no progress for `patience` milliseconds, until the function that it returns is
 * called. Only the time counts in which the event loop had nothing to do: on a busy machine nobody is blamed for what we have
 * not done yet. A byte now and then is no progress.
 */
export function createPatience(
  patience: number,
  answers: ReadonlySet<ServerResponse>,
  cut: (response: ServerResponse) => void,
): () => void {
  const accounts = new Map<ServerResponse, Account>();
  let idleBefore = idleTime();

  const look = (): void => {
    const idle = idleTime() - idleBefore;
    idleBefore += idle;
    for (const response of [...answers]) {
      const moved = movedBytes(response);
      const before = accounts.get(response) ?? { moved, waited: -idle };
      const earned = ((moved - before.moved) / LEAST_RATE) * 1000;
      const spent = waitsForClient(response) ? idle : idle / OWN_FACTOR;
      const waited = Math.max(0, before.waited + spent - earned);
      accounts.set(response, { moved, waited });
      if (waited >= patience) cut(response);
    }
  };

  look();
  const timer = setInterval(look, Math.min(500, Math.max(5, patience / 20)));
  return () => clearInterval(timer);
}

function idleTime(): number {
  return performance.eventLoopUtilization().idle;
}

/** Whether the rest of a request is missing, or room for the answer. */
function waitsForClient({ req }: ServerResponse): boolean {
  return !req.complete || req.socket.writableLength > 0;
}

/** What its connection has moved: an answer that waits behind another has no socket of its own yet. */
function movedBytes({ req: { socket } }: ServerResponse): number {
  // Node's own time limit of a socket looks at this, too: without it a large piece makes no progress until all of it is sent.
  const { _handle: handle } = socket as {
    _handle?: { readonly bytesWritten: number; readonly writeQueueSize: number } | null;
  };
  const sent = handle ? handle.bytesWritten - handle.writeQueueSize : socket.bytesWritten;
  return socket.bytesRead + sent;
}
