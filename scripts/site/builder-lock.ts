import { isMainThread } from 'node:worker_threads';
import { takeLock } from './lock.ts';

/*
 * Preloaded into the builder, which writes to folders that every build uses: it holds a lock of its own until it has ended.
 * The process that started it may be killed before it, and its lock is free then.
 */

// Node also preloads this into the threads and the programs that the builder starts.
const isBuilder = isMainThread && process.ppid === Number(process.env['JINGLUO_PARENT']);

if (isBuilder) {
  const lock = takeLock(process.env['JINGLUO_BUILDER_LOCK'] ?? '');
  if (lock === undefined) throw new Error('builder-lock.ts: another builder is at work');
  process.once('exit', lock.release);
}
