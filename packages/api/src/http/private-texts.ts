import { Kind, parse, visit } from 'graphql';
import { LRUCache } from 'lru-cache';

/*
 * What is sent to be read is a reader's own text: of a request with `reading` nothing is kept, neither its answer nor its document,
 * in which the text may stand.
 */

/** The field that takes a text. */
const FIELD = 'reading';
const WORD = /\breading\b/;

/** Whether a document may take a text: it has the word. Quick, and true for some that take none. */
export function mayTakeText(query: string): boolean {
  return WORD.test(query);
}

/** Whether a document takes a text; false for one that is none. */
export function takesText(query: string): boolean {
  if (!mayTakeText(query)) return false;
  let found = false;
  try {
    visit(parse(query), { [Kind.FIELD]: ({ name }) => void (found ||= name.value === FIELD) });
  } catch {
    return false;
  }
  return found;
}

/** What Apollo Server keeps documents and their texts in. */
interface KeyValueCache<Value> {
  readonly get: (key: string) => Promise<Value | undefined>;
  readonly set: (key: string, value: Value) => Promise<void>;
  readonly delete: (key: string) => Promise<boolean>;
}

/** A cache of so many characters of documents, that keeps none that may take a text. */
export function forgetfulCache<Value extends object | string>(
  maxCharacters: number,
  textOf: (value: Value) => string,
): KeyValueCache<Value> {
  const cache = new LRUCache<string, Value>({
    maxSize: maxCharacters,
    sizeCalculation: (value) => textOf(value).length + 1,
  });
  return {
    get: (key) => Promise.resolve(cache.get(key)),
    set: (key, value) => {
      if (!mayTakeText(textOf(value))) cache.set(key, value);
      return Promise.resolve();
    },
    delete: (key) => Promise.resolve(cache.delete(key)),
  };
}
