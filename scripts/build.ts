import { relative, resolve } from 'node:path';
import { describeError } from '../packages/api/src/server/expected-error.ts';
import { dataFolders } from '../packages/graph/src/data/data-folders.ts';
import { exitCodeOf, type StopReason, stopSignal } from './processes/stop-signal.ts';
import { buildWhenStale } from './site/build-site.ts';

/* `pnpm build`: builds the site as `pnpm start` does, for the start that comes later, and prints where it is. */
const ROOT = resolve(import.meta.dirname, '..');

async function build(stop: AbortSignal): Promise<number> {
  const data = dataFolders(process.env['KG_DATA']);
  const folder = await buildWhenStale({ root: ROOT, data, print: console.log, stop });
  if (stop.aborted) return exitCodeOf(stop.reason as StopReason);
  console.log(`The site is in ${relative(ROOT, folder)}.`);
  return 0;
}

try {
  process.exit(await build(stopSignal()));
} catch (error) {
  console.error(describeError(error));
  process.exit(1);
}
