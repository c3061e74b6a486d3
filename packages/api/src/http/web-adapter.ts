import type { GraphReader } from '@jingluo/graph';
import type { GraphqlEndpoint } from './endpoint.ts';
import type { HttpRequest, HttpResponse } from './http-message.ts';

/** Answers a request of the Fetch standard, from `reader` if one is given. */
export async function answerWebRequest(
  endpoint: GraphqlEndpoint,
  request: Request,
  reader?: GraphReader,
): Promise<Response> {
  const { pathname: path, search } = new URL(request.url);
  const head = { method: request.method, path, search, headers: Object.fromEntries(request.headers) };
  const body = await readBody(request, endpoint.bodyLimit?.maxBytes ?? Infinity);
  if (body === 'too long')
    return toResponse(endpoint.refuse({ ...head, body: undefined }, endpoint.bodyLimit!.tooLong()));
  return toResponse(await endpoint.answer({ ...head, body } satisfies HttpRequest, reader));
}

async function readBody(request: Request, maxBytes: number): Promise<Buffer | undefined | 'too long'> {
  if (request.body === null) return undefined;
  if (Number(request.headers.get('content-length')) > maxBytes) return 'too long';
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body as ReadableStream<Uint8Array>) {
    length += chunk.length;
    if (length > maxBytes) return 'too long';
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function toResponse({ status, headers, body }: HttpResponse): Response {
  return new Response(status === 304 ? null : new Uint8Array(body), { status, headers: { ...headers } });
}
