import { type ChildProcess, spawn, type SpawnOptions } from 'node:child_process';

/** Arguments for Node, and the environment, of a program that ends when this process does, however that ends. */
export const ENDING_WITH_THIS = {
  args: ['--import', new URL('end-with-parent.ts', import.meta.url).href],
  env: { JINGLUO_PARENT: String(process.pid) },
} as const;

/** Starts a program with the Node of this process. It ends when this process does, however that ends. */
export function spawnNode(args: readonly string[], options: SpawnOptions): ChildProcess {
  return spawn(process.execPath, [...ENDING_WITH_THIS.args, ...args], {
    ...options,
    env: { ...(options.env ?? process.env), ...ENDING_WITH_THIS.env },
  });
}
