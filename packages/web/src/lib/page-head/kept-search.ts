import { page } from '$app/state';

/** The search of the page's address with those parameters alone that make it another page; empty where none is given. */
export function keptSearch(names: readonly string[]): string {
  const kept = [...page.url.searchParams].filter(([name, value]) => value !== '' && names.includes(name));
  return kept.length === 0 ? '' : `?${new URLSearchParams(kept)}`;
}
