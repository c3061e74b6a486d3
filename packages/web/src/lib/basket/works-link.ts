import { at } from '../base-path.ts';

/** How many works a basket holds; the API answers for as many at once. */
export const MOST_WORKS = 500;

/** The key of a work in links: its id without `citation:`. */
export function workKey(id: string): string {
  return id.replace(/^citation:/, '');
}

/** The keys in the `works` parameters, each once, in their order, at most `MOST_WORKS`. A parameter may have several, with commas. */
export function readWorks(parameters: URLSearchParams): string[] {
  const named = parameters.getAll('works').flatMap((value) => value.split(','));
  const keys = named.map((name) => workKey(name.trim())).filter(Boolean);
  return [...new Set(keys)].slice(0, MOST_WORKS);
}

/** `works=a,b,c` for a link; ids and keys are both accepted, and give the same keys. */
export function worksParameter(works: readonly string[]): string {
  return `works=${works.map((work) => encodeURIComponent(workKey(work))).join(',')}`;
}

/** The address of a basket with some works; without any, that of the basket of this browser. */
export function basketHref(works: readonly string[]): string {
  return at(works.length === 0 ? '/basket' : `/basket?${worksParameter(works)}`);
}
