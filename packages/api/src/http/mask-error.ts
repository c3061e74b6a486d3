import { BadArgumentError, StoreUnavailableError, TooMuchError } from '@jingluo/graph';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/** Called with each error that is masked; the client gets the same id in `extensions.requestId`. */
export type LogMasked = (error: unknown, requestId: string) => void;

/** graphql-js appends this error, without a code, when variables have more than fifty errors. */
const TOO_MANY_ERRORS = 'Too many errors processing variables, error limit reached. Execution aborted.';

const STORE_AWAY = 'The data cannot be read at the moment. Ask again in a minute.';

const MASKED_CODE = 'INTERNAL_SERVER_ERROR';

/**
 * The error as the client may see it. An error that is meant for clients stays, with the code `BAD_REQUEST` when it has
 * only an HTTP status; a `BadArgumentError` of the graph becomes `BAD_USER_INPUT` with the name of the argument, a `TooMuchError` becomes
 * `TOO_MUCH`; a `StoreUnavailableError` is logged and becomes `STORE_UNAVAILABLE`; any other error is logged, and the client gets one line with the request id.
 */
export function maskError(
  formatted: GraphQLFormattedError,
  error: unknown,
  requestId: string,
  logMasked: LogMasked,
): GraphQLFormattedError {
  const cause = causeOf(error);
  const { locations, path } = formatted;
  const place = { ...(locations ? { locations } : {}), ...(path ? { path } : {}) };
  if (cause instanceof BadArgumentError) {
    const { message, argument } = cause;
    return { message, ...place, extensions: { code: 'BAD_USER_INPUT', argument } };
  }
  if (cause instanceof TooMuchError)
    return { message: cause.message, ...place, extensions: { code: 'TOO_MUCH' } };
  if (cause instanceof StoreUnavailableError) {
    logMasked(cause, requestId);
    return { message: STORE_AWAY, ...place, extensions: { code: 'STORE_UNAVAILABLE', requestId } };
  }
  const code = formatted.extensions?.['code'];
  if (code !== undefined && code !== MASKED_CODE) return formatted;
  if (formatted.message === TOO_MANY_ERRORS)
    return { message: TOO_MANY_ERRORS, ...place, extensions: { code: 'BAD_USER_INPUT' } };
  if (isClientError(cause)) return { message: cause.message, ...place, extensions: { code: 'BAD_REQUEST' } };
  logMasked(cause, requestId);
  return {
    message: 'Something went wrong here, not with the query.',
    ...place,
    extensions: { code: MASKED_CODE, requestId },
  };
}

function causeOf(error: unknown): unknown {
  return error instanceof GraphQLError ? (error.originalError ?? error) : error;
}

function isClientError(cause: unknown): cause is GraphQLError {
  if (!(cause instanceof GraphQLError)) return false;
  const { status = 500 } = (cause.extensions['http'] ?? {}) as { status?: number };
  return status >= 400 && status < 500;
}
