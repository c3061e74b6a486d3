import { resolve } from 'node:path';
import { checkData } from '../../check/check-data.ts';
import { formatProblem } from '../../data/problem.ts';
import type { Command, CommandContext } from '../command.ts';
import { readFolders, usualFolders } from '../read-folders.ts';
import { displayPath } from '../display-path.ts';

export const check: Command = {
  name: 'check',
  usage: [['kg check [FOLDER…]', 'read the data, report every problem; exit 1 when there is one']],
  run(folders, context) {
    const dataset = readFolders(folders, context);
    const problems = checkData(dataset);
    for (const problem of problems) context.printError(formatProblem(problem));
    const { entities, citations, statements } = dataset;
    const counts = `${entities.length} entities, ${citations.length} works, ${statements.length} statements`;
    if (problems.length > 0) {
      const noun = problems.length === 1 ? 'problem' : 'problems';
      context.printError(`kg check: ${problems.length} ${noun} in ${counts}`);
      const beside = withTheRest(folders, context);
      if (beside !== undefined && problems.some(({ rule }) => rule === 'unknown-reference')) {
        context.printError(`Ids of other data are known when it is read too: \`${beside}\``);
      }
      return 1;
    }
    context.print(`kg check: no problem in ${counts}`);
    return 0;
  },
};

/**
 * The call that also reads the usual data, before these folders; undefined when one of the folders belongs to it.
 */
function withTheRest(folders: readonly string[], context: CommandContext): string | undefined {
  const usual = usualFolders(context);
  const named = folders.map((folder) => resolve(context.cwd, folder));
  if (named.length === 0 || named.some((folder) => usual.includes(folder))) return undefined;
  return ['kg check', ...[...usual, ...named].map((folder) => displayPath(folder, context.cwd))].join(' ');
}
