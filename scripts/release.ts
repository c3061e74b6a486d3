import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { describeError, ExpectedError } from '../packages/api/src/server/expected-error.ts';
import { exitCodeOf, type StopReason, stopSignal } from './processes/stop-signal.ts';
import { makeRelease, outFolder } from './release/make-release.ts';

/** `pnpm release --out FOLDER`: see docs/deploy.md. Returns the exit code. */
async function release(stop: AbortSignal): Promise<number> {
  const out = outFolder(readArguments());
  await makeRelease({ root: resolve(import.meta.dirname, '..'), out, print: console.log, stop });
  if (stop.aborted) return exitCodeOf(stop.reason as StopReason);
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  console.log(`${out}: ${files.length} files, ${(bytes / 1e6).toFixed(1)} MB. Run it there with`);
  console.log('  node --import ./scripts/preload.js scripts/start.ts');
  return 0;
}

function readArguments(): string | undefined {
  try {
    return parseArgs({ options: { out: { type: 'string' } } }).values.out;
  } catch (error) {
    throw new ExpectedError((error as Error).message);
  }
}

try {
  process.exit(await release(stopSignal()));
} catch (error) {
  console.error(describeError(error));
  process.exit(1);
}
