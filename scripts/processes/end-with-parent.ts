import { isMainThread } from 'node:worker_threads';
// Not the whole package: every program that the project starts loads this.
import { isAlive } from '../../packages/graph/src/files/is-alive.ts';

/*
 * Preloaded into every program that this project starts (see `spawnNode`): ends it when the process that started it has
 * ended, also by SIGKILL, which leaves nobody to pass a signal on.
 */

const parent = Number(process.env['JINGLUO_PARENT']);
const first = process.ppid;

/** How long a program may take to end by SIGTERM, in milliseconds. */
const ENDING_MS = 5000;

// Threads preload this, too.
if (isMainThread) watch();

function watch(): void {
  const timer = setInterval(() => {
    // The parent's number stays taken until somebody asks how it ended; but its children get another parent at once.
    if (process.ppid === first && isAlive(parent)) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.kill(process.pid, 'SIGKILL'), ENDING_MS).unref();
  }, 250);
  timer.unref();
}
