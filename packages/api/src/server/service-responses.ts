import type { ServerResponse } from 'node:http';
import { DATA_HEADERS } from '../http/data-headers.ts';
import { health, type ServerStatus } from './health.ts';
import type { Metrics } from './metrics.ts';
import type { SnapshotHolder } from './snapshot-holder.ts';

/** Answers `/health`: 200 while the server is ready, else 503. */
export function answerHealth(response: ServerResponse, holder: SnapshotHolder, status: ServerStatus): void {
  sendJson(response, status === 'ready' ? 200 : 503, health(holder, status));
}

/** Answers `/live`: 200 as long as this process answers at all, also while it starts and stops. */
export function answerLive(response: ServerResponse): void {
  sendJson(response, 200, { status: 'live' });
}

/** Answers `/metrics`. */
export async function answerMetrics(response: ServerResponse, metrics: Metrics): Promise<void> {
  const text = await metrics.text();
  response
    .writeHead(200, { ...DATA_HEADERS, 'content-type': metrics.contentType, 'cache-control': 'no-store' })
    .end(text);
}

/** Answers 503 with a GraphQL error, and says when to try again. */
export function answerUnavailable(response: ServerResponse, message: string): void {
  response.setHeader('retry-after', '1');
  sendJson(response, 503, { errors: [{ message, extensions: { code: 'UNAVAILABLE' } }] });
}

/** Answers 404. */
export function answerNotFound(response: ServerResponse, message: string): void {
  sendJson(response, 404, { errors: [{ message, extensions: { code: 'NOT_FOUND' } }] });
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  const bytes = Buffer.from(`${JSON.stringify(body)}\n`);
  response
    .writeHead(status, {
      ...DATA_HEADERS,
      'content-type': 'application/json; charset=utf-8',
      'content-length': bytes.length,
      'cache-control': 'no-store',
    })
    .end(bytes);
}
