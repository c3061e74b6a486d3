import { resolve } from 'node:path';
import { checkData } from '../../check/check-data.ts';
import { formatProblem } from '../../data/problem.ts';
import type { Command, Surroundings } from '../command.ts';
import { readFolders, usualFolders } from '../read-folders.ts';
import { toldPath } from '../told-path.ts';

export const check: Command = {
  name: 'check',
  usage: [['kg check [FOLDER…]', 'read the data, report every problem; exit 1 when there is one']],
  run(folders, around) {
    const dataset = readFolders(folders, around);
    const problems = checkData(dataset);
    for (const problem of problems) around.complain(formatProblem(problem));
    const { entities, citations, statements } = dataset;
    const counts = `${entities.length} entities, ${citations.length} works, ${statements.length} statements`;
    if (problems.length > 0) {
      const noun = problems.length === 1 ? 'problem' : 'problems';
      around.complain(`kg check: ${problems.length} ${noun} in ${counts}`);
      const beside = withTheRest(folders, around);
      if (beside !== undefined && problems.some(({ rule }) => rule === 'unknown-reference')) {
        around.complain(`Ids of other data are known when it is read too: \`${beside}\``);
      }
      return 1;
    }
    around.print(`kg check: no problem in ${counts}`);
    return 0;
  },
};

/** The call that reads the usual data before the folders; undefined when one of them is of it. */
function withTheRest(folders: readonly string[], around: Surroundings): string | undefined {
  const usual = usualFolders(around);
  const named = folders.map((folder) => resolve(around.cwd, folder));
  if (named.length === 0 || named.some((folder) => usual.includes(folder))) return undefined;
  return ['kg check', ...[...usual, ...named].map((folder) => toldPath(folder, around.cwd))].join(' ');
}
