import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeLoadFolder } from './load-folder.ts';

let parent: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'jingluo-load-test-'));
});
afterEach(() => rmSync(parent, { recursive: true }));

test('a load that was killed leaves its tables only until the next one; those of a running load stay', () => {
  const own = makeLoadFolder(parent);
  const ended = spawnSync(process.execPath, ['--version']).pid;
  const ofProcess = (pid: number) => basename(own).replace(/-\d+\.tmp$/, `-${pid}.tmp`);
  for (const pid of [ended, process.ppid]) {
    mkdirSync(join(parent, ofProcess(pid)));
    writeFileSync(join(parent, ofProcess(pid), 'claims'), 'rows');
  }
  mkdirSync(join(parent, 'another'));
  rmSync(own, { recursive: true });
  expect(makeLoadFolder(parent)).toBe(own);
  expect(readdirSync(parent).sort()).toEqual(['another', basename(own), ofProcess(process.ppid)].sort());
});
