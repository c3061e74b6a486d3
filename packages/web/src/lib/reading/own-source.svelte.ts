import type { CslItem } from '@jingluo/graph/citations';
import { readStoredWork, storeWork } from './stored-work.ts';

const shelf = () => sessionStorage;

/** The source of their own that a reader is recording: it goes with them from page to page, as long as the tab is open. */
class OwnSource {
  #item = $state.raw<CslItem>();

  /** The work as CSL-JSON; undefined before it is named. */
  get item(): CslItem | undefined {
    return this.#item;
  }

  /** Names the work, or takes its name back. */
  name(item: CslItem | undefined): void {
    this.#item = item;
    storeWork(shelf, item);
  }

  /** What was named before the page was loaded. */
  recall(): void {
    this.#item ??= readStoredWork(shelf);
  }
}

/** The own source of this tab. On the server there is none. */
export const ownSource = new OwnSource();
