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
