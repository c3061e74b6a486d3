import pino, { type Logger } from 'pino';
import type { LogLevel } from './environment-variables.ts';

/** A log of JSON lines, one for each event. */
export type Log = Logger;

/** The most characters that wait to be written. What comes beyond them is lost. */
const MOST_WAITING = 1_000_000;

/** Takes lines, and can write those it still buffers on request. */
export interface LogDestination {
  write(line: string): void;
  flushSync?(): void;
}

/**
 * Creates a log, to standard error by default: there lines are written asynchronously, and all of them before the process
 * ends.
 */
export function createLog(level: LogLevel, destination: LogDestination = standardError()): Log {
  return pino(
    {
      level,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      messageKey: 'message',
      serializers: { error: pino.stdSerializers.errWithCause },
    },
    destination,
  );
}

function standardError(): LogDestination {
  const stream = pino.destination({ dest: 2, sync: false, maxLength: MOST_WAITING });
  // A full disk, for example. Lines are kept for when it has room again, and the server goes on.
  let isFailing = false;
  stream.on('error', () => (isFailing = true)).on('write', () => (isFailing = false));
  // sonic-boom tries again for ever when this fails, so that the process would never end.
  const flushSync = stream.flushSync.bind(stream);
  stream.flushSync = () => {
    if (!isFailing) flushSync();
  };
  return stream;
}
