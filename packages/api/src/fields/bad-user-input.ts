import { GraphQLError } from 'graphql';

/** The error for an argument that is not accepted. The message should say what is allowed. */
export function badUserInput(
  argument: string,
  message: string,
  more: Record<string, unknown> = {},
): GraphQLError {
  return new GraphQLError(`${argument}: ${message}`, {
    extensions: { code: 'BAD_USER_INPUT', argument, ...more },
  });
}

/** Returns the number; throws when it is less than `min` or more than `max`. */
export function requireInRange(argument: string, value: number, min: number, max: number): number {
  if (value < min || value > max) {
    throw badUserInput(argument, `${value} is not allowed; allowed: ${min} to ${max}`);
  }
  return value;
}
