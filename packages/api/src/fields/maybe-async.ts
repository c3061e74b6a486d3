import type { Awaitable } from '@jingluo/graph';

/** What `use` makes of a value: at once when the value is there, later when it is only promised. */
export function when<T, R>(value: Awaitable<T>, use: (value: T) => Awaitable<R>): Awaitable<R> {
  return value instanceof Promise ? value.then(use) : use(value);
}

/** All the values: at once when all are there, later when one is only promised. */
export function whenAll<T>(values: readonly Awaitable<T>[]): Awaitable<T[]> {
  return values.some((value) => value instanceof Promise) ? Promise.all(values) : (values as T[]);
}
