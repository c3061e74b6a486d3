import { acceptsEncoding } from './accepts-encoding.ts';
import { graph } from './graph.ts';
import { textStream } from './text-stream.ts';

/** A file that is written while it is sent. */
export interface SentFile {
  readonly name: string;
  readonly type: string;
  readonly chunks: AsyncIterable<string>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Files that are sent at once. Each holds a writer, and a slow client holds it for long. */
const MOST = 32;
const RETRY_SECONDS = 5;

let open = 0;

/** The response with a file to be saved; one that says when to ask again while too many are being sent. */
export function fileResponse(request: Request, { name, type, chunks, headers = {} }: SentFile): Response {
  // A body that nobody reads would count for ever.
  const isRead = request.method !== 'HEAD';
  if (isRead && open >= MOST) return busyResponse('Too many files are being sent.');
  const packed = acceptsEncoding(request.headers.get('accept-encoding'), 'gzip');
  return new Response(isRead ? body(chunks, packed) : null, {
    headers: {
      ...headers,
      vary: 'accept-encoding',
      // The compression of pages adds a listener for each chunk of a response, so files are compressed here.
      'cache-control': 'public, max-age=0, must-revalidate, no-transform',
      ...(packed ? { 'content-encoding': 'gzip' } : {}),
      'content-type': type,
      'content-disposition': `attachment; filename="${name}"`,
    },
  });
}

/** A response for a client that should ask again in some seconds. */
export function busyResponse(reason: string): Response {
  return new Response(`${reason} Try again in ${RETRY_SECONDS} seconds.\n`, {
    status: 503,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'retry-after': String(RETRY_SECONDS),
      'cache-control': 'no-store',
    },
  });
}

function body(chunks: AsyncIterable<string>, packed: boolean): ReadableStream<Uint8Array<ArrayBuffer>> {
  open += 1;
  const bytes = textStream(chunks, {
    nextStep: () => graph().gate.enter('job'),
    onEnd: () => (open -= 1),
  });
  return packed ? bytes.pipeThrough(new CompressionStream('gzip')) : bytes;
}
