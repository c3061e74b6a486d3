import type { ExportFormat } from '../../exporting/format.ts';
import { EXPORT_FORMATS, writeExport } from '../../exporting/formats.ts';
import {
  EXPORT_PARAMETERS,
  ExportError,
  type ExportParameter,
  readExportFilter,
} from '../../exporting/read-filter.ts';
import { timeOfExport } from '../../exporting/time-of-export.ts';
import { selectClaims } from '../../exporting/select.ts';
import { createReader } from '../../read/snapshot-reader.ts';
import { type Command, type CommandContext, WrongCallError } from '../command.ts';
import { openGraph } from '../open-graph.ts';
import { readOptions } from '../read-options.ts';
import { writeFolder, writeWhole } from '../export-files.ts';

const PARAMETERS = Object.entries(EXPORT_PARAMETERS) as [ExportParameter, string][];

const OPTIONS = Object.fromEntries(
  ['out', ...PARAMETERS.map(([name]) => name)].map((name) => [name, { type: 'string' } as const]),
);

export const exportGraph: Command = {
  name: 'export',
  usage: [
    [
      'kg export FORMAT [FOLDER… | FILE]',
      'the graph of data folders or of a snapshot file as a file, on standard output; FORMAT is one of',
    ],
    ...EXPORT_FORMATS.map(({ name, meaning }) => [`  ${name}`, meaning] as const),
    ['  all', 'every format, and their checksums in SHA256SUMS, into the new folder --out'],
    ['  --out FILE', 'into a file instead'],
    ...PARAMETERS.map(([name, meaning]) => [`  --${name} …`, meaning] as const),
  ],
  async run(args, context) {
    const { formats, folders, out, given } = call(args);
    const created = readTime(context);
    const snapshot = openGraph(folders, context, 'kg export: data with problems is not exported');
    if (snapshot === undefined) return 1;
    const reader = createReader(snapshot);
    const filter = await readExportFilter(reader, (name) => given[name]).catch(refuse);
    const write = (format: ExportFormat) => writeExport(format, selectClaims(reader, filter), { created });
    if (formats.length > 1) await writeFolder(out!, formats, write, context);
    else if (out === undefined) for await (const chunk of write(formats[0]!)) await context.write(chunk);
    else await writeWhole(out, write(formats[0]!), context);
    return 0;
  },
};

interface Call {
  /** One, or all of them for a folder. */
  readonly formats: readonly ExportFormat[];
  readonly folders: readonly string[];
  readonly out: string | undefined;
  readonly given: Readonly<Partial<Record<ExportParameter, string>>>;
}

function call(args: readonly string[]): Call {
  const { positionals, values } = readOptions(args, OPTIONS);
  const [name, ...folders] = positionals;
  const formats = name === 'all' ? EXPORT_FORMATS : EXPORT_FORMATS.filter((known) => known.name === name);
  if (formats.length === 0) {
    const names = [...EXPORT_FORMATS.map((known) => known.name), 'all'].join(', ');
    throw new WrongCallError(`there is no format \`${name ?? ''}\`; there are: ${names}`);
  }
  const { out, ...given } = values;
  if (out === '') throw new WrongCallError('say where to write, with `--out FILE`');
  if (out === undefined && name === 'all') throw new WrongCallError('`all` needs a folder: `--out FOLDER`');
  return { formats, folders, out, given };
}

function refuse(error: unknown): never {
  if (error instanceof ExportError) throw new WrongCallError(error.message, { cause: error });
  throw error;
}

function readTime({ env }: CommandContext): Date {
  try {
    return timeOfExport(env['SOURCE_DATE_EPOCH']);
  } catch (error) {
    throw new WrongCallError((error as RangeError).message, { cause: error });
  }
}
