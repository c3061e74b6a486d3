import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { createCloser } from './close-server.ts';
import { listen } from './listen.ts';

test('a connection without a request is closed at once', async () => {
  const server = createServer(() => undefined);
  const close = createCloser(server);
  const port = await listen(server, { host: '127.0.0.1', port: 0 });
  const silent = connect(port, '127.0.0.1');
  await once(server, 'connection');
  const [whole] = await Promise.all([close(60_000), once(silent, 'close')]);
  expect(whole).toBe(true);
});

test('a request that does not finish in time is cut off, and the result says so', async () => {
  const server = createServer(() => undefined);
  const close = createCloser(server);
  const port = await listen(server, { host: '127.0.0.1', port: 0 });
  const hanging = connect(port, '127.0.0.1').on('error', () => undefined);
  hanging.write('GET / HTTP/1.1\r\nhost: x\r\n\r\n');
  await once(server, 'request');
  const [whole] = await Promise.all([close(50), once(hanging, 'close')]);
  expect(whole).toBe(false);
});
