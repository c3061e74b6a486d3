import pino, { type Logger } from 'pino';
import type { LogLevel } from './environment-variables.ts';

/** A log of JSON lines, one for each event. */
export type Log = Logger;

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
  return pino.destination({ dest: 2, sync: false });
}
