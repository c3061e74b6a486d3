import { servedGraph } from '@jingluo/api/served-graph';

/** The path below which the site is served; empty, or beginning with a slash and not ending with one. */
const BASE_PATH: string =
  typeof document === 'undefined'
    ? (servedGraph()?.basePath ?? '')
    : (document.documentElement.dataset['basePath'] ?? '');

/** The address of a path of the site: what a link to it holds. `/trace` is `/jingluo/trace` below `/jingluo`. */
export function at(path: string): string {
  return BASE_PATH + path;
}
