import { once } from 'node:events';
import { createServer, request as httpRequest } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { shippedReader } from '@jingluo/graph/shipped';
import { GraphQLError } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createGraphqlEndpoint } from './create-endpoint.ts';
import { nodeListener } from './node-listener.ts';
import { TurnGate } from './turn-gate.ts';

const refused = (code: string, status: number) =>
  new GraphQLError(code, { extensions: { code, http: { status } } });
const reader = shippedReader();
const endpoint = await createGraphqlEndpoint({
  reader: () => reader,
  limits: {
    body: {
      maxBytes: 1000,
      maxMilliseconds: 50,
      tooLong: () => refused('TOO_LONG', 413),
      tooSlow: () => refused('TOO_SLOW', 408),
    },
  },
});
const listener = nodeListener(endpoint);
const server = createServer((request, response) => {
  if (request.headers['origin'] !== undefined) response.setHeader('vary', 'origin');
  listener(request, response);
});
let url: string;
let port: number;

beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  ({ port } = server.address() as AddressInfo);
  url = `http://127.0.0.1:${port}/graphql`;
});
afterAll(() => void server.close().closeAllConnections());

const QUERY = '{ entity(id: "环跳") { id names { text } } }';
const TYPE = { 'content-type': 'application/json' };

test('POST and GET give the same answer, with the right content-length', async () => {
  const post = await fetch(url, { method: 'POST', headers: TYPE, body: JSON.stringify({ query: QUERY }) });
  const get = await fetch(`${url}?${new URLSearchParams({ query: QUERY }).toString()}`);
  const bytes = await post.bytes();
  expect(await get.bytes()).toEqual(bytes);
  expect([post.status, Number(post.headers.get('content-length'))]).toEqual([200, bytes.length]);
  expect(new TextDecoder().decode(bytes)).toContain('環跳');
});

test('a long answer is compressed for clients that accept it, and is a 304 for those that have it', async () => {
  const query = '{ claims(first: 20) { nodes { sentence } } }';
  const address = `${url}?${new URLSearchParams({ query }).toString()}`;
  const plain = await fetch(address, { headers: { 'accept-encoding': 'identity' } });
  const whole = await plain.text();
  for (const encoding of ['br', 'gzip']) {
    const packed = await fetch(address, { headers: { 'accept-encoding': encoding } });
    expect([packed.headers.get('content-encoding'), packed.headers.get('vary')]).toEqual([
      encoding,
      'accept, accept-encoding',
    ]);
    expect(Number(packed.headers.get('content-length'))).toBeLessThan(whole.length / 2);
    expect(await packed.text()).toBe(whole);
    const headers = { 'accept-encoding': encoding, 'if-none-match': packed.headers.get('etag')! };
    expect((await fetch(address, { headers })).status).toBe(304);
  }
  expect([plain.headers.get('content-encoding'), plain.headers.get('vary')]).toEqual([
    null,
    'accept, accept-encoding',
  ]);
});

test('an answer that the client already has is a 304 without a body', async () => {
  const address = `${url}?${new URLSearchParams({ query: QUERY }).toString()}`;
  const etag = (await fetch(address)).headers.get('etag') as string;
  const again = await fetch(address, { headers: { 'if-none-match': etag } });
  expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
});

test('a body in two pieces, cut within a character, is joined', async () => {
  const body = Buffer.from(JSON.stringify({ query: QUERY }));
  const cut = body.indexOf(Buffer.from('环')) + 1;
  const request = httpRequest(url, { method: 'POST', headers: TYPE });
  request.write(body.subarray(0, cut), () => request.end(body.subarray(cut)));
  const [response] = await once(request, 'response');
  expect(response.statusCode).toBe(200);
  response.resume();
});

test('requests that come in one packet are answered in their order, with and without a body', async () => {
  const post = (body: string): string =>
    `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
  const socket = connect(port, '127.0.0.1');
  socket.write(
    post('{"query":"{ first: __typename }"}') +
      'GET /graphql?query={second:__typename} HTTP/1.1\r\nhost: x\r\n\r\n' +
      post('') +
      post('{"query":"{ fourth: __typename }"}').replace('host: x', 'host: x\r\nconnection: close'),
  );
  const statuses = (await text(socket)).match(/^HTTP\/1.1 \d+|(?<="data":{")\w+/gm);
  expect(statuses).toEqual([
    'HTTP/1.1 200',
    'first',
    'HTTP/1.1 200',
    'second',
    'HTTP/1.1 400',
    'HTTP/1.1 200',
    'fourth',
  ]);
});

test('HEAD is a 405 that says what is allowed', async () => {
  const response = await fetch(url, { method: 'HEAD' });
  expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, POST']);
});

test('a body that is too long is refused, by its content-length and by its real length', async () => {
  const body = JSON.stringify({ query: QUERY, extensions: { padding: 'x'.repeat(2000) } });
  const chunked = new ReadableStream({
    start(controller) {
      for (const character of body.match(/.{1,100}/gsu) ?? []) controller.enqueue(Buffer.from(character));
      controller.close();
    },
  });
  for (const sent of [{ body }, { body: chunked, duplex: 'half' }]) {
    const response = await fetch(url, { method: 'POST', headers: TYPE, ...sent } as RequestInit);
    expect([response.status, ((await response.json()) as any).errors[0].extensions.code]).toEqual([
      413,
      'TOO_LONG',
    ]);
  }
});

test('a body that never ends is refused after a time', async () => {
  const request = httpRequest(url, { method: 'POST', headers: { ...TYPE, 'content-length': 100 } });
  request.on('error', () => undefined).write('{');
  const [response] = await once(request, 'response');
  expect(response.statusCode).toBe(408);
  request.destroy();
});

test('a client that disconnects within its body does not affect others', async () => {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  socket.write(
    'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 50\r\n\r\n{',
  );
  socket.destroy();
  await once(socket, 'close');
  expect((await fetch(`${url}?query={__typename}`)).status).toBe(200);
});

test('a `vary` header set by the caller is kept', async () => {
  const response = await fetch(`${url}?query={__typename}`, { headers: { origin: 'https://example.org' } });
  expect(response.headers.get('vary')).toBe('origin, accept, accept-encoding');
});

test('a query is answered only when the gate lets it in', async () => {
  let isHeld = false;
  const asked = Promise.withResolvers<string>();
  const letIn = Promise.withResolvers<void>();
  class HeldGate extends TurnGate {
    override enter(work: string): Promise<void> | undefined {
      if (!isHeld) return undefined;
      asked.resolve(work);
      return letIn.promise;
    }
  }
  let answers = 0;
  const counted = await createGraphqlEndpoint({ reader: () => reader, observe: () => (answers += 1) });
  const gated = createServer(nodeListener(counted, new HeldGate()));
  await once(gated.listen(0, '127.0.0.1'), 'listening');
  const address = `http://127.0.0.1:${(gated.address() as AddressInfo).port}/graphql?query={__typename}`;
  const ask = async (): Promise<number> => (await fetch(address)).status;
  expect(await ask()).toBe(200);

  // Known now: it would be answered at once.
  isHeld = true;
  const answered = ask();
  expect([await Promise.race([answered, asked.promise]), answers]).toEqual(['query', 1]);
  letIn.resolve();
  expect([await answered, answers]).toEqual([200, 2]);
  gated.close().closeAllConnections();
});
