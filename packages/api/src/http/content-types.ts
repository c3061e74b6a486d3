import type { PlainRequest } from './plain-message.ts';

export const JSON_ANSWER = 'application/json; charset=utf-8';

/** How many values of `accept` are remembered. Clients send few; a hostile one may send many. */
const MOST_ACCEPTS = 200;

/** Which content type is answered to which `accept`: as Apollo Server did when it first came. */
export class ContentTypes {
  readonly #byAccept = new Map<string, string>([
    ['', JSON_ANSWER],
    ['*/*', JSON_ANSWER],
    ['application/json', JSON_ANSWER],
  ]);

  /** Undefined for an `accept` that Apollo has not answered yet. */
  for({ headers: { accept = '' } }: PlainRequest): string | undefined {
    return this.#byAccept.get(accept);
  }

  learn({ headers: { accept = '' } }: PlainRequest, contentType: string): void {
    if (this.#byAccept.size < MOST_ACCEPTS) this.#byAccept.set(accept, contentType);
  }
}
