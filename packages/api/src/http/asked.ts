import { isUtf8 } from 'node:buffer';
import type { LimitsHooks } from './limits-hooks.ts';
import type { PlainRequest } from './plain-message.ts';
import { badRequest, refusal } from './refusal.ts';

/** What a request asks, as far as it can be read. */
export interface Asked {
  /** The JSON of a POST body; undefined for GET. */
  readonly body: unknown;
  /** The text of the document, whatever else there is. */
  readonly query: string | undefined;
  /** The request with nothing out of the ordinary in it; undefined for one that Apollo is to look at. */
  readonly plain: PlainQuery | undefined;
}

/** A query of which all parts are as they should be. */
export interface PlainQuery {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | undefined;
}

const JSON_TYPE = /^application\/json\s*(?:;\s*charset\s*=\s*"?utf-?8"?\s*)?;?\s*$/i;

/** Whether a POST with this `content-type` is read. No form of a foreign site can send it, so none can ask in a visitor's name. */
export function isJsonType(contentType: string | undefined): boolean {
  return contentType === 'application/json' || (contentType !== undefined && JSON_TYPE.test(contentType));
}

/** Reads a request. Throws a `GraphQLError` for a method, content type or body that is none of ours. */
export function readAsked(request: PlainRequest, limits: LimitsHooks): Asked {
  switch (request.method) {
    case 'POST':
      return readPost(request, limits);
    case 'GET':
      return readGet(request.search, limits);
    default:
      throw refusal(405, 'METHOD_NOT_ALLOWED', `${request.method} is not answered here. Send POST or GET.`, {
        allow: 'GET, POST',
      });
  }
}

function readPost({ headers, body: bytes }: PlainRequest, limits: LimitsHooks): Asked {
  if (!isJsonType(headers['content-type'])) {
    throw refusal(415, 'UNSUPPORTED_MEDIA_TYPE', 'Send the query with `content-type: application/json`.');
  }
  if (bytes !== undefined && limits.body !== undefined && bytes.length > limits.body.mostBytes) {
    throw limits.body.tooLong();
  }
  const body = parseJson(bytes);
  limits.checkBody?.(body);
  if (!isRecord(body)) return { body, query: undefined, plain: undefined };
  const { query, variables, operationName, extensions } = body;
  return {
    body,
    query: typeof query === 'string' ? query : undefined,
    plain: plainQuery(query, variables, operationName, extensions),
  };
}

function parseJson(bytes: Buffer | undefined): unknown {
  if (bytes !== undefined && isUtf8(bytes)) {
    try {
      return JSON.parse(bytes.toString('utf8'));
    } catch {
      // Answered below.
    }
  }
  throw badRequest('The body is not valid JSON. Send {"query": "…", "variables": {…}}.');
}

function readGet(search: string, limits: LimitsHooks): Asked {
  const params = new URLSearchParams(search);
  const query = params.get('query') ?? undefined;
  const once = ['query', 'variables', 'operationName', 'extensions'].every(
    (name) => params.getAll(name).length < 2,
  );
  const plain = once ? plainGet(params) : undefined;
  limits.checkBody?.(plain);
  return { body: undefined, query, plain };
}

function plainGet(params: URLSearchParams): PlainQuery | undefined {
  try {
    const [variables, extensions] = ['variables', 'extensions'].map((name) => {
      const text = params.get(name);
      const value: unknown = text === null ? {} : JSON.parse(text);
      return isRecord(value) ? value : [];
    });
    return plainQuery(params.get('query'), variables, params.get('operationName'), extensions);
  } catch {
    return undefined;
  }
}

function plainQuery(
  query: unknown,
  variables: unknown,
  operationName: unknown,
  extensions: unknown,
): PlainQuery | undefined {
  const given = variables ?? {};
  const name = operationName ?? undefined;
  const fits =
    typeof query === 'string' &&
    query !== '' &&
    isRecord(given) &&
    (name === undefined || typeof name === 'string') &&
    (extensions == null || (isRecord(extensions) && extensions['persistedQuery'] == null));
  return fits ? { query, variables: given, operationName: name } : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
