import { checkData } from '../check/check-data.ts';
import { dataFolders } from '../data/data-folders.ts';
import type { Dataset } from '../data/dataset.ts';
import { loadData } from '../data/load-data.ts';
import { formatProblem } from '../data/problem.ts';
import { RELATION_KINDS, relation } from '../vocabulary/relations.ts';

interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly print: (line: string) => void;
  readonly complain: (line: string) => void;
}

const USAGE = `kg: the command of the knowledge graph

  kg check [FOLDER…]   read the data, report every problem; exit 1 when there is one
  kg relations         the relations, and what they join

Without FOLDER the folders of KG_DATA are read (separated by commas), else data/.`;

/** Runs one `kg` command; returns the exit code: 0 fine, 1 the data has problems, 2 a wrong call. */
export function runKg(args: readonly string[], around: Surroundings): number {
  const [command, ...rest] = args;
  if (command === 'check') return check(rest, around);
  if (command === 'relations' && rest.length === 0) return relations(around);
  if (command === undefined || command === 'help' || command === '--help') {
    around.print(USAGE);
    return 0;
  }
  around.complain(`kg: \`${args.join(' ')}\` is no command.\n\n${USAGE}`);
  return 2;
}

function check(folders: readonly string[], { env, print, complain }: Surroundings): number {
  let dataset: Dataset;
  try {
    dataset = loadData(folders.length > 0 ? folders : dataFolders(env['KG_DATA']));
  } catch (error) {
    complain(`kg check: ${error instanceof Error ? error.message : String(error)}`);
    return 2;
  }
  const problems = checkData(dataset);
  for (const problem of problems) complain(formatProblem(problem));
  const { entities, citations, statements } = dataset;
  const counts = `${entities.length} entities, ${citations.length} works, ${statements.length} statements`;
  if (problems.length > 0) {
    complain(`kg check: ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in ${counts}`);
    return 1;
  }
  print(`kg check: no problem in ${counts}`);
  return 0;
}

function relations({ print }: Surroundings): number {
  for (const kind of RELATION_KINDS) {
    const { subject, object, meaning } = relation(kind);
    print(`${kind}: ${subject.join(' | ')} → ${object.join(' | ')}\n    ${meaning}`);
  }
  return 0;
}
