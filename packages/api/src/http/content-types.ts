import type { HttpRequest } from './http-message.ts';

export const JSON_TYPE_UTF8 = 'application/json; charset=utf-8';

/** How many values of `accept` are remembered: clients send few, an attacker may send many. */
const MAX_ACCEPTS = 200;

/** The content type of the response for each `accept`: as Apollo Server answered it the first time. */
export class ContentTypes {
  readonly #byAccept = new Map<string, string>([
    ['', JSON_TYPE_UTF8],
    ['*/*', JSON_TYPE_UTF8],
    ['application/json', JSON_TYPE_UTF8],
  ]);

  /** Undefined for an `accept` that Apollo has not answered yet. */
  for({ headers: { accept = '' } }: HttpRequest): string | undefined {
    return this.#byAccept.get(accept);
  }

  learn({ headers: { accept = '' } }: HttpRequest, contentType: string): void {
    if (this.#byAccept.size < MAX_ACCEPTS) this.#byAccept.set(accept, contentType);
  }
}
