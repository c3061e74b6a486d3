import { once } from 'node:events';
import { onHangUp } from '../../packages/api/src/server/hang-up.ts';
import { onRunnerGone } from './runner-watch.ts';

const SIGNALS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;

/** What asked this process to end. */
export type StopReason = keyof typeof SIGNALS;

/**
 * A signal that aborts once, when this process is asked to end: by Ctrl-C, SIGTERM or SIGHUP, or because the pnpm or
 * npx that runs it is gone. Its `reason` is a `StopReason`. After this call those signals no longer end the process
 * by themselves. With `reload` SIGHUP calls that instead, unless it tells that the terminal was closed.
 */
export function stopSignal(reload?: () => void): AbortSignal {
  const controller = new AbortController();
  const stop = (reason: StopReason): void => controller.abort(reason);
  process.on('SIGINT', stop).on('SIGTERM', stop);
  if (reload === undefined) process.on('SIGHUP', stop);
  else onHangUp({ reload, end: () => stop('SIGHUP') });
  onRunnerGone(() => stop('SIGTERM'));
  return controller.signal;
}

/** Resolves when `stop` has aborted. */
export async function stopped(stop: AbortSignal): Promise<void> {
  if (!stop.aborted) await once(stop, 'abort');
}

/** The exit code of a process that was ended by this signal before its work was done. */
export function exitCodeOf(reason: StopReason): number {
  return 128 + SIGNALS[reason];
}
