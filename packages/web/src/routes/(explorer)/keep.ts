/**
 * Remembers in this tab what was loaded by a key; a graph does not change under a page. On the server nothing is kept,
 * and what failed is asked for again.
 */
export function keeper<T>(): (key: string, load: () => Promise<T>) => Promise<T> {
  const kept = new Map<string, Promise<T>>();
  return (key, load) => {
    const loaded = kept.get(key);
    if (loaded !== undefined) return loaded;
    const loading = load();
    if (typeof document !== 'undefined') {
      kept.set(key, loading);
      loading.catch(() => kept.delete(key));
    }
    return loading;
  };
}
