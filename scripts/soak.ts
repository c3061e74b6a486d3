import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describeError } from '../packages/api/src/server/expected-error.ts';
import { exitCodeOf, type StopReason, stopSignal } from './processes/stop-signal.ts';
import { printReport } from './soak/report.ts';
import { runSoak } from './soak/run-soak.ts';
import { readSoakOptions } from './soak/soak-options.ts';

/** `pnpm soak`: asks a server for some minutes while its data is exchanged, and exits with 1 when something is wrong. */
async function main(): Promise<number> {
  const stop = stopSignal();
  try {
    const options = readSoakOptions(process.argv.slice(2));
    const report = await runSoak({ ...options, print: console.log, stop });
    console.log(printReport(report));
    if (options.json !== undefined) write(options.json, `${JSON.stringify(report, undefined, 2)}\n`);
    return report.problems.length === 0 ? 0 : 1;
  } catch (error) {
    if (stop.aborted) return exitCodeOf(stop.reason as StopReason);
    console.error(describeError(error));
    return 1;
  }
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.tmp`, text);
  renameSync(`${file}.tmp`, file);
}

process.exit(await main());
