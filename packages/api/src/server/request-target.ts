/** What a request is for. A small set, since metrics have a time series for each. */
export type RequestTarget = 'graphql' | 'health' | 'live' | 'metrics' | 'site' | 'none';

const TARGETS: ReadonlyMap<string, RequestTarget> = new Map([
  ['/graphql', 'graphql'],
  ['/health', 'health'],
  ['/live', 'live'],
  ['/metrics', 'metrics'],
]);

const SERVICES: ReadonlySet<RequestTarget> = new Set(['health', 'live', 'metrics']);

/** True for what watches the server: it also answers without the base path, since it does not go through the proxy that adds it. */
export function isService(target: RequestTarget): boolean {
  return SERVICES.has(target);
}

/** The target of a path without the base path: the site answers what the API does not. */
export function targetOf(path: string): RequestTarget {
  return TARGETS.get(path) ?? 'site';
}
