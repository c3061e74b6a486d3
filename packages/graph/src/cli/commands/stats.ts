import { checkData } from '../../check/check-data.ts';
import { formatProblem } from '../../data/problem.ts';
import { compileSnapshot } from '../../load/compile-snapshot.ts';
import type { Command } from '../command.ts';
import { readFolders } from '../read-folders.ts';
import { formatStats } from '../format-stats.ts';

export const stats: Command = {
  name: 'stats',
  usage: [
    [
      'kg stats [FOLDER…]',
      'count the data by kind, relation, level, standing and work, and what records of works lack',
    ],
  ],
  run(folders, around) {
    const dataset = readFolders(folders, around);
    const problems = checkData(dataset);
    if (problems.length > 0) {
      for (const problem of problems) around.printError(formatProblem(problem));
      around.printError('kg stats: data with problems is not counted');
      return 1;
    }
    around.print(formatStats(compileSnapshot(dataset)));
    return 0;
  },
};
