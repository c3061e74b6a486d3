import { GraphQLError } from 'graphql';

/** The one error for arguments that cannot be served: it names the argument and says what is allowed. */
export function badUserInput(
  argument: string,
  message: string,
  more: Record<string, unknown> = {},
): GraphQLError {
  return new GraphQLError(`${argument}: ${message}`, {
    extensions: { code: 'BAD_USER_INPUT', argument, ...more },
  });
}

/** The number itself when it lies within the bounds; throws otherwise. */
export function within(argument: string, value: number, least: number, most: number): number {
  if (value < least || value > most) {
    throw badUserInput(argument, `${value} is not allowed; allowed: ${least} to ${most}`);
  }
  return value;
}
