/** Values by sequences of words, looked up in a text from left to right. */
export interface Trie<T> {
  readonly next: Map<string, Trie<T>>;
  readonly values: T[];
}

export function emptyTrie<T>(): Trie<T> {
  return { next: new Map(), values: [] };
}

export function addToTrie<T>(trie: Trie<T>, words: readonly string[], value: T): void {
  let node = trie;
  for (const word of words) {
    let next = node.next.get(word);
    if (next === undefined) node.next.set(word, (next = emptyTrie()));
    node = next;
  }
  node.values.push(value);
}

/** The nodes with values that the words from a position lead to, the longest last, each with the position after it. */
export function* walkTrie<T>(
  trie: Trie<T>,
  wordAt: (position: number) => string | undefined,
  from: number,
): Generator<{ readonly to: number; readonly values: readonly T[] }> {
  let node: Trie<T> | undefined = trie;
  for (let position = from; ; position += 1) {
    const word = wordAt(position);
    node = word === undefined ? undefined : node.next.get(word);
    if (node === undefined) return;
    if (node.values.length > 0) yield { to: position + 1, values: node.values };
  }
}
