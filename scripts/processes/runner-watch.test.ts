import { expect, test } from 'vitest';
import type { ProcessEntry } from './read-process.ts';
import { isWhole, runnerChain } from './runner-watch.ts';

const reader = (entries: readonly ProcessEntry[]) => (pid: number) =>
  entries.find((entry) => entry.pid === pid);
const entry = (pid: number, parent: number, ...argv: string[]): ProcessEntry => ({ pid, parent, argv });

const BY_NPX = [
  entry(60, 50, 'node', 'scripts/start.ts'),
  entry(50, 40, 'sh', '-c', 'node scripts/start.ts'),
  entry(40, 30, 'pnpm', 'start'),
  entry(30, 20, 'sh', '-c', "'pnpm' start"),
  entry(20, 10, 'npm exec pnpm@12 start'),
  entry(10, 1, 'bash', '-c', 'npx -y pnpm@12 start &'),
];

test('the chain of a script run by npx ends at npx, without the shell above it', () => {
  const pids = runnerChain(60, reader(BY_NPX)).map(({ pid }) => pid);
  expect(pids).toEqual([50, 40, 30, 20]);
});

test('the chain of a script run by an installed pnpm ends at pnpm', () => {
  const processes = [
    entry(4, 3, 'node', 'scripts/start.ts'),
    entry(3, 2, 'node', '/usr/lib/node_modules/pnpm/bin/pnpm.cjs', 'start'),
    entry(2, 1, 'bash'),
  ];
  expect(runnerChain(4, reader(processes)).map(({ pid }) => pid)).toEqual([3]);
});

test('a script not run by pnpm has no chain, even if a program above it has pnpm in its path', () => {
  const processes = [
    entry(4, 3, 'node', 'scripts/start.ts'),
    entry(3, 2, 'bash', '-c', 'node scripts/start.ts'),
    entry(2, 1, 'node', '/home/me/.cache/pnpm/dlx/editor/main.js'),
  ];
  expect(runnerChain(4, reader(processes))).toEqual([]);
});

test('a chain is complete while each process is the child of the next', () => {
  const chain = runnerChain(60, reader(BY_NPX));
  expect(isWhole(chain, reader(BY_NPX))).toBe(true);
});

test('a chain is broken when npx has ended and pnpm has another parent', () => {
  const chain = runnerChain(60, reader(BY_NPX));
  const after = [entry(50, 40, 'sh'), entry(40, 1, 'pnpm', 'start')];
  expect(isWhole(chain, reader(after))).toBe(false);
});

test('a chain is broken when only its last process has ended', () => {
  const chain = runnerChain(60, reader(BY_NPX));
  expect(isWhole(chain, reader(BY_NPX.filter(({ pid }) => pid !== 20)))).toBe(false);
});
