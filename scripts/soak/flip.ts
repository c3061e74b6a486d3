import { setTimeout as wait } from 'node:timers/promises';
import type { Asker } from './ask.ts';
import type { DataVersions, VersionName } from './data-versions.ts';
import type { SoakedServer } from './soaked-server.ts';
import type { Timeline } from './timeline.ts';

export interface FlipOptions {
  readonly server: SoakedServer;
  /** Apart from that of the clients, so that it need not wait for a connection. */
  readonly asker: Asker;
  readonly data: DataVersions;
  readonly timeline: Timeline;
  readonly stop: AbortSignal;
}

interface Health {
  readonly version: string;
  readonly refusedReload: { readonly message: string; readonly first: readonly string[] } | null;
}

/** How long a reload may take on a machine that does other things, too. */
const LONGEST_MS = 120_000;
const LOOK_MS = 50;

/**
 * Puts a version in place of the other, asks the server to load it, and resolves once `/health` says that another version
 * is served than before. Rejects when the data is refused or that takes too long.
 */
export async function flip(
  to: VersionName,
  { server, asker, data, timeline, stop }: FlipOptions,
): Promise<void> {
  const before = await health(asker);
  data.switchTo(to);
  const asked = performance.now();
  timeline.ask(to, asked);
  server.reload();
  for (;;) {
    const now = await health(asker);
    if (now.version !== before.version) break;
    if (now.refusedReload !== null)
      throw new Error(
        `flip: ${to} was refused: ${[now.refusedReload.message, ...now.refusedReload.first].join('\n')}`,
      );
    if (performance.now() - asked > LONGEST_MS)
      throw new Error(`flip: ${to} is not served after ${LONGEST_MS} ms`);
    await wait(LOOK_MS, undefined, { signal: stop });
  }
  timeline.confirm(performance.now());
}

async function health(asker: Asker): Promise<Health> {
  return JSON.parse(await asker.text('/health')) as Health;
}
