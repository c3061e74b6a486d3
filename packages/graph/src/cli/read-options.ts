import { parseArgs, type ParseArgsConfig } from 'node:util';
import { WrongCallError } from './command.ts';

/** The options and the other words of a call. Throws a `WrongCallError` for an option that the command does not have. */
export function readOptions<const Options extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: Options,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new WrongCallError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}
