import { at } from '#lib/base-path.ts';
import { filterBy } from '#lib/view/change-view.ts';
import type { FilterCounts } from '#lib/explorer/count-facts.ts';
import type { PackedFacts } from '#lib/explorer/facts.ts';
import { countFilters, type Filters } from '#lib/view/filters.ts';
import { claimsOf, mapFilter, passerFor } from '#lib/explorer/shown.ts';
import type { Fact } from '#lib/map/fact.ts';
import type { Explorer } from './explorer.svelte.ts';

/** What the filters of a view leave, and how much stands behind each choice. */
export class Filtering {
  readonly #explorer: Explorer;
  /** Every claim of the graph; loaded when the map is filtered. */
  facts = $state.raw<readonly Fact[] | undefined>();
  #whole: Pick<typeof import('#lib/explorer/whole-graph.ts'), 'claimLines' | 'countFacts'> | undefined;

  constructor(explorer: Explorer) {
    this.#explorer = explorer;
  }

  /** How many filters are set. */
  readonly set: number = $derived.by(() => countFilters(this.#explorer.view.filters));

  readonly #ofWork = $derived.by(() => claimsOf(this.#explorer.data.work));

  readonly passes: (fact: Fact) => boolean = $derived.by(() => passerFor(this.#explorer.view, this.#ofWork));

  readonly ofMap = $derived.by(() => mapFilter(this.#explorer.view.filters, this.facts, this.#ofWork));

  /** Around what is opened, or in the whole graph. */
  readonly counts: FilterCounts | undefined = $derived.by(() => {
    const { view, data, spokes } = this.#explorer;
    if (view.focus === undefined)
      return this.facts && this.#whole!.countFacts(this.facts, view.filters, this.#ofWork);
    return data.growing?.countAround(spokes.values(), view.filters, this.#ofWork);
  });

  /** Which things of the map are joined by claims that pass; undefined until the claims are there. */
  readonly joined = $derived.by(() => this.facts && this.#whole!.claimLines(this.facts.filter(this.passes)));

  /** Whether a thing of the list passes. */
  isListed(id: string, kind: string): boolean {
    const { kinds, touched } = this.ofMap;
    return kinds.has(kind) && (touched?.has(id) ?? true);
  }

  change(filters: Partial<Filters>): void {
    this.#explorer.steps.go((view) => filterBy(view, filters));
  }

  /** Loads every claim, once. */
  async needFacts(): Promise<void> {
    if (this.facts !== undefined) return;
    const [{ claimLines, countFacts, unpackFacts }, response] = await Promise.all([
      import('#lib/explorer/whole-graph.ts'),
      fetch(at('/map/claims')),
    ]);
    this.#whole = { claimLines, countFacts };
    if (response.ok) this.facts = unpackFacts((await response.json()) as PackedFacts);
  }
}
