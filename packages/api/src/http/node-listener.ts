import type { IncomingMessage, ServerResponse } from 'node:http';
import type { GraphQLError } from 'graphql';
import type { GraphqlEndpoint } from './endpoint.ts';
import type { HttpRequest, HttpResponse } from './http-message.ts';

/** How much of a body too long is read and dropped, as a multiple of what is allowed, before the client is cut off. */
const PATIENCE = 8;

/** A listener for `node:http`, or a part of one: every request it is called with is answered by the endpoint. */
export function nodeListener(
  endpoint: GraphqlEndpoint,
): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    const head = headOf(request);
    readBody(request, endpoint, {
      whole: (body) => {
        const answer = endpoint.answer({ ...head, body });
        if (answer instanceof Promise) void answer.then((later) => send(response, later));
        else send(response, answer);
      },
      refused: (error) => send(response, endpoint.refuse({ ...head, body: undefined }, error)),
    });
  };
}

function headOf({ method = 'GET', url = '/', headers }: IncomingMessage): Omit<HttpRequest, 'body'> {
  const mark = url.indexOf('?');
  return {
    method,
    path: mark < 0 ? url : url.slice(0, mark),
    search: mark < 0 ? '' : url.slice(mark),
    // Only `set-cookie`, which no request has, is an array.
    headers: headers as HttpRequest['headers'],
  };
}

interface Outcome {
  readonly whole: (body: Buffer | undefined) => void;
  readonly refused: (error: GraphQLError) => void;
}

/** Reads a body to its end, or to the limit; a client that goes away before is forgotten. */
function readBody(
  request: IncomingMessage,
  { bodyLimit: limit }: GraphqlEndpoint,
  { whole, refused }: Outcome,
): void {
  const maxBytes = limit?.maxBytes ?? Infinity;
  const chunks: Buffer[] = [];
  let length = 0;
  let done = false;
  const end = (tell: () => void): void => {
    if (done) return;
    done = true;
    clearTimeout(timer);
    tell();
  };
  const tooLong = (): void => end(() => refused(limit!.tooLong()));
  const { maxMilliseconds, tooSlow } = limit ?? {};
  const timer =
    maxMilliseconds === undefined || tooSlow === undefined
      ? undefined
      : setTimeout(() => end(() => refused(tooSlow())), maxMilliseconds);

  request.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length > maxBytes) {
      tooLong();
      if (length > maxBytes * PATIENCE) request.destroy();
    } else chunks.push(chunk);
  });
  request.on('end', () => end(() => whole(chunks.length < 2 ? chunks[0] : Buffer.concat(chunks))));
  request.on('close', () => end(() => undefined));
  request.on('error', () => end(() => undefined));
  if (Number(request.headers['content-length']) > maxBytes) tooLong();
}

function send(response: ServerResponse, { status, headers, body }: HttpResponse): void {
  const others = response.getHeader('vary');
  const vary =
    others !== undefined && headers['vary'] !== undefined
      ? { vary: `${String(others)}, ${headers['vary']}` }
      : {};
  response.writeHead(status, { ...headers, ...vary });
  response.end(body);
}
