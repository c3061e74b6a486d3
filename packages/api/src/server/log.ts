import pino, { type Logger } from 'pino';
import type { LogLevel } from './variables.ts';

/** JSON lines, one for each event. */
export type Log = Logger;

/** Something that takes lines, and can be told to write what it still holds. */
export interface LogDestination {
  write(line: string): void;
  flushSync?(): void;
}

/**
 * A log to a destination, standard error without one. Lines to standard error are written beside the serving, several
 * at a time when they come fast, and all of them before the process ends.
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
  return pino.destination({ dest: 2, sync: false });
}
