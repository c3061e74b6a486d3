import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withLock } from './lock.ts';

let folder: string;
let file: string;
const never = new AbortController().signal;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jingluo-lock-'));
  file = join(folder, 'build.lock');
});

afterEach(() => rmSync(folder, { recursive: true }));

test('two users of the lock run one after the other', async () => {
  const events: string[] = [];
  const work = (name: string) => async () => {
    events.push(`${name} begins`);
    await new Promise(setImmediate);
    events.push(`${name} ends`);
  };
  await Promise.all([
    withLock(file, { stop: never, every: 1 }, work('first')),
    withLock(file, { stop: never, every: 1 }, work('second')),
  ]);
  expect(events).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
});

test('the lock is free again after work that fails', async () => {
  await expect(withLock(file, { stop: never }, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(readdirSync(folder)).toEqual([]);
});

test('a lock whose holder is dead is taken over', async () => {
  const { pid } = spawnSync(process.execPath, ['--version']);
  writeFileSync(file, String(pid));
  expect(await withLock(file, { stop: never, every: 1 }, () => Promise.resolve('done'))).toBe('done');
});

test('a stopped wait ends and leaves the lock to its holder', async () => {
  writeFileSync(file, String(process.pid));
  expect(await withLock(file, { stop: AbortSignal.abort() }, () => Promise.resolve('done'))).toBeUndefined();
  expect(existsSync(file)).toBe(true);
});
