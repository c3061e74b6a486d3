/**
 * Keeps the JSON of parts of answers, by the object they describe. Two generations, of which the older is dropped when
 * the younger is full: what is asked for stays, and the whole never holds more than it may.
 */
export class FragmentMemo {
  readonly #mostLength: number;
  #length = 0;
  #young = new Map<object, Map<object, string>>();
  #old = new Map<object, Map<object, string>>();

  /** `mostLength` is the sum of the characters of all that is kept. */
  constructor(mostLength: number) {
    this.#mostLength = mostLength;
  }

  /** What `set` put there for this part of a plan and this object. */
  get(part: object, source: object): string | undefined {
    const json = this.#young.get(part)?.get(source);
    if (json !== undefined) return json;
    const older = this.#old.get(part)?.get(source);
    if (older !== undefined) this.set(part, source, older);
    return older;
  }

  set(part: object, source: object, json: string): void {
    if (this.#length + json.length > this.#mostLength / 2) {
      this.#old = this.#young;
      this.#young = new Map();
      this.#length = 0;
    }
    this.#length += json.length;
    const kept = this.#young.get(part);
    if (kept === undefined) this.#young.set(part, new Map([[source, json]]));
    else kept.set(source, json);
  }
}
