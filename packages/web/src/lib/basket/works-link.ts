import { at } from '../base-path.ts';

/** How many works a basket holds; the API answers for as many at once. */
export const MOST_WORKS = 500;

/** The key of a work as links hold it: its id without `citation:`. */
export function workKey(id: string): string {
  return id.replace(/^citation:/, '');
}

/** The keys that `works` parameters name, by commas or one each, in their order and each once; at most `MOST_WORKS`. */
export function worksIn(parameters: URLSearchParams): string[] {
  const named = parameters.getAll('works').flatMap((value) => value.split(','));
  const keys = named.map((name) => workKey(name.trim())).filter(Boolean);
  return [...new Set(keys)].slice(0, MOST_WORKS);
}

/** `works=a,b,c` for a link; keys are the same whether they come as ids or as keys. */
export function worksParameter(works: readonly string[]): string {
  return `works=${works.map((work) => encodeURIComponent(workKey(work))).join(',')}`;
}

/** The basket with some works in it; without any, the basket that this browser keeps. */
export function basketHref(works: readonly string[]): string {
  return at(works.length === 0 ? '/basket' : `/basket?${worksParameter(works)}`);
}
