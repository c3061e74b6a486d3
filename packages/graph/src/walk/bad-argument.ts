/** Thrown for an argument that is not allowed. It names the argument and says what is allowed. */
export class BadArgumentError extends Error {
  readonly argument: string;

  constructor(argument: string, message: string) {
    super(`${argument}: ${message}`);
    this.name = 'BadArgumentError';
    this.argument = argument;
  }
}

/**
 * The number itself when it is a whole number within the bounds, both included. Throws `BadArgumentError`
 * otherwise.
 */
export function wholeNumber(argument: string, value: number, least: number, most: number): number {
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new BadArgumentError(argument, `${value} is not allowed; allowed: ${least} to ${most}`);
  }
  return value;
}

/** The value itself when it is one of the known words. Throws `BadArgumentError` with all of them otherwise. */
export function oneOf<T extends string>(argument: string, value: T, known: readonly T[]): T {
  if (!known.includes(value)) {
    throw new BadArgumentError(argument, `"${value}" is not known; known: ${known.join(', ')}`);
  }
  return value;
}
