import { once } from 'node:events';
import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, expect, test } from 'vitest';
import { type Closer, createCloser } from './close-server.ts';
import { listen } from './listen.ts';

const HOUR = 3_600_000;
const GET = 'GET / HTTP/1.1\r\nhost: x\r\n\r\n';

let server: Server;
let closer: Closer;
let port: number;
const sockets: Socket[] = [];

/** A server that leaves its answers to the test. */
async function open(listener: RequestListener = () => undefined): Promise<void> {
  server = createServer(listener);
  closer = createCloser(server);
  port = await listen(server, { host: '127.0.0.1', port: 0 });
}

afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
  server.closeAllConnections();
});

function connected(): Socket {
  const socket = connect(port, '127.0.0.1').on('error', () => undefined);
  sockets.push(socket);
  return socket;
}

/** Sends a request; its answer is up to the test. */
async function asked(request = GET, socket = connected()): Promise<ServerResponse> {
  const [[, response]] = await Promise.all([once(server, 'request'), socket.write(request)]);
  return response as ServerResponse;
}

test('a server without work closes at once, with all connections that have no request', async () => {
  await open();
  const silent = connected();
  await once(server, 'connection');
  const half = connected();
  half.write('GET / HTTP/1.1\r\nhos');
  await once(server, 'connection');
  const [cut] = await Promise.all([closer.close(HOUR), once(silent, 'close'), once(half, 'close')]);
  expect(cut).toBe(0);
});

test('while an answer is under way others are still answered, and each ends its connection', async () => {
  await open();
  const [first, kept] = [connected(), connected()];
  const slow = await asked(GET, first);
  (await asked(GET, kept)).end('kept');
  await once(kept, 'data');
  expect(closer.underWay()).toBe(1);

  const closing = closer.close(HOUR);
  (await asked(GET, kept)).writeHead(503).end('on the kept one');
  expect(await text(kept)).toMatch(/^HTTP\/1\.1 503 [^]*\r\nconnection: close\r\n[^]*on the kept one/i);
  const newcomer = connected();
  (await asked(GET, newcomer)).writeHead(503).end('on a new one');
  expect(await text(newcomer)).toMatch(/^HTTP\/1\.1 503 [^]*\r\nconnection: close\r\n[^]*on a new one/i);

  slow.end('the first');
  expect(await text(first)).toMatch(/^HTTP\/1\.1 200 [^]*\r\nconnection: close\r\n[^]*the first/i);
  expect(await closing).toBe(0);
  expect(server.listening).toBe(false);
});

test('a client that asks several things at once and reads nothing does not hold the drain', async () => {
  await open();
  const client = connected().pause();
  const first = await asked(GET, client);
  await asked(GET, client);
  first.write(Buffer.alloc(64 * 2 ** 20));
  expect(closer.underWay()).toBe(2);
  expect(await closer.close(50)).toBe(2);
  expect(closer.underWay()).toBe(0);
});

test('who has connected when the last answer ends is still answered', async () => {
  await open();
  const slow = await asked();
  const closing = closer.close(HOUR);
  server.on('request', (_, response) => response.writeHead(503).end('late'));
  slow.end();
  const late = connected();
  late.write(GET);
  expect(await text(late)).toMatch(/^HTTP\/1\.1 503 [^]*late/);
  expect(await closing).toBe(0);
});

test('a client that does not read is cut, one that waits for us meanwhile is not, and it is told how many', async () => {
  await open();
  const waiting = connected();
  const own = await asked(GET, waiting);
  const stuck = connected().pause();
  const unread = await asked(GET, stuck);
  unread.end(Buffer.alloc(20_000_000));
  const closing = closer.close(50);
  await once(unread, 'close');
  own.end('after all');
  expect(await text(waiting)).toContain('after all');
  expect(await closing).toBe(1);
});

test('a client that reads slowly gets all of its answer, however long that takes', async () => {
  await open();
  const size = 60_000_000;
  const reader = connected();
  (await asked(GET, reader)).writeHead(200, { 'content-length': size }).end(Buffer.alloc(size, 'x'));
  let [next, bytes] = [1_000_000, 0];
  reader.on('data', (piece: Buffer) => {
    bytes += piece.length;
    if (bytes < next) return;
    next = bytes + 1_000_000;
    reader.pause();
    setTimeout(() => reader.resume(), 25);
  });
  const [cut] = await Promise.all([closer.close(600), once(reader, 'close')]);
  expect([cut, bytes > size]).toEqual([0, true]);
});

test('a request whose body drips in is cut', async () => {
  await open();
  const dripping = connected();
  await asked('POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 1000000\r\n\r\n', dripping);
  const drips = setInterval(() => dripping.write('x'), 5);
  expect(await closer.close(50)).toBe(1);
  clearInterval(drips);
});

test('the time in which the server is busy is not held against a client', async () => {
  await open();
  const client = connected();
  await asked('POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 10\r\n\r\n', client);
  const closing = closer.close(100);
  for (let turn = 0; turn < 15; turn += 1) {
    const end = performance.now() + 20;
    while (performance.now() < end);
    await new Promise(setImmediate);
  }
  expect(closer.underWay()).toBe(1);
  client.destroy();
  await closing;
});
