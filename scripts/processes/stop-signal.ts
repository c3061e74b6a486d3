import { once } from 'node:events';
import type { ReloadSignals } from '../../packages/api/src/server/reload-signals.ts';
import { onStopSignals } from '../../packages/api/src/server/stop-signals.ts';
import { onRunnerGone } from './runner-watch.ts';

const SIGNALS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;

/** The signal that ends this process. */
export type StopReason = keyof typeof SIGNALS;

/**
 * Returns an `AbortSignal` that aborts when this process should end: by Ctrl-C, SIGTERM or SIGHUP, or because the pnpm or
 * npx that runs it has ended. Its `reason` is a `StopReason`. These signals no longer end the process by themselves, but a
 * second Ctrl-C or SIGTERM ends it at once, after an event `hurry`. With `reloads`, SIGHUP is a reason only when the terminal
 * was closed.
 */
export function stopSignal(reloads?: ReloadSignals): AbortSignal {
  const controller = new AbortController();
  const stop = (reason: StopReason): void => controller.abort(reason);
  onStopSignals({ stop, onHurry: () => controller.signal.dispatchEvent(new Event('hurry')) });
  if (reloads === undefined) process.on('SIGHUP', stop);
  else reloads.whenTerminalCloses(() => stop('SIGHUP'));
  onRunnerGone(() => stop('SIGTERM'));
  return controller.signal;
}

/** Resolves when `stop` has aborted. */
export async function stopped(stop: AbortSignal): Promise<void> {
  if (!stop.aborted) await once(stop, 'abort');
}

/** The exit code of a process that this signal ended before its work was done. */
export function exitCodeOf(reason: StopReason): number {
  return 128 + SIGNALS[reason];
}
