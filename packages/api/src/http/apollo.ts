import { ApolloServer, type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { type DocumentNode, GraphQLError, type GraphQLSchema } from 'graphql';
import type { Context } from '../fields/builder.ts';
import { withStatus } from './http-error.ts';
import type { HttpRequest, HttpResponse } from './http-message.ts';
import type { QueryToCheck } from './limits-hooks.ts';
import { maskError } from './mask-error.ts';
import { forgetfulCache } from './private-texts.ts';
import type { RequestState } from './request-state.ts';

export interface ApolloOptions {
  readonly schema: GraphQLSchema;
  readonly checkQuery: ((query: QueryToCheck) => number | undefined) | undefined;
  /** Called with each document that was found valid. */
  readonly onValid: (text: string, document: DocumentNode) => void;
  /** Called with each unexpected failure, and the request id that the client gets. */
  readonly logError: (error: unknown, requestId: string) => void;
}

/** Apollo Server, for all requests that are not answered faster before it. */
export interface Apollo {
  /** `body` is the JSON of a POST. */
  readonly answer: (request: HttpRequest, body: unknown, context: ApolloContext) => Promise<HttpResponse>;
  readonly stop: () => Promise<void>;
}

/** What is found out about the request goes into its state. */
export interface ApolloContext extends Context {
  readonly state: RequestState;
}

/** How many characters of documents are kept parsed, and how many as texts that clients name by their hash. */
const MOST_CHARACTERS = 2 ** 20;

/** Starts Apollo Server over a schema. */
export async function startApollo({ schema, checkQuery, onValid, logError }: ApolloOptions): Promise<Apollo> {
  const requestIds = new WeakMap<object, string>();
  const server = new ApolloServer<ApolloContext>({
    schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    documentStore: forgetfulCache<DocumentNode>(MOST_CHARACTERS, ({ loc }) => loc?.source.body ?? ''),
    persistedQueries: { cache: forgetfulCache<string>(MOST_CHARACTERS, (text) => text) },
    formatError: (formatted, error) => {
      const requestId = requestIds.get(error as object) ?? 'unknown';
      return maskError(formatted, error, requestId, logError);
    },
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      reportingPlugin(requestIds, checkQuery, onValid),
    ],
    stopOnTerminationSignals: false,
  });
  await server.start();
  return {
    answer: async (request, body, context) => {
      const response = await server.executeHTTPGraphQLRequest({
        httpGraphQLRequest: {
          method: request.method,
          headers: headersFor(request),
          search: request.search,
          body,
        },
        context: () => Promise.resolve(context),
      });
      const parts =
        response.body.kind === 'complete'
          ? [response.body.string]
          : await Array.fromAsync(response.body.asyncIterator);
      const { status = 200, headers } = response;
      return { status, headers: Object.fromEntries(headers), body: Buffer.from(parts.join('')) };
    },
    stop: () => server.stop(),
  };
}

/**
 * Apollo asks a GET for a header that makes browsers send a preflight, against CSRF. Nothing can be changed here and there
 * are no cookies, so a GET that a foreign site sends does no harm: the header is added.
 */
function headersFor({ method, headers }: HttpRequest): HeaderMap {
  const all = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) all.set(name, value);
  }
  if (method === 'GET') all.set('apollo-require-preflight', '1');
  return all;
}

function reportingPlugin(
  requestIds: WeakMap<object, string>,
  checkQuery: ApolloOptions['checkQuery'],
  onValid: ApolloOptions['onValid'],
): ApolloServerPlugin<ApolloContext> {
  return {
    requestDidStart: ({ contextValue: { state } }) =>
      Promise.resolve({
        didResolveOperation: ({ source, document, request, operationName }) => {
          onValid(source, document);
          state.operationName = operationName ?? undefined;
          const { variables = {}, operationName: requestedName } = request;
          state.graphql = { query: source, variables, operationName: requestedName };
          if (!state.limitsChecked) {
            state.limitsChecked = true;
            try {
              state.cost = checkQuery?.({ document, variables, operationName: requestedName });
            } catch (error) {
              return Promise.reject(error instanceof GraphQLError ? withStatus(error) : (error as Error));
            }
          }
          state.executed = true;
          return Promise.resolve();
        },
        didEncounterErrors: ({ errors }) => {
          for (const error of errors) requestIds.set(error, state.requestId);
          return Promise.resolve();
        },
        willSendResponse: ({ response: { body } }) => {
          if (body.kind === 'single') {
            const { data, errors = [] } = body.singleResult;
            state.complete = data != null && errors.length === 0;
            state.executed &&= data !== undefined;
            state.errorCodes = errors.map(({ extensions }) => String(extensions?.['code']));
          }
          return Promise.resolve();
        },
      }),
  };
}
