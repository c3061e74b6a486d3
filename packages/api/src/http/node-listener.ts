import type { IncomingMessage, ServerResponse } from 'node:http';
import { DATA_HEADERS } from './data-headers.ts';
import { Deadlines } from './deadlines.ts';
import type { GraphqlEndpoint } from './endpoint.ts';
import type { HttpRequest, HttpResponse } from './http-message.ts';
import { PackedBodies } from './packed-bodies.ts';
import { readBody } from './read-body.ts';
import { TurnGate } from './turn-gate.ts';

const DATA_HEADER_LIST: readonly string[] = Object.entries(DATA_HEADERS).flat();

/** A listener for `node:http` that answers each request by the endpoint, in the turn in which the gate lets it in. */
export function nodeListener(
  endpoint: GraphqlEndpoint,
  gate = new TurnGate(),
): (request: IncomingMessage, response: ServerResponse) => void {
  const { maxMilliseconds } = endpoint.bodyLimit ?? {};
  const deadlines = maxMilliseconds === undefined ? undefined : new Deadlines(maxMilliseconds);
  const bodies = new PackedBodies();
  return (request, response) => {
    const head = headOf(request);
    const sendPacked = (answer: HttpResponse): void => {
      const packed = bodies.pack(answer, head.headers['accept-encoding']);
      if (packed instanceof Promise) void packed.then((later) => send(response, later));
      else send(response, packed);
    };
    readBody(
      request,
      { limit: endpoint.bodyLimit, deadlines },
      {
        onBody: (body) => {
          const answer = (): void => {
            const answered = endpoint.answer({ ...head, body });
            if (answered instanceof Promise) void answered.then(sendPacked);
            else sendPacked(answered);
          };
          const turn = gate.enter('query');
          if (turn === undefined) answer();
          else void turn.then(answer);
        },
        onRefused: (error) => send(response, endpoint.refuse({ ...head, body: undefined }, error)),
      },
    );
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

function send(response: ServerResponse, { status, headers, body }: HttpResponse): void {
  const others = response.getHeader('vary');
  // As Node likes them best: names and values in turn.
  const list = [...DATA_HEADER_LIST];
  for (const name in headers) {
    const value = headers[name]!;
    list.push(name, name === 'vary' && others !== undefined ? `${String(others)}, ${value}` : value);
  }
  response.writeHead(status, list);
  response.end(body);
}
