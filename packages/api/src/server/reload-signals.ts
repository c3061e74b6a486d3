import { closeSync, openSync } from 'node:fs';

/*
 * The first module of a program that serves: it imports nothing of ours, so that a signal that comes while the rest is being
 * read does not end the process.
 */

export interface ReloadRequest {
  /** Serve the data whatever is lost with it. */
  readonly isForced: boolean;
}

/** The signals that ask for a reload. Both are remembered until somebody wants to know of them. */
export interface ReloadSignals {
  /** Calls `reload` from now on for each request, and once now if there was one before. */
  readonly whenAsked: (reload: (request: ReloadRequest) => void) => void;
  /** Calls `end` when the terminal of the program is closed, and now if it was before. */
  readonly whenTerminalCloses: (end: () => void) => void;
}

/**
 * Catches SIGHUP, the usual signal to reload a server, and SIGUSR2, which forces the reload: neither ends the process any
 * more. A program also gets SIGHUP when its terminal is closed.
 */
export function catchReloadSignals(): ReloadSignals {
  const hadTerminal = hasTerminal();
  const requests = remembering<ReloadRequest>((a, b) => ({ isForced: a.isForced || b.isForced }));
  const closings = remembering<true>((a) => a);
  process.on('SIGHUP', () =>
    hadTerminal && !hasTerminal() ? closings.send(true) : requests.send({ isForced: false }),
  );
  process.on('SIGUSR2', () => requests.send({ isForced: true }));
  return { whenAsked: requests.receive, whenTerminalCloses: (end) => closings.receive(() => end()) };
}

interface Remembering<Message> {
  readonly send: (message: Message) => void;
  readonly receive: (receiver: (message: Message) => void) => void;
}

/** Messages that are joined to one until there is a receiver. */
function remembering<Message>(join: (before: Message, now: Message) => Message): Remembering<Message> {
  let waiting: Message | undefined;
  let receiver: ((message: Message) => void) | undefined;
  return {
    send: (message) => {
      if (receiver !== undefined) receiver(message);
      else waiting = waiting === undefined ? message : join(waiting, message);
    },
    receive: (given) => {
      receiver = given;
      if (waiting !== undefined) given(waiting);
      waiting = undefined;
    },
  };
}

function hasTerminal(): boolean {
  try {
    closeSync(openSync('/dev/tty', 'r'));
    return true;
  } catch {
    return false;
  }
}
