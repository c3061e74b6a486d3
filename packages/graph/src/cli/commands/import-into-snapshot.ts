import { resolve } from 'node:path';
import { checkData } from '../../check/check-data.ts';
import { formatProblem } from '../../data/problem.ts';
import { readDataset } from '../../data/read-dataset.ts';
import { beginWhole } from '../../files/begin-whole.ts';
import type { ImportBeside } from '../../importing/into-snapshot/imported-graph.ts';
import type { Imported } from '../../importing/into-snapshot/import-rows.ts';
import { formatReport, reportHead, reportLine } from '../../importing/report.ts';
import type { Remark } from '../../importing/tally.ts';
import { type CommandContext, WrongCallError } from '../command.ts';
import { readOptions } from '../read-options.ts';
import { displayPath } from '../display-path.ts';
import { readFolders } from '../read-folders.ts';
import { writeSnapshotFile } from '../write-snapshot-file.ts';

/** A way to import a whole graph into a snapshot file. */
export interface SnapshotImport {
  /** Its name in `kg import`, and that of the import among the data folders, unless another is given. */
  readonly name: string;
  readonly usage: readonly [call: string, meaning: string];
  /** What it needs besides options: one path for each. The words stand in the error for a wrong call. */
  readonly paths: { readonly count: number; readonly words: string };
  /** Reads what is at the paths. */
  readonly read: (paths: readonly string[], beside: ImportBeside) => Promise<Imported>;
}

interface Call {
  readonly paths: readonly string[];
  readonly out: string;
  readonly folders: readonly string[];
  readonly name: string;
  readonly report: string | undefined;
}

/** Runs `kg import` for one of these ways. */
export async function runSnapshotImport(
  kind: SnapshotImport,
  args: readonly string[],
  context: CommandContext,
): Promise<number> {
  const { paths, out, folders, name, report } = call(kind, args);
  const data = folders.length === 0 ? readDataset([], []) : readFolders(folders, context);
  const problems = checkData(data);
  if (problems.length > 0) {
    for (const problem of problems) context.printError(formatProblem(problem));
    context.printError('kg import: nothing is laid beside data with problems');
    return 1;
  }
  const at = paths.map((path) => resolve(context.cwd, path));
  const mark = `# kg import ${kind.name}`;
  await reporting({ report, mark }, context, async (tell) => {
    const { parts, counts, reasons, passedOver = [] } = await kind.read(at, { data, folder: name, tell });
    writeSnapshotFile(parts, out, context);
    context.print(`Its folder is \`${name}\`.\n`);
    context.print(formatReport(counts, reasons));
    for (const { file, columns } of passedOver)
      context.print(`\n${file}: no column of ours, passed over: ${columns.join(', ')}`);
  });
  return 0;
}

/** Writes every remark to a file, if there is to be one; it is there only when all went well. */
async function reporting(
  { report, mark }: { readonly report: string | undefined; readonly mark: string },
  context: CommandContext,
  run: (tell: (remark: Remark) => void) => Promise<void>,
): Promise<void> {
  if (report === undefined) return run(() => undefined);
  const target = resolve(context.cwd, report);
  const shown = displayPath(target, context.cwd);
  const file = beginWhole(target, shown);
  try {
    reportHead(mark).forEach(file.write);
    await run((remark) => file.write(reportLine(remark)));
    file.end();
  } finally {
    file.discard();
  }
  context.print(`\nEvery remark is in ${shown}.`);
}

function call(kind: SnapshotImport, args: readonly string[]): Call {
  const { positionals: paths, values } = readOptions(args, {
    out: { type: 'string' },
    with: { type: 'string', multiple: true },
    name: { type: 'string' },
    report: { type: 'string' },
  });
  if (paths.length !== kind.paths.count) throw new WrongCallError(`give ${kind.paths.words}`);
  const { out, name = kind.name, report } = values;
  if (out === undefined || out === '') throw new WrongCallError('say where to write, with `--out FILE`');
  if (report === '') throw new WrongCallError('say where to write the report, with `--report FILE`');
  if (!/^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,59}$/u.test(name))
    throw new WrongCallError(
      `\`${name}\` is no name for the import: letters, digits, spaces and . _ -, at most 60`,
    );
  const folders = (values.with ?? [])
    .flatMap((list) => list.split(','))
    .filter((folder) => folder.trim() !== '');
  return { paths, out, folders: folders.map((folder) => folder.trim()), name, report };
}
