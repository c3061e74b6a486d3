import { randomBytes } from 'node:crypto';

const SAFE_TO_LOG = /^[\w.:-]{1,64}$/;

/** Gives each request an id. */
export class RequestIds {
  readonly #prefix = randomBytes(4).toString('hex');
  #count = 0;

  /** The id that the client gives its request, if it is safe to log, else a new one. */
  of(given: string | undefined): string {
    if (given !== undefined && SAFE_TO_LOG.test(given)) return given;
    this.#count += 1;
    return `${this.#prefix}-${this.#count.toString(36)}`;
  }
}
