import type { GraphqlEndpoint } from './endpoint.ts';
import type { PlainRequest, PlainResponse } from './plain-message.ts';

/** Answers a request of the Fetch standard. */
export async function answerWebRequest(endpoint: GraphqlEndpoint, request: Request): Promise<Response> {
  const { pathname: path, search } = new URL(request.url);
  const head = { method: request.method, path, search, headers: Object.fromEntries(request.headers) };
  const body = await readBody(request, endpoint.bodyLimit?.mostBytes ?? Infinity);
  if (body === 'too long')
    return toResponse(endpoint.refuse({ ...head, body: undefined }, endpoint.bodyLimit!.tooLong()));
  return toResponse(await endpoint.answer({ ...head, body } satisfies PlainRequest));
}

async function readBody(request: Request, mostBytes: number): Promise<Buffer | undefined | 'too long'> {
  if (request.body === null) return undefined;
  if (Number(request.headers.get('content-length')) > mostBytes) return 'too long';
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body as ReadableStream<Uint8Array>) {
    length += chunk.length;
    if (length > mostBytes) return 'too long';
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function toResponse({ status, headers, body }: PlainResponse): Response {
  return new Response(status === 304 ? null : new Uint8Array(body), { status, headers: { ...headers } });
}
