import { createHash } from 'node:crypto';
import { readdirSync, readlinkSync, rmSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { isAlive } from './is-alive.ts';

/** This machine or container: the numbers of processes mean something only within it. */
const MACHINE = createHash('sha256').update(`${hostname()} ${processNamespace()}`).digest('hex').slice(0, 8);

/** What `asideOf` adds to a name. */
const ADDED = /\.([\da-f]{8})-(\d+)\.tmp$/;

/** Longer than writing takes on any machine, in milliseconds. */
const OLD = 3_600_000;

/** The path beside `path` where this process writes what gets that name when it is whole. */
export function asideOf(path: string): string {
  return `${path}.${MACHINE}-${process.pid}.tmp`;
}

/** Whether `path` is what a process that has ended since has begun, here, or longer than an hour ago elsewhere. */
export function isLeft(path: string): boolean {
  const [, machine, pid] = ADDED.exec(path) ?? [];
  if (machine === undefined) return false;
  if (machine === MACHINE) return !isAlive(Number(pid));
  return Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Infinity) > OLD;
}

/**
 * Removes what was begun beside `path` by processes that have ended since, here, or longer than an hour ago elsewhere.
 * Never what a process writes that still runs here. Does not fail: what stays takes only room.
 */
export function removeLeft(path: string): void {
  try {
    for (const name of readdirSync(dirname(path)))
      if (name.replace(ADDED, '') === basename(path) && isLeft(join(dirname(path), name)))
        rmSync(join(dirname(path), name), { recursive: true, force: true });
  } catch {
    // Another process has removed it, or it is not ours to remove.
  }
}

/** Removes what this process has begun. Does not fail, so that it hides no error: what stays is removed by the next run. */
export function removeBegun(aside: string): void {
  try {
    rmSync(aside, { recursive: true, force: true });
  } catch {
    // It may not even be looked at.
  }
}

/** Of two containers that have the same name. Only Linux has it. */
function processNamespace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
}
