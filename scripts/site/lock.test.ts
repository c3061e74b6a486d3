import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { spawnNode } from '../processes/spawn-node.ts';
import { type LockOptions, takeLock, withLock } from './lock.ts';

let folder: string;
let file: string;
let printed: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jingluo-lock-'));
  file = join(folder, 'build.lock');
  printed = [];
});

afterEach(() => rmSync(folder, { recursive: true }));

const options = (changed: Partial<LockOptions> = {}): LockOptions => ({
  stop: new AbortController().signal,
  print: (line) => printed.push(line),
  every: 1,
  ...changed,
});
const done = () => Promise.resolve('done');

/** A process that holds the lock. */
async function holder(): Promise<ChildProcess> {
  const program = `import { takeLock } from ${JSON.stringify(join(import.meta.dirname, 'lock.ts'))};
    globalThis.lock = takeLock(${JSON.stringify(file)});
    console.log('held');
    setInterval(() => undefined, 1e6);`;
  const child = spawnNode(['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout!, 'data');
  return child;
}

test('two users of the lock run one after the other', async () => {
  const events: string[] = [];
  const work = (name: string) => async () => {
    events.push(`${name} begins`);
    await new Promise(setImmediate);
    events.push(`${name} ends`);
  };
  await Promise.all([withLock(file, options(), work('first')), withLock(file, options(), work('second'))]);
  expect(events).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
});

test('the lock is free again after work that fails', async () => {
  await expect(withLock(file, options(), () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await withLock(file, options(), done)).toBe('done');
  expect(printed).toEqual([]);
});

test.each([
  ['an empty file', ''],
  ['one word', 'locked'],
  ['something longer than a page of a database', 'x'.repeat(5000)],
  ['the number of a process that lives, but knows nothing of it', String(process.pid)],
])('a file that nobody holds is no obstacle, whatever is in it: %s', async (_, text) => {
  writeFileSync(file, text);
  writeFileSync(`${file}.holder`, JSON.stringify({ pid: process.ppid, host: hostname() }));
  expect(await withLock(file, options(), done)).toBe('done');
  expect(printed).toEqual([]);
});

test('the lock of a killed process is free at once', async () => {
  const child = await holder();
  const waiting = withLock(
    file,
    options({ print: (line) => (printed.push(line), child.kill('SIGKILL')) }),
    done,
  );
  expect(await waiting).toBe('done');
  expect(printed).toEqual([`Waiting for process ${child.pid}, which is building the site.`]);
});

test('who waits is told at once for whom, then again and again, and what can be done', async () => {
  const child = await holder();
  const print = (line: string): void => {
    if (printed.push(line) === 3) child.kill('SIGKILL');
  };
  await withLock(file, options({ print, tellEvery: 2 }), done);
  expect(printed.slice(0, 3)).toEqual([
    `Waiting for process ${child.pid}, which is building the site.`,
    ...Array<string>(2).fill(
      `Still waiting for process ${child.pid}, which is building the site, for 0 s now. If it does not get on, end it: kill ${child.pid}.`,
    ),
  ]);
});

test.each([
  [{ pid: 1, host: 'elsewhere' }, 'Waiting for process 1 on elsewhere, which is building the site.'],
  ['no object', 'Waiting for another process, which is building the site.'],
])('a note that says something else of the holder is believed as far as it goes: %j', async (note, line) => {
  const lock = takeLock(file);
  writeFileSync(`${file}.holder`, JSON.stringify(note));
  await withLock(file, options({ print: (text) => (printed.push(text), lock?.release()) }), done);
  expect(printed).toEqual([line]);
});

// Only Linux shows the state of a process without another program.
if (process.platform === 'linux') {
  test('a holder that has been halted is told as such', async () => {
    const child = await holder();
    child.kill('SIGSTOP');
    const print = (line: string): void => {
      // The signal may arrive after the first look.
      if (printed.push(line) && line.includes('halted')) child.kill('SIGKILL');
    };
    await withLock(file, options({ print, tellEvery: 2 }), done);
    expect(printed).toContain(
      `Waiting for process ${child.pid}, which builds the site and has been halted. ` +
        `Let it go on: kill -CONT ${child.pid}. Or end it: kill -KILL ${child.pid}.`,
    );
  });
}

test('a stopped wait ends and leaves the lock to its holder', async () => {
  const lock = takeLock(file);
  expect(await withLock(file, options({ stop: AbortSignal.abort() }), done)).toBeUndefined();
  expect(takeLock(file)).toBeUndefined();
  lock?.release();
  takeLock(file)!.release();
});

test('what cannot be locked is told with what to do: a folder, a file in place of its folder', async () => {
  const refusal = (path: string) => withLock(path, options(), done).catch((error: Error) => error.message);
  mkdirSync(file);
  expect(await refusal(file)).toBe(
    `The lock file ${file} cannot be used: unable to open database file. ` +
      'Delete it, or give it and its folder to the user that runs this.',
  );
  writeFileSync(join(folder, 'file'), '');
  expect(await refusal(join(folder, 'file/build.lock'))).toMatch(/cannot be used: .* \(E\w+\)\. Delete it/);
});

// Windows has no such rights, and a superuser may do everything.
if (process.getuid !== undefined) {
  test('a file that this user may not write is told, and not taken for a lock', () => {
    writeFileSync(file, '');
    chmodSync(file, 0o444);
    chmodSync(folder, 0o755);
    const isSuperuser = process.getuid?.() === 0;
    if (isSuperuser) process.seteuid?.(65_534);
    try {
      expect(() => takeLock(file)).toThrow(
        /build\.lock cannot be used: attempt to write a readonly database\. Delete it/,
      );
    } finally {
      if (isSuperuser) process.seteuid?.(0);
    }
  });
}
