import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkData } from '../../check/check-data.ts';
import { formatProblem } from '../../data/problem.ts';
import { readDataset } from '../../data/read-dataset.ts';
import { beginWhole } from '../../files/begin-whole.ts';
import { importKgx } from '../../importing/kgx/import-kgx.ts';
import { formatReport, reportHead, reportLine } from '../../importing/report.ts';
import type { Remark } from '../../importing/tally.ts';
import { type CommandContext, WrongCallError } from '../command.ts';
import { displayPath } from '../display-path.ts';
import { readFolders } from '../read-folders.ts';
import { writeSnapshotFile } from '../write-snapshot-file.ts';

export const KGX_USAGE = [
  'kg import kgx NODES EDGES --out FILE',
  'a graph in KGX (.tsv, .jsonl, also .gz) as a snapshot file; --with FOLDER… beside data, --name NAME, --report FILE',
] as const;

/** The name of an import among the data folders, unless another is given. */
const USUAL_NAME = 'kgx';

interface KgxCall {
  readonly nodes: string;
  readonly edges: string;
  readonly out: string;
  readonly folders: readonly string[];
  readonly name: string;
  readonly report: string | undefined;
}

/** Runs `kg import kgx`. */
export async function runKgxImport(args: readonly string[], context: CommandContext): Promise<number> {
  const { nodes, edges, out, folders, name, report } = call(args);
  const data = folders.length === 0 ? readDataset([], []) : readFolders(folders, context);
  const problems = checkData(data);
  if (problems.length > 0) {
    for (const problem of problems) context.printError(formatProblem(problem));
    context.printError('kg import: nothing is laid beside data with problems');
    return 1;
  }
  const at = (path: string) => resolve(context.cwd, path);
  await reporting(report, context, async (tell) => {
    const { parts, counts, reasons } = await importKgx({
      nodes: at(nodes),
      edges: at(edges),
      data,
      folder: name,
      tell,
    });
    writeSnapshotFile(parts, out, context);
    context.print(`Its folder is \`${name}\`.\n`);
    context.print(formatReport(counts, reasons));
  });
  return 0;
}

/** Writes every remark to a file, if there is to be one; it is there only when all went well. */
async function reporting(
  report: string | undefined,
  context: CommandContext,
  run: (tell: (remark: Remark) => void) => Promise<void>,
): Promise<void> {
  if (report === undefined) return run(() => undefined);
  const target = resolve(context.cwd, report);
  const shown = displayPath(target, context.cwd);
  const file = beginWhole(target, shown);
  try {
    reportHead('# kg import kgx').forEach(file.write);
    await run((remark) => file.write(reportLine(remark)));
    file.end();
  } finally {
    file.discard();
  }
  context.print(`\nEvery remark is in ${shown}.`);
}

function call(args: readonly string[]): KgxCall {
  const { positionals, values } = parsed(args);
  const [nodes, edges, ...more] = positionals;
  if (nodes === undefined || edges === undefined || more.length > 0)
    throw new WrongCallError('give two files: one with the nodes and one with the edges');
  const { out, name = USUAL_NAME, report } = values;
  if (out === undefined || out === '') throw new WrongCallError('say where to write, with `--out FILE`');
  if (report === '') throw new WrongCallError('say where to write the report, with `--report FILE`');
  if (!/^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,59}$/u.test(name))
    throw new WrongCallError(
      `\`${name}\` is no name for the import: letters, digits, spaces and . _ -, at most 60`,
    );
  const folders = (values.with ?? [])
    .flatMap((list) => list.split(','))
    .filter((folder) => folder.trim() !== '');
  return { nodes, edges, out, folders: folders.map((folder) => folder.trim()), name, report };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        out: { type: 'string' },
        with: { type: 'string', multiple: true },
        name: { type: 'string' },
        report: { type: 'string' },
      },
      allowPositionals: true,
    });
  } catch (error) {
    throw new WrongCallError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}
