import { at } from '#lib/base-path.ts';
import { filterBy } from '#lib/view/change-view.ts';
import type { FilterCounts } from '#lib/explorer/count-facts.ts';
import type { PackedFacts } from '#lib/explorer/facts.ts';
import { countFilters, type Filters } from '#lib/view/filters.ts';
import { claimsOf, mapFilter, viewPredicate } from '#lib/explorer/filter-view.ts';
import type { Fact } from '#lib/map/fact.ts';
import type { Explorer } from './explorer.svelte.ts';

/** The filters of a view: which claims pass, and how much each choice would show. */
export class Filtering {
  readonly #explorer: Explorer;
  /** The claims that the map is filtered by: all of the graph, or the strongest of each thing that is drawn. Loaded when it is filtered or pointed at. */
  facts = $state.raw<readonly Fact[] | undefined>();
  /** How many claims of the graph are not among them. */
  left = $state.raw(0);
  #headings: ReadonlySet<string> | undefined;
  #whole: Pick<typeof import('#lib/explorer/lazy-facts.ts'), 'adjacencyOfClaims' | 'countFacts'> | undefined;

  constructor(explorer: Explorer) {
    this.#explorer = explorer;
  }

  /** How many filters are set. */
  readonly setCount: number = $derived.by(() => countFilters(this.#explorer.view.filters));

  readonly #ofWork = $derived.by(() => claimsOf(this.#explorer.data.work));

  readonly passes: (fact: Fact) => boolean = $derived.by(() =>
    viewPredicate(this.#explorer.view, this.#ofWork),
  );

  readonly ofMap = $derived.by(() => mapFilter(this.#explorer.view.filters, this.facts, this.#ofWork));

  /** Around what is opened, or in the whole graph. */
  readonly counts: FilterCounts | undefined = $derived.by(() => {
    const { view, data, spokes } = this.#explorer;
    if (view.focus === undefined)
      return this.facts && this.#whole!.countFacts(this.facts, view.filters, this.#ofWork, this.#headings);
    return data.lazyFocus?.countAround(spokes.values(), view.filters, this.#ofWork);
  });

  /** Which things claims that pass join; undefined until the claims are loaded. */
  readonly adjacency = $derived.by(
    () => this.facts && this.#whole!.adjacencyOfClaims(this.facts.filter(this.passes)),
  );

  /** Whether a thing of the list passes. */
  isListed(id: string, kind: string): boolean {
    const { kinds, touched } = this.ofMap;
    return kinds.has(kind) && (touched?.has(id) ?? true);
  }

  change(filters: Partial<Filters>): void {
    this.#explorer.steps.go((view) => filterBy(view, filters));
  }

  /** Loads the claims, once. */
  async needFacts(): Promise<void> {
    if (this.facts !== undefined) return;
    const [{ adjacencyOfClaims, countFacts, unpackFacts, unpackHeadings }, response] = await Promise.all([
      import('#lib/explorer/lazy-facts.ts'),
      fetch(at('/map/claims')),
    ]);
    this.#whole = { adjacencyOfClaims, countFacts };
    if (!response.ok) return;
    const packed = (await response.json()) as PackedFacts;
    this.#headings = unpackHeadings(packed);
    this.left = packed.left;
    this.facts = unpackFacts(packed);
  }
}
