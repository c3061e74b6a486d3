import type { Level } from '../level/level.ts';

/** The words about a page in a tab, in a search engine and in previews of its link. */
export interface Head {
  /** Without the name of the site. */
  readonly title: string;
  readonly description: string;
  /** The kind of thing, for the page's picture. */
  readonly kind?: string;
  /** A level for the page's picture. */
  readonly level?: Level | undefined;
}
