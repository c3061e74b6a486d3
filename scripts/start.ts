import { resolve } from 'node:path';
import { runKg } from '../packages/graph/src/cli/run-kg.ts';
import { dataFolders } from '../packages/graph/src/data/data-folders.ts';
import { exitCodeOf, stopped, type StopReason, stopSignal } from './processes/stop-signal.ts';
import { Refusal, tellError } from './refusal.ts';
import { buildWhenStale } from './site/build-site.ts';
import { assertFree, listenAddress } from './site/listen-address.ts';
import { serveSite } from './site/serve-site.ts';

const ROOT = resolve(import.meta.dirname, '..');

/** Checks the data, builds the site when it is stale, serves it until `stop`; returns the exit code. */
async function start(stop: AbortSignal): Promise<number> {
  const address = listenAddress(process.env);
  await assertFree(address);

  const data = dataFolders(process.env['KG_DATA']);
  const kg = runKg(['check', ...data], { env: process.env, print: console.log, complain: console.error });
  if (kg !== 0)
    throw new Refusal('The data above has problems, so nothing is served. Mend it and start again.');

  const folder = await buildWhenStale({ root: ROOT, data, print: console.log, stop });
  if (stop.aborted) return exitCodeOf(stop.reason as StopReason);

  const site = await serveSite({ folder, address, data });
  console.log(`Jingluo is ready at ${site.url}`);
  await stopped(stop);
  await site.close();
  return 0;
}

const stop = stopSignal();
try {
  process.exit(await start(stop));
} catch (error) {
  console.error(tellError(error));
  process.exit(1);
}
