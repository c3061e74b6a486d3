import { randomBytes } from 'node:crypto';

const PLAIN = /^[\w.:-]{1,64}$/;

/** Names requests. */
export class RequestIds {
  readonly #prefix = randomBytes(4).toString('hex');
  #count = 0;

  /** What the client calls its request, if that is plain to write in a log, or a name of ours. */
  of(given: string | undefined): string {
    if (given !== undefined && PLAIN.test(given)) return given;
    this.#count += 1;
    return `${this.#prefix}-${this.#count.toString(36)}`;
  }
}
