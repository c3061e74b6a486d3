/** Lists of numbers by key: the list of key `k` is in `values` from `offsets[k]` up to, not including, `offsets[k + 1]`. */
export interface Lists {
  readonly offsets: Uint32Array;
  readonly values: Uint32Array;
}

/** The list of a key. */
export function listAt({ offsets, values }: Lists, key: number): Uint32Array {
  return values.subarray(offsets[key], offsets[key + 1]);
}

/** Where each key begins when values are grouped by key; one entry more than there are keys. */
export function offsetsOf(keys: Uint32Array | Uint8Array, bound: number): Uint32Array {
  const offsets = new Uint32Array(bound + 1);
  for (const key of keys) offsets[key + 1]! += 1;
  for (let key = 0; key < bound; key += 1) offsets[key + 1]! += offsets[key]!;
  return offsets;
}

/** Values grouped by the keys beside them, from 0 up to, not including, `bound`. Values of one key stay in their order. */
export function listsBy(keys: Uint32Array, bound: number, values: Uint32Array): Lists {
  const offsets = offsetsOf(keys, bound);
  const next = offsets.slice();
  const grouped = new Uint32Array(values.length);
  keys.forEach((key, at) => {
    grouped[next[key]!] = values[at]!;
    next[key]! += 1;
  });
  return { offsets, values: grouped };
}
