import { page } from '$app/state';

/** The query string of the page's address with only these parameters; empty if none is set. */
export function onlyParameters(names: readonly string[]): string {
  const kept = [...page.url.searchParams].filter(([name, value]) => value !== '' && names.includes(name));
  return kept.length === 0 ? '' : `?${new URLSearchParams(kept)}`;
}
