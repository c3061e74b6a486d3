/** Lists of numbers by key: the list of key `k` is in `values` from `offsets[k]` up to, not including, `offsets[k + 1]`. */
export interface Lists {
  readonly offsets: Uint32Array;
  readonly values: Uint32Array;
}

/** The list of a key. */
export function listAt({ offsets, values }: Lists, key: number): Uint32Array {
  return values.subarray(offsets[key], offsets[key + 1]);
}

/** The lists of the keys 0, 1, 2 …, in this order. */
export function listsOf(lists: Iterable<Iterable<number>>): Lists {
  const [ends, values] = [[0], [] as number[]];
  for (const list of lists) {
    for (const value of list) values.push(value);
    ends.push(values.length);
  }
  return { offsets: Uint32Array.from(ends), values: Uint32Array.from(values) };
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

/** The same positions ordered by the key of each, from 0 up to, not including, `bound`. Those of one key stay in their order. */
export function stablyBy(keys: Uint32Array | Uint8Array, bound: number, positions: Uint32Array): Uint32Array {
  const next = offsetsOf(keys, bound);
  const ordered = new Uint32Array(positions.length);
  for (const position of positions) {
    const key = keys[position]!;
    ordered[next[key]!] = position;
    next[key]! += 1;
  }
  return ordered;
}

/** The numbers from 0 up to, not including, `count`. */
export function countUp(count: number): Uint32Array {
  const numbers = new Uint32Array(count);
  for (let number = 0; number < count; number += 1) numbers[number] = number;
  return numbers;
}

/** The values at some positions. */
export function pick<List extends Uint8Array | Uint16Array | Uint32Array>(
  values: List,
  at: Uint32Array,
): List {
  const picked = new (values.constructor as new (length: number) => List)(at.length);
  for (let index = 0; index < at.length; index += 1) picked[index] = values[at[index]!]!;
  return picked;
}

/** Where each number, from 0 up, is in a list that has each once. */
export function placesIn(order: Uint32Array): Uint32Array {
  const places = new Uint32Array(order.length);
  for (let place = 0; place < order.length; place += 1) places[order[place]!] = place;
  return places;
}
