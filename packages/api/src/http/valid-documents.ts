import type { DocumentNode, GraphQLSchema } from 'graphql';
import { parse, validate } from 'graphql';
import { LRUCache } from 'lru-cache';

/** The approximate memory of a parsed document and its plans, for each character of its text. */
const BYTES_PER_CHARACTER = 150;

/** The valid documents by their text: all known ones, and the most recently used others, up to a number of bytes. */
export class ValidDocuments {
  readonly #known = new Map<string, DocumentNode>();
  readonly #others: LRUCache<string, DocumentNode>;

  /** Throws when a known operation is not valid. */
  constructor(schema: GraphQLSchema, knownOperations: readonly string[], maxBytes: number) {
    this.#others = new LRUCache({
      maxSize: maxBytes,
      sizeCalculation: (_, text) => text.length * BYTES_PER_CHARACTER,
    });
    for (const text of knownOperations) {
      const document = parse(text);
      const [error] = validate(schema, document);
      if (error !== undefined)
        throw new Error(`ValidDocuments: a known operation: ${error.message}\n${text}`);
      this.#known.set(text, document);
    }
  }

  /** The memory of what is kept now, without the known ones. */
  get bytes(): number {
    return this.#others.calculatedSize;
  }

  isKnown(text: string): boolean {
    return this.#known.has(text);
  }

  /** Undefined for a text that is not known to be valid. */
  get(text: string): DocumentNode | undefined {
    return this.#known.get(text) ?? this.#others.get(text);
  }

  add(text: string, document: DocumentNode): void {
    if (this.get(text) === undefined) this.#others.set(text, document);
  }
}
