import { type Command, type CommandContext, WrongCallError } from './command.ts';
import { build } from './commands/build.ts';
import { check } from './commands/check.ts';
import { diff } from './commands/diff.ts';
import { exportGraph } from './commands/export.ts';
import { find } from './commands/find.ts';
import { importSource } from './commands/import.ts';
import { load } from './commands/load.ts';
import { newRecord } from './commands/new.ts';
import { read } from './commands/read.ts';
import { relations } from './commands/relations.ts';
import { stats } from './commands/stats.ts';
import { verify } from './commands/verify.ts';
import { version } from './commands/version.ts';
import { LoadError } from '../cassandra/load-error.ts';
import { WriteError } from '../files/write-error.ts';
import { TooLargeError } from '../snapshot/claim-columns.ts';
import { visibleLines } from '../text/visible.ts';

/** Every command. A new one is a file in `commands/` and an entry here. */
const COMMANDS: readonly Command[] = [
  check,
  stats,
  relations,
  find,
  read,
  newRecord,
  diff,
  importSource,
  build,
  load,
  exportGraph,
  verify,
  version,
];

const CALLS = COMMANDS.flatMap(({ usage }) => usage);
const WIDEST = Math.max(...CALLS.map(([call]) => call.length));

const USAGE = `kg: the command of the knowledge graph

${CALLS.map(([call, does]) => `  ${call.padEnd(WIDEST)}   ${does}`).join('\n')}

Without FOLDER the folders of KG_DATA are read (separated by commas), else data/.`;

/**
 * Runs one `kg` command. Returns the exit code, or a promise of it: 0 success, 1 the data has problems or something cannot be written, 2 a wrong
 * call.
 */
export function runKg(args: readonly string[], outside: CommandContext): number | Promise<number> {
  const context = guarded(outside);
  const [name, ...rest] = args;
  if (name === undefined || name === 'help' || name === '--help') {
    context.print(USAGE);
    return 0;
  }
  const command = COMMANDS.find((known) => known.name === name);
  if (command === undefined) {
    context.printError(`kg: \`${args.join(' ')}\` is no command.\n\n${USAGE}`);
    return 2;
  }
  const refuse = (error: unknown): number => {
    const isExpected = [WrongCallError, WriteError, TooLargeError, LoadError].some(
      (known) => error instanceof known,
    );
    if (!isExpected) throw error;
    context.printError(`kg ${name}: ${(error as Error).message}`);
    const isOfCall = error instanceof WriteError ? error.isOfPath : error instanceof WrongCallError;
    return isOfCall ? 2 : 1;
  };
  try {
    const code = command.run(rest, context);
    return typeof code === 'number' ? code : code.catch(refuse);
  } catch (error) {
    return refuse(error);
  }
}

/** The same, with control characters in what is printed as their codes, and in what is written to a terminal. */
export function guarded(context: CommandContext): CommandContext {
  return {
    ...context,
    print: (line) => context.print(visibleLines(line)),
    printError: (line) => context.printError(visibleLines(line)),
    write: (text) => context.write(context.isTerminal ? visibleLines(text) : text),
  };
}
