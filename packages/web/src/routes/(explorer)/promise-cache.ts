/**
 * Caches what was loaded, by key, for the life of the tab: the data does not change under a page. The server caches
 * nothing, and what failed is loaded again.
 */
export function promiseCache<T>(): (key: string, load: () => Promise<T>) => Promise<T> {
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
