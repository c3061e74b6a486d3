import { type IncomingMessage, maxHeaderSize, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { DATA_HEADERS } from '../http/data-headers.ts';

/** How long a client may go on sending before its connection is cut: one that is cut at once loses the answer. */
const LINGER_MS = 1000;

const ANSWERS: Readonly<Record<string, readonly [status: string, sentence: string]>> = {
  HPE_HEADER_OVERFLOW: [
    '431 Request Header Fields Too Large',
    `The address and the headers of a request may have ${maxHeaderSize / 1024} KB together, and these have more. A shorter address is answered.`,
  ],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: [
    '413 Payload Too Large',
    'The parts in which this request is sent have too long extensions.',
  ],
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', 'This request did not arrive whole in time.'],
};
const OTHERWISE = ['400 Bad Request', 'This is no request that HTTP allows.'] as const;

/** Answers in a sentence what Node cannot read as a request, such as a very long address; by itself it sends no body. */
export function answerUnreadable(server: Server): void {
  const responses = new WeakMap<Duplex, ServerResponse>();
  const answered = new WeakSet<Duplex>();
  server.on('request', ({ socket }: IncomingMessage, response) => responses.set(socket, response));
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (answered.has(socket)) return;
    answered.add(socket);
    const response = responses.get(socket);
    const isUnderWay = response !== undefined && !response.writableFinished;
    if (!socket.writable || isUnderWay || error.code === 'ECONNRESET') {
      socket.destroy();
      return;
    }
    const cut = setTimeout(() => socket.destroy(), LINGER_MS);
    socket.once('close', () => clearTimeout(cut));
    socket.end(answerTo(error.code ?? ''));
  });
}

function answerTo(code: string): string {
  const [status, sentence] = ANSWERS[code] ?? OTHERWISE;
  return [
    `HTTP/1.1 ${status}`,
    'content-type: text/plain; charset=utf-8',
    `content-length: ${Buffer.byteLength(sentence) + 1}`,
    'cache-control: no-store',
    ...Object.entries(DATA_HEADERS).map(([name, value]) => `${name}: ${value}`),
    'connection: close',
    '',
    `${sentence}\n`,
  ].join('\r\n');
}
