import { ApolloServer, HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphReader } from '@jingluo/graph';
import type { GraphQLFormattedError } from 'graphql';
import type { Context } from './builder.ts';
import { schema } from './schema.ts';

/** Answers one HTTP request to the GraphQL endpoint. */
export type GraphqlHandler = (request: Request) => Promise<Response>;

/**
 * The GraphQL endpoint over a reader. A request that cannot be parsed or validated is answered with 400 and the
 * reason; what fails unexpectedly is logged by `logError` and masked for the client.
 */
export async function createGraphqlHandler(
  reader: GraphReader,
  logError: (error: unknown) => void = console.error,
): Promise<GraphqlHandler> {
  const server = new ApolloServer<Context>({
    schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    formatError: (formatted, error) => mask(formatted, error, logError),
    plugins: [ApolloServerPluginLandingPageDisabled()],
    stopOnTerminationSignals: false,
  });
  await server.start();

  return async (request) => {
    const body = await readBody(request);
    if (body instanceof Response) return body;
    const {
      status,
      headers,
      body: answer,
    } = await server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: toHttpGraphqlRequest(request, body.value),
      context: () => Promise.resolve({ reader }),
    });
    const text =
      answer.kind === 'complete' ? answer.string : (await Array.fromAsync(answer.asyncIterator)).join('');
    return new Response(text, { status: status ?? 200, headers: [...headers] });
  };
}

function toHttpGraphqlRequest(request: Request, body: unknown): HTTPGraphQLRequest {
  const headers = new HeaderMap();
  request.headers.forEach((value, name) => headers.set(name, value));
  return { method: request.method, headers, search: new URL(request.url).search, body };
}

async function readBody(request: Request): Promise<Response | { value: unknown }> {
  if (request.method !== 'POST') return { value: undefined };
  try {
    return { value: await request.json() };
  } catch {
    return badRequest('The body is not valid JSON. Send {"query": "…", "variables": {…}}.');
  }
}

function badRequest(message: string): Response {
  return Response.json({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] }, { status: 400 });
}

/** Lets through what was thrown for the client to read; everything else becomes one plain line. */
function mask(
  formatted: GraphQLFormattedError,
  error: unknown,
  logError: (error: unknown) => void,
): GraphQLFormattedError {
  if (formatted.extensions?.['code'] !== 'INTERNAL_SERVER_ERROR') return formatted;
  logError(unwrapResolverError(error));
  const { locations, path } = formatted;
  return {
    message: 'Something went wrong here, not with the query.',
    ...(locations ? { locations } : {}),
    ...(path ? { path } : {}),
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
  };
}
