import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { spawnNode } from '../../../scripts/processes/spawn-node.ts';

export interface SiteProcess {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Runs a program that serves a site and prints `ready at` with its address. Throws when it ends before that. */
export async function startSiteProcess(program: URL): Promise<SiteProcess> {
  const server = spawnNode([program.pathname], { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of createInterface({ input: server.stdout! })) {
    const [, url] = /ready at (http:\S+)/.exec(line) ?? [];
    if (url !== undefined) return { url, stop: () => stop(server) };
  }
  throw new Error(`startSiteProcess: ${program.pathname} ended before it was ready`);
}

async function stop(server: ChildProcess): Promise<void> {
  server.kill('SIGTERM');
  if (server.exitCode === null) await once(server, 'exit');
}
