import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { folderNames } from '../../data/folder-names.ts';
import { dataFilePaths, readDataFiles } from '../../data/load-data.ts';
import { formatProblem } from '../../data/problem.ts';
import { hashFiles } from '../../data/read-dataset.ts';
import { snapshotVersion } from '../../load/compile-snapshot.ts';
import { type Command, type CommandContext, WrongCallError } from '../command.ts';
import { displayPath } from '../display-path.ts';
import { checksumLine } from '../export-files.ts';
import { usualFolders } from '../read-folders.ts';
import { readOptions } from '../read-options.ts';

export const version: Command = {
  name: 'version',
  usage: [
    ['kg version [FOLDER…]', 'the version of the data, and its checksum'],
    ['  --files', 'instead the checksum of each file, for sha256sum -c'],
  ],
  run(args, context) {
    const { folders, perFile } = call(args, context);
    if (perFile) {
      for (const path of existing(() => dataFilePaths(folders)))
        context.print(checksumLine(sha256(readFileSync(path)), displayPath(path, context.cwd)));
      return 0;
    }
    const files = existing(() => readDataFiles(folders, { root: context.cwd, warn: context.printError }));
    const problems = files.flatMap(({ problem }) => problem ?? []);
    for (const problem of problems) context.printError(formatProblem(problem));
    if (problems.length > 0) return 1;
    const names = folderNames(folders);
    const checksum = hashFiles(files, names);
    context.print(`version  ${snapshotVersion(checksum)}`);
    context.print(`sha256   ${checksum}`);
    context.print(`data     ${files.length} files in ${names.join(', ')}`);
    return 0;
  },
};

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function call(args: readonly string[], context: CommandContext) {
  const { positionals, values } = readOptions(args, { files: { type: 'boolean' } });
  const named = positionals.map((folder) => resolve(context.cwd, folder));
  return { folders: named.length > 0 ? named : usualFolders(context), perFile: values.files === true };
}

function existing<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new WrongCallError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}
