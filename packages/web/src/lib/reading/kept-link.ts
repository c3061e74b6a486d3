/*
 * A link to what a reader kept: the ids of the claims, in the part of the address that no browser sends to a server. The text is
 * not in it, nor what was rejected.
 */

const NAME = 'kept';

/** The fragment for these claims, by their ids. */
export function keptFragment(claims: readonly string[]): string {
  return `#${NAME}=${[...new Set(claims)].map((id) => encodeURIComponent(id).replaceAll('%3A', ':')).join(',')}`;
}

/** The ids of claims in a fragment; none in any other. */
export function keptInFragment(fragment: string): string[] {
  if (!fragment.startsWith(`#${NAME}=`)) return [];
  return fragment
    .slice(NAME.length + 2)
    .split(',')
    .slice(0, MOST)
    .flatMap((id) => {
      try {
        const plain = decodeURIComponent(id);
        return plain === '' || plain.length > LONGEST ? [] : [plain];
      } catch {
        return [];
      }
    });
}

/** How many claims of a link are shown, and the longest id of one. */
const MOST = 1000;
const LONGEST = 300;
