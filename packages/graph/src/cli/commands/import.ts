import { resolve } from 'node:path';
import { checkData } from '../../check/check-data.ts';
import { dataFolders } from '../../data/data-folders.ts';
import { formatProblem } from '../../data/problem.ts';
import { ImportError } from '../../importing/import-error.ts';
import { importTables } from '../../importing/import-tables.ts';
import { IMPORTERS } from '../../importing/importers.ts';
import { readPhrases } from '../../importing/phrases.ts';
import { renderFolder } from '../../importing/render-folder.ts';
import { formatReport, reportFile } from '../../importing/report.ts';
import type { Importer } from '../../importing/sheet.ts';
import { refuseForeignFolder, REPORT, writeFolder } from '../../importing/write-folder.ts';
import { type Command, type CommandContext, WrongCallError } from '../command.ts';
import { readOptions } from '../read-options.ts';
import { readFolders } from '../read-folders.ts';
import { runSnapshotImport } from './import-into-snapshot.ts';
import { SNAPSHOT_IMPORTS } from './snapshot-imports.ts';

export const importSource: Command = {
  name: 'import',
  usage: [
    ...IMPORTERS.map(
      ({ name, source }) =>
        [
          `kg import ${name} DIR --out FOLDER`,
          `the tables of ${source} in DIR as a data folder to load beside the data`,
        ] as const,
    ),
    ...SNAPSHOT_IMPORTS.map(({ usage }) => usage),
  ],
  run(args, context) {
    try {
      const whole = SNAPSHOT_IMPORTS.find(({ name }) => name === args[0]);
      if (whole !== undefined) return runSnapshotImport(whole, args.slice(1), context).catch(refuse);
      const { importer, folder, out } = call(args);
      return importInto(importer, folder, out, context);
    } catch (error) {
      return refuse(error);
    }
  },
};

function refuse(error: unknown): never {
  if (error instanceof ImportError) throw new WrongCallError(error.message, { cause: error });
  throw error;
}

function importInto(importer: Importer, folder: string, out: string, context: CommandContext): number {
  const mark = `# kg import ${importer.name}`;
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
  const { added, counts, remarks, reasons } = importTables(
    importer,
    folder,
    known,
    readPhrases(folders, importer.inPhrases),
  );
  const comment = `Written by \`kg import ${importer.name}\`: do not edit, run it again.`;
  writeFolder(out, new Map([...renderFolder(added, comment), [REPORT, reportFile(mark, remarks)]]));
  context.print(formatReport(counts, reasons));
  context.print(
    `\n${out}: ${added.entities.size} entities, ${added.citations.size} works, ${added.statements.size} statements; every remark in ${REPORT}`,
  );
  return 0;
}

function call(args: readonly string[]): { importer: Importer; folder: string; out: string } {
  const { positionals, values } = readOptions(args, { out: { type: 'string' } });
  const { out } = values;
  const [name, folder, ...more] = positionals;
  const importer = IMPORTERS.find((known) => known.name === name);
  if (importer === undefined) {
    const names = [...IMPORTERS, ...SNAPSHOT_IMPORTS].map((known) => known.name).join(', ');
    throw new WrongCallError(`there is no \`${name ?? ''}\` to import; there are: ${names}`);
  }
  if (folder === undefined || more.length > 0)
    throw new WrongCallError(`give one folder with the tables of ${name}`);
  if (out === undefined || out === '') throw new WrongCallError('say where to write, with `--out FOLDER`');
  return { importer, folder, out };
}
