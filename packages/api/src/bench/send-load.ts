import { connect, type Socket } from 'node:net';

const HEAD_END = Buffer.from('\r\n\r\n');

/** A load of requests. */
export interface Load {
  readonly port: number;
  /** The bytes of request number `index`. */
  readonly request: (index: number) => Buffer;
  readonly count: number;
  readonly connections: number;
  /** The status that each response must have. */
  readonly status: number;
}

/** Sends requests, one at a time on each connection. Returns the time of each in milliseconds, sorted. */
export async function send(load: Load): Promise<Float64Array> {
  const times = new Float64Array(load.count);
  let next = 0;
  const take = (): number | undefined => (next < load.count ? next++ : undefined);
  await Promise.all(Array.from({ length: load.connections }, () => client(load, take, times)));
  return times.sort();
}

function client(load: Load, take: () => number | undefined, times: Float64Array): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const socket = connect(load.port, '127.0.0.1').setNoDelay(true).on('error', reject);
  let index = take();
  let sent = 0;
  const sendNext = (): void => {
    if (index === undefined) {
      socket.end();
      resolve();
      return;
    }
    sent = performance.now();
    socket.write(load.request(index));
  };
  readResponses(socket, (status) => {
    if (status !== load.status) reject(new Error(`send: the status is ${status}, not ${load.status}`));
    times[index!] = performance.now() - sent;
    index = take();
    sendNext();
  });
  socket.on('connect', sendNext);
  return promise;
}

/** Calls `onResponse` with the status of each complete response. Responses must have a `content-length`. */
function readResponses(socket: Socket, onResponse: (status: number) => void): void {
  let head: Buffer | undefined;
  let status = 0;
  let missing = 0;
  socket.on('data', (chunk: Buffer) => {
    let rest: Buffer = head === undefined ? chunk : Buffer.concat([head, chunk]);
    head = undefined;
    if (missing === 0) {
      const end = rest.indexOf(HEAD_END);
      if (end < 0) {
        head = rest;
        return;
      }
      const text = rest.toString('latin1', 0, end);
      status = Number(text.slice(9, 12));
      missing = Number(/content-length: (\d+)/i.exec(text)?.[1] ?? 0);
      rest = rest.subarray(end + HEAD_END.length);
    }
    missing -= rest.length;
    if (missing === 0) onResponse(status);
  });
}

/** The bytes of an HTTP request. */
export function rawRequest(
  method: string,
  target: string,
  headers: Readonly<Record<string, string>>,
  body = '',
): Buffer {
  const length: Record<string, string> =
    body === '' ? {} : { 'content-length': String(Buffer.byteLength(body)) };
  const lines = Object.entries({ host: '127.0.0.1', ...headers, ...length }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  return Buffer.from(`${method} ${target} HTTP/1.1\r\n${lines.join('')}\r\n${body}`);
}
