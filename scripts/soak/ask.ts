import { Agent, type IncomingMessage, request as httpRequest } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { once } from 'node:events';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip } from 'node:zlib';
import { answerHash } from './answer-hash.ts';
import type { Question } from './questions.ts';

/** An answer to a question. */
export interface Answer {
  readonly status: number;
  /** Of what it says: see `answerHash`. */
  readonly hash: string;
  /** Without the mark of a weak one. */
  readonly etag: string | undefined;
  /** When the request was sent and the last byte received, in milliseconds. */
  readonly start: number;
  readonly end: number;
  /** Decompressed. */
  readonly body: Buffer;
}

export interface Asking {
  readonly encoding?: 'br' | 'gzip' | undefined;
  /** For `if-none-match`. */
  readonly etag?: string | undefined;
}

const UNPACK = { br: promisify(brotliDecompress), gzip: promisify(gunzip) };

/** Sends questions to a server, on connections that are kept. */
export class Asker {
  readonly #url: string;
  readonly #agent: Agent;
  #sent = 0;

  constructor(url: string, connections: number) {
    this.#url = url;
    this.#agent = new Agent({ keepAlive: true, maxSockets: connections });
  }

  /** How many requests were sent. */
  get sent(): number {
    return this.#sent;
  }

  /** Rejects when the connection fails, or the answer is cut. */
  async ask(
    { method, path, body }: Pick<Question, 'method' | 'path' | 'body'>,
    asking: Asking = {},
  ): Promise<Answer> {
    const { encoding, etag } = asking;
    const start = performance.now();
    this.#sent += 1;
    const request = httpRequest(this.#url + path, {
      agent: this.#agent,
      method,
      headers: {
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(encoding !== undefined && { 'accept-encoding': encoding }),
        ...(etag !== undefined && { 'if-none-match': etag }),
      },
    });
    request.end(body);
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    const received = await buffer(response);
    const end = performance.now();
    const packed = response.headers['content-encoding'] as keyof typeof UNPACK | undefined;
    const bytes = packed === undefined || received.length === 0 ? received : await UNPACK[packed](received);
    const status = response.statusCode ?? 0;
    return {
      status,
      hash: answerHash(status, bytes),
      etag: response.headers.etag?.replace(/^W\//, ''),
      start,
      end,
      body: bytes,
    };
  }

  /** The text of an answer to a GET. */
  async text(path: string): Promise<string> {
    return (await this.ask({ method: 'GET', path })).body.toString();
  }

  close(): void {
    this.#agent.destroy();
  }
}
