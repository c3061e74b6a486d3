import { resolve } from 'node:path';
import { checkData } from '../../check/check-data.ts';
import { dataFolders } from '../../data/data-folders.ts';
import { formatProblem } from '../../data/problem.ts';
import type { Dataset } from '../../data/dataset.ts';
import { BOOKS } from '../../importing/classics/books.ts';
import { importClassics } from '../../importing/classics/import-classics.ts';
import { ImportError } from '../../importing/import-error.ts';
import { type Imported, importTables } from '../../importing/import-tables.ts';
import { IMPORTERS } from '../../importing/importers.ts';
import { readPhrases } from '../../importing/phrases.ts';
import { renderFolder } from '../../importing/render-folder.ts';
import { formatReport, reportFile } from '../../importing/report.ts';
import { refuseForeignFolder, REPORT, writeFolder } from '../../importing/write-folder.ts';
import { type Command, type CommandContext, WrongCallError } from '../command.ts';
import { readOptions } from '../read-options.ts';
import { readFolders } from '../read-folders.ts';
import { runSnapshotImport } from './import-into-snapshot.ts';
import { SNAPSHOT_IMPORTS } from './snapshot-imports.ts';

/** What is read into a data folder of its own. */
interface Source {
  readonly name: string;
  /** What is read, in words. */
  readonly what: string;
  read(folder: string, known: Dataset, folders: readonly string[]): Imported;
}

const SOURCES: readonly Source[] = [
  ...IMPORTERS.map((importer) => ({
    name: importer.name,
    what: `the tables of ${importer.source}`,
    read: (folder: string, known: Dataset, folders: readonly string[]) =>
      importTables(importer, folder, known, readPhrases(folders, importer.inPhrases)),
  })),
  {
    name: 'classics',
    what: 'the texts of old books',
    read: (folder, known) => importClassics(BOOKS, folder, known),
  },
];

export const importSource: Command = {
  name: 'import',
  usage: [
    ...SOURCES.map(
      ({ name, what }) =>
        [
          `kg import ${name} DIR --out FOLDER`,
          `${what} in DIR as a data folder to load beside the data`,
        ] as const,
    ),
    ...SNAPSHOT_IMPORTS.map(({ usage }) => usage),
  ],
  run(args, context) {
    try {
      const whole = SNAPSHOT_IMPORTS.find(({ name }) => name === args[0]);
      if (whole !== undefined) return runSnapshotImport(whole, args.slice(1), context).catch(refuse);
      const { source, folder, out } = call(args);
      return importInto(source, folder, out, context);
    } catch (error) {
      return refuse(error);
    }
  },
};

function refuse(error: unknown): never {
  if (error instanceof ImportError) throw new WrongCallError(error.message, { cause: error });
  throw error;
}

function importInto(source: Source, folder: string, out: string, context: CommandContext): number {
  const mark = `# kg import ${source.name}`;
  refuseForeignFolder(out, mark);
  // What an earlier run wrote to this folder does not count as known data, since it is written again.
  const folders = dataFolders(context.env['KG_DATA']).filter((known) => known !== resolve(out));
  if (folders.length === 0) throw new ImportError('KG_DATA names no folder but the one to write');
  const known = readFolders(folders, context);
  const problems = checkData(known);
  if (problems.length > 0) {
    for (const problem of problems) context.printError(formatProblem(problem));
    context.printError('kg import: nothing is laid beside data with problems');
    return 1;
  }
  const { added, counts, remarks, reasons } = source.read(folder, known, folders);
  const comment = `Written by \`kg import ${source.name}\`: do not edit, run it again.`;
  writeFolder(out, new Map([...renderFolder(added, comment), [REPORT, reportFile(mark, remarks)]]));
  context.print(formatReport(counts, reasons));
  context.print(
    `\n${out}: ${added.entities.size} entities, ${added.citations.size} works, ${added.statements.size} statements; every remark in ${REPORT}`,
  );
  return 0;
}

function call(args: readonly string[]): { source: Source; folder: string; out: string } {
  const { positionals, values } = readOptions(args, { out: { type: 'string' } });
  const { out } = values;
  const [name, folder, ...more] = positionals;
  const source = SOURCES.find((known) => known.name === name);
  if (source === undefined) {
    const names = [...SOURCES, ...SNAPSHOT_IMPORTS].map((known) => known.name).join(', ');
    throw new WrongCallError(`there is no \`${name ?? ''}\` to import; there are: ${names}`);
  }
  if (folder === undefined || more.length > 0)
    throw new WrongCallError(`give one folder with ${source.what}`);
  if (out === undefined || out === '') throw new WrongCallError('say where to write, with `--out FOLDER`');
  return { source, folder, out };
}
