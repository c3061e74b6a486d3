/** Waits for a promise, and rejects when it has not settled after some milliseconds, with what is then to be said. */
export async function within<T>(limit: number, promise: Promise<T>, describe: () => string): Promise<T> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => late.reject(new Error(`${describe()} (after ${(limit / 1000).toFixed(0)} s)`)),
    limit,
  );
  try {
    return await Promise.race([promise, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
