import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { HttpResponse } from './http-message.ts';

/** `extensions.http` of an error: how Apollo gets the HTTP status and headers. Clients do not see it. */
interface HttpExtension {
  readonly status?: number;
  readonly headers?: ReadonlyMap<string, string>;
}

/** An error for a request that is not executed. */
export function httpError(
  status: number,
  code: string,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code, http: { status, headers: new Map(Object.entries(headers)) } },
  });
}

/** An error for a request that cannot be understood. */
export function badRequest(message: string): GraphQLError {
  return httpError(400, 'BAD_REQUEST', message);
}

/** The error a client sees for a failure of the server; the log has the details under the same id. */
export function maskedError(requestId: string): GraphQLError {
  return new GraphQLError('Something went wrong here, not with the query.', {
    extensions: { code: 'INTERNAL_SERVER_ERROR', requestId, http: { status: 500 } },
  });
}

/** The same error with an HTTP status: 400 when it has none. */
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

/** A response that holds only this error. */
export function errorResponse(error: GraphQLError, contentType: string): HttpResponse {
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

function httpOf({ extensions }: GraphQLError): HttpExtension {
  return extensions['http'] ?? {};
}
