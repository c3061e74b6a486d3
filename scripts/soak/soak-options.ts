import { parseArgs } from 'node:util';
import { ExpectedError } from '../../packages/api/src/server/expected-error.ts';

/** What a soak is asked for. */
export interface SoakOptions {
  readonly minutes: number;
  /** How many ask at once. */
  readonly clients: number;
  /** The same seed asks the same questions in the same order, as far as answers take the same time. */
  readonly seed: number;
  /** Where the figures are written as JSON. */
  readonly json: string | undefined;
}

/** Reads the arguments of `pnpm soak`. Throws an `ExpectedError` that says what is allowed. */
export function readSoakOptions(args: readonly string[]): SoakOptions {
  let values;
  try {
    ({ values } = parseArgs({
      // pnpm passes on the dashes before arguments.
      args: args.filter((arg) => arg !== '--'),
      options: {
        minutes: { type: 'string', default: '2' },
        clients: { type: 'string', default: '16' },
        seed: { type: 'string', default: '15' },
        json: { type: 'string' },
      },
    }));
  } catch (error) {
    throw new ExpectedError(
      `${(error as Error).message}\npnpm soak [--minutes N] [--clients N] [--seed N] [--json FILE]`,
    );
  }
  return {
    minutes: readNumber('--minutes', values.minutes, { most: 1440 }),
    clients: readNumber('--clients', values.clients, { most: 500, isWhole: true }),
    seed: readNumber('--seed', values.seed, { most: 2 ** 32 - 1, isWhole: true }),
    json: values.json,
  };
}

function readNumber(
  name: string,
  text: string,
  { most, isWhole = false }: { readonly most: number; readonly isWhole?: boolean },
): number {
  const number = Number(text);
  if (text.trim() !== '' && number > 0 && number <= most && (!isWhole || Number.isInteger(number)))
    return number;
  throw new ExpectedError(
    `${name} ${text} is not allowed: a ${isWhole ? 'whole ' : ''}number above 0, at most ${most}.`,
  );
}
