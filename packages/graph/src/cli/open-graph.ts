import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { checkData } from '../check/check-data.ts';
import { formatProblem } from '../data/problem.ts';
import { compileSnapshot } from '../load/compile-snapshot.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { CommandContext } from './command.ts';
import { openFile } from './open-file.ts';
import { readFolders } from './read-folders.ts';

/**
 * The graph of a snapshot file, when one file is named, or of data folders. When these have problems they are told, then `why`,
 * and there is no graph.
 */
export function openGraph(
  named: readonly string[],
  context: CommandContext,
  why: string,
): Snapshot | undefined {
  const [path] = named.map((name) => resolve(context.cwd, name));
  if (named.length === 1 && statSync(path!, { throwIfNoEntry: false })?.isFile()) return openFile(path!);
  const dataset = readFolders(named, context);
  const problems = checkData(dataset);
  if (problems.length === 0) return compileSnapshot(dataset);
  for (const problem of problems) context.printError(formatProblem(problem));
  context.printError(why);
  return undefined;
}
