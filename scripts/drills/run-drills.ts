import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ServerProcess, startServer } from '../testing/server-process.ts';
import type { Drill, Outcome } from './drill.ts';

/** A drill that has ended. */
export interface Result extends Outcome {
  readonly drill: Drill;
  readonly seconds: number;
}

/** Runs the drills, one after the other. Leaves no server and no folder behind. */
export async function runDrills(
  drills: readonly Drill[],
  onEnd: (result: Result) => void,
): Promise<readonly Result[]> {
  const folder = mkdtempSync(join(tmpdir(), 'jingluo-drills-'));
  const results: Result[] = [];
  const server = await start({});
  try {
    for (const [index, drill] of drills.entries()) {
      const own = join(folder, String(index));
      mkdirSync(join(own, 'snapshots'), { recursive: true });
      const result = await runDrill(drill, { server, folder: own });
      results.push(result);
      onEnd(result);
    }
  } finally {
    await end(server);
    rmSync(folder, { recursive: true, force: true });
  }
  return results;
}

async function runDrill(
  drill: Drill,
  at: { readonly server: ServerProcess; readonly folder: string },
): Promise<Result> {
  const started: ServerProcess[] = [];
  const from = performance.now();
  let outcome: Outcome;
  try {
    outcome = await drill.run({
      ...at,
      start: async (env) => {
        const another = await start(env);
        started.push(another);
        return another;
      },
    });
  } catch (error) {
    outcome = { broken: [String(error)], seen: '' };
  }
  await Promise.all(started.map(end));
  return { drill, ...outcome, seconds: (performance.now() - from) / 1000 };
}

/** Starts the program that `pnpm start` runs. */
function start(env: Readonly<Record<string, string>>): Promise<ServerProcess> {
  return startServer('scripts/start.ts', { KG_LOG: 'warn', ...env });
}

async function end({ child, stop }: ServerProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await stop('SIGKILL');
}
