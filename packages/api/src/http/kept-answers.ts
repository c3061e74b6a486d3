import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { PlainQuery } from './asked.ts';

/** A complete answer without errors. */
export interface KeptAnswer {
  readonly body: Buffer;
  readonly operationName: string | undefined;
  readonly known: boolean;
  readonly cost: number | undefined;
  /** Made when it is first asked for by GET. */
  etag?: string;
}

/** What an entry takes beside its key and its body, about. */
const ENTRY_BYTES = 300;

/** The share of the whole that goes to the ways by which requests find their answers again. */
const WAYS = 1 / 4;

/** The answers given from one version of the data, the last used ones, within a number of bytes. */
export class KeptAnswers {
  readonly #version: string;
  readonly #answers: LRUCache<string, KeptAnswer>;
  readonly #posts: LRUCache<string, string>;
  readonly #gets: LRUCache<string, string>;

  constructor(version: string, mostBytes: number) {
    this.#version = version;
    this.#answers = bounded(mostBytes * (1 - WAYS));
    this.#posts = bounded((mostBytes * WAYS) / 2);
    this.#gets = bounded((mostBytes * WAYS) / 2);
  }

  /** How many bytes are kept, about. */
  get bytes(): number {
    return this.#answers.calculatedSize + this.#posts.calculatedSize + this.#gets.calculatedSize;
  }

  /** The answer to a body that came before, byte for byte. */
  ofBody(body: Buffer): KeptAnswer | undefined {
    const key = this.#posts.get(body.toString('latin1'));
    return key === undefined ? undefined : this.#answers.get(key);
  }

  /** The answer to the search of an address that came before. */
  ofSearch(search: string): KeptAnswer | undefined {
    const key = this.#gets.get(search);
    return key === undefined ? undefined : this.#answers.get(key);
  }

  /** The answer to a query that came before, however it was written down as a request. */
  ofQuery(key: string): KeptAnswer | undefined {
    return this.#answers.get(key);
  }

  keep(key: string, answer: KeptAnswer): void {
    this.#answers.set(key, answer, { size: key.length + answer.body.length + ENTRY_BYTES });
  }

  /** From now on a request with this body, or this search, finds its answer without being read. */
  rememberBody(body: Buffer, key: string): void {
    const text = body.toString('latin1');
    this.#posts.set(text, key, { size: text.length + key.length + ENTRY_BYTES });
  }

  rememberSearch(search: string, key: string): void {
    this.#gets.set(search, key, { size: search.length + key.length + ENTRY_BYTES });
  }

  /** A strong validator: other for another version and for another body. */
  etagOf(answer: KeptAnswer): string {
    answer.etag ??= `"${createHash('sha256').update(this.#version).update('\0').update(answer.body).digest('base64url')}"`;
    return answer.etag;
  }
}

/** What tells one query from another within a version. Extensions change no answer. */
export function keyOf({ query, variables, operationName }: PlainQuery): string {
  return JSON.stringify([operationName ?? null, variables]) + query;
}

function bounded<V extends object | string>(maxSize: number): LRUCache<string, V> {
  const most = Math.max(1, Math.floor(maxSize));
  return new LRUCache({ maxSize: most, maxEntrySize: Math.max(1, Math.floor(most / 4)) });
}
