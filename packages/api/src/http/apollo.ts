import { ApolloServer, type ApolloServerPlugin, HeaderMap, type HTTPGraphQLResponse } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { type DocumentNode, GraphQLError, type GraphQLSchema } from 'graphql';
import type { Context } from '../fields/builder.ts';
import { maskError } from './mask-error.ts';
import type { PlainQuery } from './asked.ts';
import type { QueryToCheck } from './limits-hooks.ts';
import type { PlainRequest } from './plain-message.ts';
import { withStatus } from './refusal.ts';

/** What is learned of a request while it is answered. */
export interface Note {
  readonly requestId: string;
  cost: number | undefined;
  /** True once the limits have seen the query. */
  checked: boolean;
  executed: boolean;
  operationName: string | undefined;
  /** The valid query, also of a request that gave only the hash of its document. */
  query: PlainQuery | undefined;
  /** Data, and no errors. */
  complete: boolean;
  errorCodes: readonly string[];
}

export interface ApolloOptions {
  readonly schema: GraphQLSchema;
  readonly checkQuery: ((query: QueryToCheck) => number | undefined) | undefined;
  /** Told of each document that was found valid. */
  readonly onValid: (text: string, document: DocumentNode) => void;
  /** Told of what fails unexpectedly, with the id that the client is given. */
  readonly logError: (error: unknown, requestId: string) => void;
}

/** Apollo Server, for whatever is not answered before it. */
export interface Apollo {
  /** `body` is the JSON of a POST. What is learned goes into the note. */
  readonly answer: (
    request: PlainRequest,
    body: unknown,
    reader: Context['reader'],
    note: Note,
  ) => Promise<HTTPGraphQLResponse & { readonly text: string }>;
  readonly stop: () => Promise<void>;
}

interface NotedContext extends Context {
  readonly note: Note;
}

/** Starts Apollo Server over a schema. */
export async function startApollo({ schema, checkQuery, onValid, logError }: ApolloOptions): Promise<Apollo> {
  const requestIds = new WeakMap<object, string>();
  const server = new ApolloServer<NotedContext>({
    schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    formatError: (formatted, error) => {
      const requestId = requestIds.get(error as object) ?? 'unknown';
      return maskError(formatted, error, requestId, logError);
    },
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      noting(requestIds, checkQuery, onValid),
    ],
    stopOnTerminationSignals: false,
  });
  await server.start();
  return {
    answer: async (request, body, reader, note) => {
      const answer = await server.executeHTTPGraphQLRequest({
        httpGraphQLRequest: {
          method: request.method,
          headers: headersFor(request),
          search: request.search,
          body,
        },
        context: () => Promise.resolve({ reader, note }),
      });
      const parts =
        answer.body.kind === 'complete'
          ? [answer.body.string]
          : await Array.fromAsync(answer.body.asyncIterator);
      return { ...answer, text: parts.join('') };
    },
    stop: () => server.stop(),
  };
}

/**
 * A GET asks and changes nothing, and there are no cookies, so nobody can be harmed by one that a foreign site makes
 * a visitor's browser send: it needs no header that a browser would ask leave for.
 */
function headersFor({ method, headers }: PlainRequest): HeaderMap {
  const all = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) all.set(name, value);
  }
  if (method === 'GET') all.set('apollo-require-preflight', '1');
  return all;
}

function noting(
  requestIds: WeakMap<object, string>,
  checkQuery: ApolloOptions['checkQuery'],
  onValid: ApolloOptions['onValid'],
): ApolloServerPlugin<NotedContext> {
  return {
    requestDidStart: ({ contextValue: { note } }) =>
      Promise.resolve({
        didResolveOperation: ({ source, document, request, operationName }) => {
          onValid(source, document);
          note.operationName = operationName ?? undefined;
          const { variables = {}, operationName: asked } = request;
          note.query = { query: source, variables, operationName: asked };
          if (!note.checked) {
            note.checked = true;
            try {
              note.cost = checkQuery?.({ document, variables, operationName: asked });
            } catch (error) {
              return Promise.reject(error instanceof GraphQLError ? withStatus(error) : (error as Error));
            }
          }
          note.executed = true;
          return Promise.resolve();
        },
        didEncounterErrors: ({ errors }) => {
          for (const error of errors) requestIds.set(error, note.requestId);
          return Promise.resolve();
        },
        willSendResponse: ({ response: { body } }) => {
          if (body.kind === 'single') {
            const { data, errors = [] } = body.singleResult;
            note.complete = data != null && errors.length === 0;
            note.executed &&= data !== undefined;
            note.errorCodes = errors.map(({ extensions }) => String(extensions?.['code']));
          }
          return Promise.resolve();
        },
      }),
  };
}
