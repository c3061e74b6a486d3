import { loadSources } from './load-sources.ts';

const EXAMPLE = 'GB30';

/** `point` is a code, a name or an id. */
export function load({ url, fetch }) {
  return loadSources(fetch, url.searchParams.get('point') ?? EXAMPLE);
}
