import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { assertPortFree, listen, localUrl } from './listen.ts';

test('a port in use is refused with HOST, PORT and another port to try', async () => {
  const other = createServer();
  const port = await listen(other, { host: '127.0.0.1', port: 0 });
  await expect(assertPortFree({ host: '127.0.0.1', port })).rejects.toThrow(
    `PORT=${port} on HOST=127.0.0.1 is taken: another program listens there. ` +
      `End it, or choose another port, for example PORT=${port === 65_535 ? port - 1 : port + 1}.`,
  );
  other.close();
});

test('a port that was found free can be used', async () => {
  const first = createServer();
  const port = await listen(first, { host: '127.0.0.1', port: 0 });
  await new Promise((resolve) => first.close(resolve));
  await assertPortFree({ host: '127.0.0.1', port });
  const second = createServer();
  expect(await listen(second, { host: '127.0.0.1', port })).toBe(port);
  second.close();
});

test('a host that is not this machine is refused', async () => {
  await expect(assertPortFree({ host: '192.0.2.1', port: 0 })).rejects.toThrow(
    'HOST=192.0.2.1 is no address of this machine. Use 127.0.0.1, or 0.0.0.0 for all of them.',
  );
});

test('the address to open can be reached by a browser on this machine', () => {
  expect(localUrl({ host: '0.0.0.0', port: 4321 })).toBe('http://127.0.0.1:4321');
  expect(localUrl({ host: '::', port: 4321 })).toBe('http://[::1]:4321');
  expect(localUrl({ host: 'localhost', port: 80 })).toBe('http://localhost:80');
});
