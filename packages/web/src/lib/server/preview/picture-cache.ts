/** Thrown if too many pictures are waited for. */
export class TooBusy extends Error {}

type Bytes = Uint8Array<ArrayBuffer>;

interface Limits {
  /** Of all cached pictures. */
  readonly bytes: number;
  /** Pictures that may be waited for at once. */
  readonly waiting: number;
}

/**
 * Draws pictures one after the other and caches the last used ones, as many as fit, for one version of the data. Two
 * requests for the same picture share one drawing.
 */
export class PictureCache {
  readonly #limits: Limits;
  readonly #kept = new Map<string, Bytes>();
  readonly #drawing = new Map<string, Promise<Bytes>>();
  #version: string | undefined;
  #bytes = 0;
  #last: Promise<unknown> = Promise.resolve();

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /** The memory of the pictures that are cached now. */
  get bytes(): number {
    return this.#bytes;
  }

  /**
   * The picture of a key, drawn by `draw` if it is not cached; a failure of `draw` is not cached. Rejects with
   * `TooBusy`.
   */
  async get(version: string, key: string, draw: () => Promise<Bytes>): Promise<Bytes> {
    if (version !== this.#version) this.#clear(version);
    const kept = this.#kept.get(key);
    if (kept) {
      this.#kept.delete(key);
      this.#kept.set(key, kept);
      return kept;
    }
    const name = `${version} ${key}`;
    const drawing = this.#drawing.get(name);
    if (drawing) return drawing;
    if (this.#drawing.size >= this.#limits.waiting)
      throw new TooBusy('PictureCache: too many are waited for');
    const promise = this.#last.then(draw).finally(() => this.#drawing.delete(name));
    this.#drawing.set(name, promise);
    this.#last = promise.catch(() => undefined);
    const picture = await promise;
    if (version === this.#version) this.#keep(key, picture);
    return picture;
  }

  #keep(key: string, picture: Bytes): void {
    this.#kept.set(key, picture);
    this.#bytes += picture.length;
    for (const [oldest, { length }] of this.#kept) {
      if (this.#bytes <= this.#limits.bytes) return;
      this.#kept.delete(oldest);
      this.#bytes -= length;
    }
  }

  #clear(version: string): void {
    this.#kept.clear();
    this.#bytes = 0;
    this.#version = version;
  }
}
