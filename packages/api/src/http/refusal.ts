import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { PlainResponse } from './plain-message.ts';

/** Apollo's way of saying with an error how to answer over HTTP; clients are not shown it. */
interface HttpHead {
  readonly status?: number;
  readonly headers?: ReadonlyMap<string, string>;
}

/** An error for a request that is not executed. */
export function refusal(
  status: number,
  code: string,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code, http: { status, headers: new Map(Object.entries(headers)) } },
  });
}

/** An error for a request that makes no sense. */
export function badRequest(message: string): GraphQLError {
  return refusal(400, 'BAD_REQUEST', message);
}

/** What is told of a failure that is not the client's; the log has the rest, under the same id. */
export function masked(requestId: string): GraphQLError {
  return new GraphQLError('Something went wrong here, not with the query.', {
    extensions: { code: 'INTERNAL_SERVER_ERROR', requestId, http: { status: 500 } },
  });
}

/** The same error, with a status: 400 when it has none of its own. */
export function withStatus(error: GraphQLError): GraphQLError {
  const http = httpOf(error);
  if (http.status !== undefined) return error;
  const { nodes = null, source = null, positions = null, path = null } = error;
  return new GraphQLError(error.message, {
    nodes,
    source,
    positions,
    path,
    originalError: error.originalError ?? null,
    extensions: { ...error.extensions, http: { ...http, status: 400 } },
  });
}

/** The answer that says nothing but this error. */
export function refuse(error: GraphQLError, contentType: string): PlainResponse {
  const { status = 400, headers = new Map<string, string>() } = httpOf(error);
  const extensions: Record<string, unknown> = { ...error.extensions };
  delete extensions['http'];
  const body = errorBody({ ...error.toJSON(), extensions });
  return {
    status,
    headers: {
      ...Object.fromEntries(headers),
      'content-type': contentType,
      'content-length': String(body.length),
      'cache-control': 'no-store',
    },
    body,
  };
}

function errorBody(error: GraphQLFormattedError): Buffer {
  return Buffer.from(`${JSON.stringify({ errors: [error] })}\n`);
}

function httpOf({ extensions }: GraphQLError): HttpHead {
  return extensions['http'] ?? {};
}
