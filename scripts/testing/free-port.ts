import { createServer } from 'node:net';
import { listen } from '../../packages/api/src/server/listen.ts';

/** A port of loopback that nobody listens on. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  const port = await listen(probe, { host: '127.0.0.1', port: 0 });
  await new Promise((closed) => probe.close(closed));
  return port;
}
