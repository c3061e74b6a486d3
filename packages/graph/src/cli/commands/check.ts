import { checkData } from '../../check/check-data.ts';
import { formatProblem } from '../../data/problem.ts';
import type { Command } from '../command.ts';
import { readFolders } from '../read-folders.ts';

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
      return 1;
    }
    around.print(`kg check: no problem in ${counts}`);
    return 0;
  },
};
