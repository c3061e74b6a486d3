import type { Level } from '../level/level.ts';

/** What a page says of itself before it is opened: in a tab, in a search engine, where its link is shared. */
export interface Head {
  /** What it is about, without the name of the site. */
  readonly title: string;
  readonly description: string;
  /** The sort of thing, on a picture of the page. */
  readonly kind?: string;
  /** The level that the picture shows. */
  readonly level?: Level | undefined;
}

/** "a", "a and b", "a, b and c"; of more than `most` the first, and how many more there are. */
export function listed(names: readonly string[], most = 3): string {
  const rest = names.length - most;
  const shown = rest > 1 ? [...names.slice(0, most), `${rest} more`] : names;
  return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}
