import type { IncomingMessage, ServerResponse } from 'node:http';
import type { GraphQLError } from 'graphql';
import { DATA_HEADERS } from './data-headers.ts';
import type { GraphqlEndpoint } from './endpoint.ts';
import type { HttpRequest, HttpResponse } from './http-message.ts';
import { TurnGate } from './turn-gate.ts';

/** A body that is too long is read and dropped up to this multiple of the limit; then the connection is closed. */
const DRAIN_FACTOR = 8;

/** A listener for `node:http` that answers each request by the endpoint, in the turn in which the gate lets it in. */
export function nodeListener(
  endpoint: GraphqlEndpoint,
  gate = new TurnGate(),
): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    const head = headOf(request);
    readBody(request, endpoint, {
      onBody: (body) => {
        const answer = (): void => {
          const answered = endpoint.answer({ ...head, body });
          if (answered instanceof Promise) void answered.then((later) => send(response, later));
          else send(response, answered);
        };
        const turn = gate.enter('query');
        if (turn === undefined) answer();
        else void turn.then(answer);
      },
      onRefused: (error) => send(response, endpoint.refuse({ ...head, body: undefined }, error)),
    });
  };
}

function headOf({ method = 'GET', url = '/', headers }: IncomingMessage): Omit<HttpRequest, 'body'> {
  const mark = url.indexOf('?');
  return {
    method,
    path: mark < 0 ? url : url.slice(0, mark),
    search: mark < 0 ? '' : url.slice(mark),
    // Only `set-cookie` is an array, and no request has it.
    headers: headers as HttpRequest['headers'],
  };
}

interface BodyCallbacks {
  readonly onBody: (body: Buffer | undefined) => void;
  readonly onRefused: (error: GraphQLError) => void;
}

/** Reads a body to its end or its limit. Calls nothing when the client closes the connection before. */
function readBody(
  request: IncomingMessage,
  { bodyLimit: limit }: GraphqlEndpoint,
  { onBody, onRefused }: BodyCallbacks,
): void {
  const maxBytes = limit?.maxBytes ?? Infinity;
  const chunks: Buffer[] = [];
  let length = 0;
  let done = false;
  const end = (callback: () => void): void => {
    if (done) return;
    done = true;
    clearTimeout(timer);
    callback();
  };
  const tooLong = (): void => end(() => onRefused(limit!.tooLong()));
  const { maxMilliseconds, tooSlow } = limit ?? {};
  const timer =
    maxMilliseconds === undefined || tooSlow === undefined
      ? undefined
      : setTimeout(() => end(() => onRefused(tooSlow())), maxMilliseconds);

  request.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length > maxBytes) {
      tooLong();
      if (length > maxBytes * DRAIN_FACTOR) request.destroy();
    } else chunks.push(chunk);
  });
  request.on('end', () => end(() => onBody(chunks.length < 2 ? chunks[0] : Buffer.concat(chunks))));
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
  response.writeHead(status, { ...DATA_HEADERS, ...headers, ...vary });
  response.end(body);
}
