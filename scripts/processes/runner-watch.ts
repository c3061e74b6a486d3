import { basename } from 'node:path';
import { type ProcessEntry, type ReadProcess, readProcess } from './read-process.ts';

const SHELLS = new Set(['sh', 'bash', 'dash', 'zsh']);

/**
 * The processes from the parent of `pid` up to the topmost pnpm or `npx pnpm` that runs it, with the shells in between.
 * Empty when no pnpm runs it. Processes above, such as the shell of the user, are not included: they may end while the
 * site runs.
 */
export function runnerChain(pid: number, read: ReadProcess): ProcessEntry[] {
  const chain: ProcessEntry[] = [];
  let length = 0;
  for (let entry = read(read(pid)?.parent ?? 0); entry !== undefined; entry = read(entry.parent)) {
    const runner = runnerOf(entry);
    if (runner === undefined && !isShell(entry)) break;
    chain.push(entry);
    if (runner !== undefined) length = chain.length;
    if (runner === 'npx') break;
  }
  return chain.slice(0, length);
}

/** True while every process of the chain exists and is a child of the next. */
export function isWhole(chain: readonly ProcessEntry[], read: ReadProcess): boolean {
  return chain.every(({ pid }, index) => {
    const parent = chain[index + 1]?.pid;
    const now = read(pid);
    return now !== undefined && (parent === undefined || now.parent === parent);
  });
}

/**
 * Calls `react` once when the pnpm or npx that runs this process has ended. Needed because SIGTERM to npx ends only npx, and
 * neither pnpm nor its script gets a signal. Does not keep the process alive.
 */
export function onRunnerGone(react: () => void, { read = readProcess, every = 500 } = {}): void {
  const parent = process.ppid;
  const chain = runnerChain(process.pid, read);
  if (chain.length === 0) return;
  const timer = setInterval(() => {
    if (process.ppid === parent && isWhole(chain, read)) return;
    clearInterval(timer);
    react();
  }, every);
  timer.unref();
}

function isShell({ argv }: ProcessEntry): boolean {
  return SHELLS.has(basename(argv[0] ?? ''));
}

/** npm sets the name of its process to `npm exec pnpm@12 start`; pnpm is a binary or a script run by node. */
function runnerOf({ argv }: ProcessEntry): 'pnpm' | 'npx' | undefined {
  const [first = '', second = ''] = argv;
  if (/^(npm exec|npx) .*\bpnpm\b/.test(first)) return 'npx';
  const named = [first.split(' ')[0] ?? '', second].map((word) => basename(word).replace(/\.[cm]?js$/, ''));
  return named.includes('pnpm') && !SHELLS.has(named[0] ?? '') ? 'pnpm' : undefined;
}
