import { checkData } from '../../check/check-data.ts';
import { formatProblem } from '../../data/problem.ts';
import { compileParts } from '../../load/compile-snapshot.ts';
import { type Command, WrongCallError } from '../command.ts';
import { readOptions } from '../read-options.ts';
import { readFolders } from '../read-folders.ts';
import { writeSnapshotFile } from '../write-snapshot-file.ts';

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
    writeSnapshotFile(compileParts(dataset), out, context);
    return 0;
  },
};

function call(args: readonly string[]): { folders: readonly string[]; out: string } {
  const { positionals, values } = readOptions(args, { out: { type: 'string' } });
  if (values.out === undefined || values.out === '')
    throw new WrongCallError('say where to write, with `--out FILE`');
  return { folders: positionals, out: values.out };
}
