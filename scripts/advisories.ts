import { resolve } from 'node:path';
import { describeError } from '../packages/api/src/server/expected-error.ts';
import { readAudit } from './supply/read-audit.ts';
import { runPnpm } from './supply/run-pnpm.ts';

/*
 * Asks the registry for known vulnerabilities. One of level high or critical fails. Where the registry cannot be asked, as
 * offline or behind a mirror that has no advisories, this says so and does not fail: nothing is known then, good or bad.
 */
try {
  const audit = readAudit(await runPnpm(['audit', '--json'], resolve(import.meta.dirname, '..')));
  if (audit.isKnown) {
    for (const line of [...audit.severe, ...audit.others]) console.error(`advisories: ${line}`);
    if (audit.severe.length > 0) process.exitCode = 1;
    else console.log('advisories: no known vulnerability of level high or critical');
  } else {
    console.warn(`advisories: NOT CHECKED, the source of advisories could not be asked: ${audit.why}`);
  }
} catch (error) {
  console.error(`advisories: ${describeError(error)}`);
  process.exitCode = 1;
}
