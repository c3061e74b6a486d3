/** What a request is for. A small set, since metrics have a time series for each. */
export type RequestTarget = 'graphql' | 'health' | 'metrics' | 'site' | 'none';

const TARGETS: ReadonlyMap<string, RequestTarget> = new Map([
  ['/graphql', 'graphql'],
  ['/health', 'health'],
  ['/metrics', 'metrics'],
]);

/** The target of a path without the base path: the site answers what the API does not. */
export function targetOf(path: string): RequestTarget {
  return TARGETS.get(path) ?? 'site';
}
