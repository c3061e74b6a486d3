import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeWhole } from '../packages/graph/src/files/index.ts';
import { faultDrills } from './drills/faults.ts';
import { floodDrills } from './drills/floods.ts';
import { type Result, runDrills } from './drills/run-drills.ts';
import { withTable } from './drills/trust-page.ts';

/*
 * `pnpm drills [--only WORDS] [--write]`: what goes wrong around a server, done to the program that `pnpm start` runs. Exits
 * with 1 when a promise was not kept. With --write the table in docs/trust.md is that of this run.
 */

const { values: options } = parseArgs({
  options: { only: { type: 'string', default: '' }, write: { type: 'boolean', default: false } },
});
const PAGE = join(import.meta.dirname, '../docs/trust.md');

const chosen = [...floodDrills, ...faultDrills].filter(({ name }) => name.includes(options.only));
const results = await runDrills(chosen, print);
const failed = results.filter(({ broken }) => broken.length > 0);
console.log(`\n${results.length} drills, ${failed.length} with a broken promise`);
if (options.write) {
  const machine = `Node ${process.versions.node}, ${availableParallelism()} cores, ${new Date().toISOString().slice(0, 10)}`;
  const page = withTable(readFileSync(PAGE, 'utf8'), results, machine);
  writeWhole(PAGE, page);
}
process.exit(failed.length > 0 ? 1 : 0);

function print({ drill, broken, seen, seconds }: Result): void {
  console.log(`${broken.length === 0 ? '✓' : '✗'} ${drill.name} (${seconds.toFixed(1)} s)`);
  console.log(`    ${seen}`);
  for (const sentence of broken) console.log(`    broken: ${sentence}`);
}
