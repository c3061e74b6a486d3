import type { IncomingMessage } from 'node:http';
import type { GraphQLError } from 'graphql';
import type { Deadlines } from './deadlines.ts';
import type { BodyLimit } from './limits-hooks.ts';

/** A body that is too long is read and dropped up to this multiple of the limit; then the connection is closed. */
const DRAIN_FACTOR = 8;

interface BodyCallbacks {
  readonly onBody: (body: Buffer | undefined) => void;
  readonly onRefused: (error: GraphQLError) => void;
}

interface BodyRules {
  readonly limit: BodyLimit | undefined;
  /** For the time of the limit. */
  readonly deadlines: Deadlines | undefined;
}

/**
 * Reads a body to its end or its limit; at once when the request has none. Calls nothing when the client closes the
 * connection before.
 */
export function readBody(request: IncomingMessage, rules: BodyRules, callbacks: BodyCallbacks): void {
  const { headers } = request;
  const length = headers['content-length'];
  if (length === undefined && headers['transfer-encoding'] === undefined) {
    callbacks.onBody(undefined);
    return;
  }
  // Most bodies come in one packet with their head, and are here by the next tick: without a deadline and listeners for
  // pieces, which take longer than finding the answer in the cache.
  process.nextTick(() => {
    const bytes = request.readableLength;
    if (bytes === Number(length) && bytes <= (rules.limit?.maxBytes ?? Infinity))
      callbacks.onBody((request.read() as Buffer | null) ?? undefined);
    else readPieces(request, rules, callbacks);
  });
}

function readPieces(
  request: IncomingMessage,
  { limit, deadlines }: BodyRules,
  { onBody, onRefused }: BodyCallbacks,
): void {
  const maxBytes = limit?.maxBytes ?? Infinity;
  const chunks: Buffer[] = [];
  let length = 0;
  let done = false;
  const end = (callback: () => void): void => {
    if (done) return;
    done = true;
    deadlines?.remove(onLate);
    callback();
  };
  const tooLong = (): void => end(() => onRefused(limit!.tooLong()));
  const onLate = (): void => end(() => onRefused(limit!.tooSlow!()));
  if (limit?.tooSlow !== undefined) deadlines?.add(onLate);

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
