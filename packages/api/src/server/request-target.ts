/** What a request goes to: a small set, since metrics keep a time series for each. */
export type RequestTarget = 'graphql' | 'health' | 'metrics' | 'site' | 'none';

const TARGETS: ReadonlyMap<string, RequestTarget> = new Map([
  ['/graphql', 'graphql'],
  ['/health', 'health'],
  ['/metrics', 'metrics'],
]);

/** What a path below the base path belongs to; all that the API does not answer is the site's. */
export function targetOf(path: string): RequestTarget {
  return TARGETS.get(path) ?? 'site';
}
