import { parseArgs } from 'node:util';
import { formatProblem } from '../../data/problem.ts';
import { diffRows } from '../../diff/diff-rows.ts';
import { diffSnapshots } from '../../diff/diff-snapshots.ts';
import { compileSnapshot } from '../../load/compile-snapshot.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { type Command, type CommandContext, WrongCallError } from '../command.ts';
import { diffCsv, diffText } from '../format-diff.ts';
import { readVersion } from '../read-version.ts';

/** How many lines of each group are shown without `--all`. */
const SHOWN = 20;

const [SAME, DIFFERENT, TROUBLE] = [0, 1, 2];

export const diff: Command = {
  name: 'diff',
  usage: [
    [
      'kg diff A B [--json | --csv | --all]',
      'what B says otherwise than A; each is folders joined by commas, or REVISION:FOLDER of git; exit 1 when they differ',
    ],
  ],
  run(args, context) {
    const { versions, json, csv, all } = parsed(args);
    const [before, after] = versions.map((version) => compiled(version, context));
    if (before === undefined || after === undefined) return TROUBLE;
    const rows = diffRows(diffSnapshots(before, after), before, after);
    if (json) context.print(JSON.stringify(rows, null, 2));
    else if (csv) context.print(diffCsv(rows).trimEnd());
    else if (rows.length === 0) context.print(`kg diff: ${versions.join(' and ')} say the same`);
    else context.print(diffText(rows, all ? Infinity : SHOWN));
    return rows.length === 0 ? SAME : DIFFERENT;
  },
};

/** The snapshot of a version; undefined, after printing why, when its data has problems. */
function compiled(version: string, context: CommandContext): Snapshot | undefined {
  const { dataset, problems } = readVersion(version, context);
  if (problems.length === 0) return compileSnapshot(dataset);
  for (const problem of problems) context.printError(formatProblem(problem));
  context.printError(`kg diff: ${version} has problems and is not compared`);
  return undefined;
}

function parsed(args: readonly string[]) {
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      options: { json: { type: 'boolean' }, csv: { type: 'boolean' }, all: { type: 'boolean' } },
      allowPositionals: true,
    });
    const { json = false, csv = false, all = false } = values;
    if (positionals.length !== 2) throw new Error('give two versions of the data to compare');
    if ([json, csv, all].filter(Boolean).length > 1) throw new Error('give one of --json, --csv and --all');
    return { versions: positionals, json, csv, all };
  } catch (error) {
    throw new WrongCallError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}
