import { LRUCache } from 'lru-cache';

/** The approximate memory of an entry beside its texts. */
const ENTRY_BYTES = 300;

/** How many characters of each end of a text a name of it has. */
const END = 100;

interface Known {
  readonly text: string;
  readonly key: string;
}

/**
 * The keys of the requests that came lately, by their texts, up to a number of bytes. To find a long text in a Map takes
 * most of the time of a cached answer, since all of it is hashed. So a text has a short name, and of two texts with the same
 * name only the later one is known.
 */
export class RequestKeys {
  readonly #known: LRUCache<string, Known>;

  constructor(maxBytes: number) {
    const maxSize = Math.max(1, Math.floor(maxBytes));
    this.#known = new LRUCache({ maxSize, maxEntrySize: Math.max(1, Math.floor(maxSize / 4)) });
  }

  /** The memory of what is kept now. */
  get bytes(): number {
    return this.#known.calculatedSize;
  }

  find(text: string): string | undefined {
    const known = this.#known.get(nameOf(text));
    return known?.text === text ? known.key : undefined;
  }

  remember(text: string, key: string): void {
    this.#known.set(nameOf(text), { text, key }, { size: text.length + key.length + ENTRY_BYTES });
  }
}

/** Clients write the variables, by which requests differ, before the query or after it. */
function nameOf(text: string): string {
  return `${text.length} ${text.slice(0, END)}${text.slice(-END)}`;
}
