import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkData } from '../../check/check-data.ts';
import { formatProblem } from '../../data/problem.ts';
import { compileParts } from '../../load/compile-snapshot.ts';
import { SNAPSHOT_FORMAT, writeSnapshot } from '../../load/snapshot-file.ts';
import { type Command, WrongCallError } from '../command.ts';
import { displayPath } from '../display-path.ts';
import { readFolders } from '../read-folders.ts';

export const build: Command = {
  name: 'build',
  usage: [
    [
      'kg build [FOLDER…] --out FILE',
      'the data as a snapshot file, which KG_SNAPSHOT serves without the folders',
    ],
  ],
  run(args, context) {
    const { folders, out } = call(args);
    const dataset = readFolders(folders, context);
    const problems = checkData(dataset);
    if (problems.length > 0) {
      for (const problem of problems) context.printError(formatProblem(problem));
      context.printError('kg build: data with problems is not built');
      return 1;
    }
    const parts = compileParts(dataset);
    const target = resolve(context.cwd, out);
    const shown = displayPath(target, context.cwd);
    const bytes = writeSnapshot(target, parts, shown);
    const { version, entities, works, columns } = parts;
    const claims = columns.out.words.length;
    const derived = columns.derived.length;
    context.print(
      `${shown} is written: ${entities.count} entities, ${works.size} works, ${claims - derived} claims (and ${derived} derived)`,
    );
    context.print(`version ${version}, format ${SNAPSHOT_FORMAT}, ${bytes} bytes`);
    return 0;
  },
};

function call(args: readonly string[]): { folders: readonly string[]; out: string } {
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      options: { out: { type: 'string' } },
      allowPositionals: true,
    });
    if (values.out === undefined || values.out === '')
      throw new WrongCallError('say where to write, with `--out FILE`');
    return { folders: positionals, out: values.out };
  } catch (error) {
    if (error instanceof WrongCallError) throw error;
    throw new WrongCallError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}
