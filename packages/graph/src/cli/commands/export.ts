import { createWriteStream, renameSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { checkData } from '../../check/check-data.ts';
import { formatProblem } from '../../data/problem.ts';
import type { ExportFormat } from '../../exporting/format.ts';
import { EXPORT_FORMATS, writeExport } from '../../exporting/formats.ts';
import {
  EXPORT_PARAMETERS,
  ExportError,
  type ExportParameter,
  readExportFilter,
} from '../../exporting/read-filter.ts';
import { selectClaims } from '../../exporting/select.ts';
import { createReader } from '../../read/snapshot-reader.ts';
import { compileSnapshot } from '../../load/compile-snapshot.ts';
import { type Command, type CommandContext, WrongCallError } from '../command.ts';
import { readFolders } from '../read-folders.ts';
import { displayPath } from '../display-path.ts';

const PARAMETERS = Object.entries(EXPORT_PARAMETERS) as [ExportParameter, string][];

export const exportGraph: Command = {
  name: 'export',
  usage: [
    ['kg export FORMAT [FOLDER…]', 'the graph as a file, on standard output; FORMAT is one of'],
    ...EXPORT_FORMATS.map(({ name, meaning }) => [`  ${name}`, meaning] as const),
    ['  --out FILE', 'into a file instead'],
    ...PARAMETERS.map(([name, meaning]) => [`  --${name} …`, meaning] as const),
  ],
  async run(args, context) {
    const { format, folders, out, given } = call(args);
    const dataset = readFolders(folders, context);
    const problems = checkData(dataset);
    if (problems.length > 0) {
      for (const problem of problems) context.printError(formatProblem(problem));
      context.printError('kg export: data with problems is not exported');
      return 1;
    }
    const reader = createReader(compileSnapshot(dataset));
    const filter = await readExportFilter(reader, (name) => given[name]).catch(refuse);
    const chunks = writeExport(format, selectClaims(reader, filter), { created: new Date() });
    if (out === undefined) for await (const chunk of chunks) await context.write(chunk);
    else await writeWhole(out, chunks, context);
    return 0;
  },
};

interface Call {
  readonly format: ExportFormat;
  readonly folders: readonly string[];
  readonly out: string | undefined;
  readonly given: Readonly<Partial<Record<ExportParameter, string>>>;
}

function call(args: readonly string[]): Call {
  const { positionals, values } = parsed(args);
  const [name, ...folders] = positionals;
  const format = EXPORT_FORMATS.find((known) => known.name === name);
  if (format === undefined) {
    const names = EXPORT_FORMATS.map((known) => known.name).join(', ');
    throw new WrongCallError(`there is no format \`${name ?? ''}\`; there are: ${names}`);
  }
  const { out, ...given } = values;
  if (out === '') throw new WrongCallError('say where to write, with `--out FILE`');
  return { format, folders, out, given };
}

function parsed(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const options = Object.fromEntries(
    ['out', ...PARAMETERS.map(([name]) => name)].map((name) => [name, text]),
  );
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new WrongCallError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

function refuse(error: unknown): never {
  if (error instanceof ExportError) throw new WrongCallError(error.message, { cause: error });
  throw error;
}

/** Writes to a temporary file first and then renames it: an interrupted export leaves an earlier file as it was. */
async function writeWhole(
  out: string,
  chunks: AsyncIterable<string>,
  context: CommandContext,
): Promise<void> {
  const target = resolve(context.cwd, out);
  const fresh = `${target}.new-${process.pid}`;
  try {
    await pipeline(chunks, createWriteStream(fresh, { flags: 'wx' }));
    renameSync(fresh, target);
  } catch (error) {
    rmSync(fresh, { force: true });
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    throw new WrongCallError(`${displayPath(target, context.cwd)} cannot be written: ${error.message}`, {
      cause: error,
    });
  }
  context.print(`${displayPath(target, context.cwd)} is written`);
}
