/**
 * Remembers the JSON of parts of responses, by plan part and object. It has two generations: when the younger is full it
 * becomes the older, whose unused entries are lost. So what is used stays, and the size is limited.
 */
export class FragmentMemo {
  readonly #mostLength: number;
  #length = 0;
  #oldLength = 0;
  #young = new Map<object, Map<object, string>>();
  #old = new Map<object, Map<object, string>>();

  /** `maxLength` is the greatest number of characters in all. */
  constructor(maxLength: number) {
    this.#mostLength = maxLength;
  }

  /** How many characters are kept now. */
  get length(): number {
    return this.#length + this.#oldLength;
  }

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
      this.#oldLength = this.#length;
      this.#young = new Map();
      this.#length = 0;
    }
    this.#length += json.length;
    const texts = this.#young.get(part);
    if (texts === undefined) this.#young.set(part, new Map([[source, json]]));
    else texts.set(source, json);
  }
}
