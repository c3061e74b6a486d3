import { servedGraph } from '@jingluo/api/served-graph';

/** The base path of the site: empty, or with a slash at its beginning and none at its end. */
const BASE_PATH: string =
  typeof document === 'undefined'
    ? (servedGraph()?.basePath ?? '')
    : (document.documentElement.dataset['basePath'] ?? '');

/** The href of a path of the site: `/trace` is `/jingluo/trace` if the base path is `/jingluo`. */
export function at(path: string): string {
  return BASE_PATH + path;
}
