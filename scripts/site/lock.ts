import { mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { ExpectedError } from '../../packages/api/src/server/expected-error.ts';
import { explain } from '../../packages/graph/src/data/read-error.ts';
import { isHalted } from '../processes/read-process.ts';

/** A lock that this process holds. */
export interface HeldLock {
  readonly release: () => void;
}

export interface LockOptions {
  readonly stop: AbortSignal;
  /** Is told at once, and then again and again, what is waited for. */
  readonly print: (line: string) => void;
  /** Milliseconds between two attempts, and between two lines. */
  readonly every?: number;
  readonly tellEvery?: number;
}

/** What SQLite says of a file that another process has locked, and of one that is no database. */
const BUSY = 5;
const NO_DATABASE = 26;

/**
 * Runs `work` while this process holds the lock file; waits as long as another process holds it, and says so. Returns the
 * result of `work`, or undefined, without running it, when `stop` aborts first. Rejects with an `ExpectedError` when the file
 * cannot be locked at all.
 */
export async function withLock<T>(
  file: string,
  options: LockOptions,
  work: () => Promise<T>,
): Promise<T | undefined> {
  const lock = await waitForLock(file, options);
  if (lock === undefined) return undefined;
  try {
    return await work();
  } finally {
    lock.release();
  }
}

async function waitForLock(
  file: string,
  { stop, print, every = 200, tellEvery = 10_000 }: LockOptions,
): Promise<HeldLock | undefined> {
  const start = performance.now();
  let told = 0;
  for (;;) {
    const lock = takeLock(file);
    if (lock !== undefined) return lock;
    if (stop.aborted) return undefined;
    const waited = performance.now() - start;
    if (waited >= told * tellEvery) {
      print(waitingFor(file, told === 0 ? undefined : waited));
      told = Math.floor(waited / tellEvery) + 1;
    }
    await wait(every);
  }
}

/**
 * Takes the lock, or returns undefined when another process holds it. The system releases it when this process ends, however
 * it ends: it is a lock on the file, not the file, whose content and age mean nothing. Throws an `ExpectedError` when the file
 * cannot be locked at all.
 */
export function takeLock(file: string): HeldLock | undefined {
  let lock: DatabaseSync | undefined;
  try {
    mkdirSync(dirname(file), { recursive: true });
    lock = lockedDatabase(file);
  } catch (error) {
    const [reason] = explain(error, `The lock file ${file} cannot be used`);
    throw new ExpectedError(
      `${reason.replace(' (ERR_SQLITE_ERROR)', '')}. Delete it, or give it and its folder to the user that runs this.`,
    );
  }
  if (lock === undefined) return undefined;
  noteHolder(file);
  return {
    release: () => {
      rmSync(noteOf(file), { force: true });
      lock.close();
    },
  };
}

function lockedDatabase(file: string): DatabaseSync | undefined {
  const database = new DatabaseSync(file, { timeout: 0 });
  try {
    database.exec('PRAGMA journal_mode = MEMORY');
    database.exec('BEGIN EXCLUSIVE');
    // Never committed. It fails where the file may only be read: there SQLite locks nothing, and does not say so.
    database.exec('PRAGMA user_version = 1');
    return database;
  } catch (error) {
    database.close();
    const { errcode } = error as { errcode?: number };
    if (errcode === BUSY) return undefined;
    if (errcode !== NO_DATABASE) throw error;
    // Nobody holds it: a file that is held is empty. So this takes nothing from anybody, unlike removing it.
    truncateSync(file);
    return lockedDatabase(file);
  }
}

/** Who holds the lock, for those who wait. Beside the lock file: a process that closes that file would lose its lock. */
function noteOf(file: string): string {
  return `${file}.holder`;
}

function noteHolder(file: string): void {
  try {
    writeFileSync(noteOf(file), JSON.stringify({ pid: process.pid, host: hostname() }));
  } catch {
    // Without it, those who wait are told less.
  }
}

function waitingFor(file: string, waited: number | undefined): string {
  const holder = readHolder(file);
  const isHere = holder?.host === hostname();
  const name =
    holder === undefined ? 'another process' : `process ${holder.pid}${isHere ? '' : ` on ${holder.host}`}`;
  if (isHere && isHalted(holder.pid))
    return `Waiting for ${name}, which builds the site and has been halted. Let it go on: kill -CONT ${holder.pid}. Or end it: kill -KILL ${holder.pid}.`;
  if (waited === undefined) return `Waiting for ${name}, which is building the site.`;
  const end = holder === undefined ? 'end it' : `end it: kill ${holder.pid}`;
  return `Still waiting for ${name}, which is building the site, for ${Math.round(waited / 1000)} s now. If it does not get on, ${end}.`;
}

function readHolder(file: string): { readonly pid: number; readonly host: string } | undefined {
  try {
    const { pid, host } = JSON.parse(readFileSync(noteOf(file), 'utf8')) as Record<string, unknown>;
    return typeof pid === 'number' && typeof host === 'string' ? { pid, host } : undefined;
  } catch {
    return undefined;
  }
}
