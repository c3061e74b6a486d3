import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * Runs `work` while this process holds the lock file; waits as long as another living process holds it. Returns the result
 * of `work`, or undefined, without running it, when `stop` aborts first.
 */
export async function withLock<T>(
  file: string,
  { stop, every = 200 }: { stop: AbortSignal; every?: number },
  work: () => Promise<T>,
): Promise<T | undefined> {
  mkdirSync(dirname(file), { recursive: true });
  while (!take(file)) {
    if (stop.aborted) return undefined;
    await wait(every);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function take(file: string): boolean {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, String(process.pid));
  try {
    // A link is created together with its content, so that no process can read an empty lock file.
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
  if (!isAlive(holderOf(file))) rmSync(file, { force: true });
  return false;
}

function holderOf(file: string): number | undefined {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    return pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number | undefined): boolean {
  if (pid === undefined) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
