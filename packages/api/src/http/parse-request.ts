import { isUtf8 } from 'node:buffer';
import { badRequest, httpError } from './http-error.ts';
import type { HttpRequest } from './http-message.ts';
import type { LimitsHooks } from './limits-hooks.ts';

/** An HTTP request, as far as it could be parsed. */
export interface ParsedRequest {
  /** The JSON of a POST body; undefined for GET. */
  readonly body: unknown;
  /** The text of the document, also when other parts are wrong. */
  readonly query: string | undefined;
  /** Undefined when a part is missing, wrong or unusual: Apollo Server answers such a request. */
  readonly graphql: GraphqlRequest | undefined;
}

/** A GraphQL request whose parts all have the right type. */
export interface GraphqlRequest {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | undefined;
}

const JSON_TYPE = /^application\/json\s*(?:;\s*charset\s*=\s*"?utf-?8"?\s*)?;?\s*$/i;

/** Whether a POST with this `content-type` is accepted. An HTML form cannot send it, so no foreign site can use one for CSRF. */
export function isJsonType(contentType: string | undefined): boolean {
  return contentType === 'application/json' || (contentType !== undefined && JSON_TYPE.test(contentType));
}

/** Parses a request. Throws a `GraphQLError` when its method, content type or body is not accepted. */
export function parseRequest(request: HttpRequest, limits: LimitsHooks): ParsedRequest {
  switch (request.method) {
    case 'POST':
      return parsePost(request, limits);
    case 'GET':
      return parseGet(request.search, limits);
    default:
      throw httpError(
        405,
        'METHOD_NOT_ALLOWED',
        `${request.method} is not answered here. Send POST or GET.`,
        {
          allow: 'GET, POST',
        },
      );
  }
}

function parsePost({ headers, body: bytes }: HttpRequest, limits: LimitsHooks): ParsedRequest {
  if (!isJsonType(headers['content-type'])) {
    throw httpError(415, 'UNSUPPORTED_MEDIA_TYPE', 'Send the query with `content-type: application/json`.');
  }
  if (bytes !== undefined && limits.body !== undefined && bytes.length > limits.body.maxBytes) {
    throw limits.body.tooLong();
  }
  const body = parseJson(bytes);
  limits.checkBody?.(body);
  if (!isRecord(body)) return { body, query: undefined, graphql: undefined };
  const { query, variables, operationName, extensions } = body;
  return {
    body,
    query: typeof query === 'string' ? query : undefined,
    graphql: toGraphqlRequest(query, variables, operationName, extensions),
  };
}

function parseJson(bytes: Buffer | undefined): unknown {
  if (bytes !== undefined && isUtf8(bytes)) {
    try {
      return JSON.parse(bytes.toString('utf8'));
    } catch {
      // The error below says more to a client than that of JSON.parse.
    }
  }
  throw badRequest('The body is not valid JSON. Send {"query": "…", "variables": {…}}.');
}

function parseGet(search: string, limits: LimitsHooks): ParsedRequest {
  const params = new URLSearchParams(search);
  const query = params.get('query') ?? undefined;
  const isEachOnce = ['query', 'variables', 'operationName', 'extensions'].every(
    (name) => params.getAll(name).length < 2,
  );
  const graphql = isEachOnce ? parseParams(params) : undefined;
  limits.checkBody?.(graphql);
  return { body: undefined, query, graphql };
}

function parseParams(params: URLSearchParams): GraphqlRequest | undefined {
  try {
    const [variables, extensions] = ['variables', 'extensions'].map((name) => {
      const text = params.get(name);
      const value: unknown = text === null ? {} : JSON.parse(text);
      return isRecord(value) ? value : [];
    });
    return toGraphqlRequest(params.get('query'), variables, params.get('operationName'), extensions);
  } catch {
    return undefined;
  }
}

function toGraphqlRequest(
  query: unknown,
  variables: unknown,
  operationName: unknown,
  extensions: unknown,
): GraphqlRequest | undefined {
  const given = variables ?? {};
  const name = operationName ?? undefined;
  const isUsual =
    typeof query === 'string' &&
    query !== '' &&
    isRecord(given) &&
    (name === undefined || typeof name === 'string') &&
    (extensions == null || (isRecord(extensions) && extensions['persistedQuery'] == null));
  return isUsual ? { query, variables: given, operationName: name } : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
