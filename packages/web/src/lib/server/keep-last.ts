/** Puts a value last into a map that keeps at most so many, and takes the first out when there is one more. */
export function keepLast<Key, Value>(kept: Map<Key, Value>, key: Key, value: Value, most: number): void {
  kept.delete(key);
  kept.set(key, value);
  if (kept.size <= most) return;
  const [oldest] = kept.keys();
  kept.delete(oldest!);
}
