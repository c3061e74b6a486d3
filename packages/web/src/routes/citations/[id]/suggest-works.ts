import { request } from '#lib/graphql/request.ts';
import { citationHref } from '#lib/href.ts';
import { NearestWorksQuery } from './citation.graphql.ts';

const LOOKED_AT = 100;
const MOST = 3;

/**
 * Links to works that an unknown key may have meant: of the works that match its words, those whose keys have the
 * longest common beginning with it. Words are dropped from the end until a work matches; empty if none does.
 */
export async function suggestWorks(
  fetch: typeof globalThis.fetch,
  key: string,
): Promise<{ readonly href: string; readonly words: string }[]> {
  const asked = key.slice(0, 200).replace(/^citation:/, '');
  const words = asked.split('-').filter(Boolean);
  for (let kept = words.length; kept > 0; kept -= 1) {
    const text = words.slice(0, kept).join(' ');
    const { citations } = await request(fetch, NearestWorksQuery, { text, first: LOOKED_AT });
    const nearest = byCommonBeginning(citations.nodes, asked).slice(0, MOST);
    if (nearest.length > 0) {
      return nearest.map((work) => ({
        href: citationHref(work.key),
        words: `${work.shortName} (${work.key})`,
      }));
    }
  }
  return [];
}

/** Works sorted by the length of the common beginning of their keys and a text, longest first. */
export function byCommonBeginning<Work extends { readonly key: string }>(
  works: readonly Work[],
  text: string,
): Work[] {
  return works.toSorted((a, b) => shared(b.key, text) - shared(a.key, text));
}

function shared(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}
