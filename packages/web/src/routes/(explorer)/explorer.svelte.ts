import { page } from '$app/state';
import { at } from '#lib/base-path.ts';
import type { Drawable } from '#lib/drawing/drawable.ts';
import { mapScene } from '#lib/drawing/map-scene.ts';
import type { Scene } from '#lib/drawing/scene.ts';
import { GROWN_SCALE, shapeOf, type Size } from '#lib/drawing/transform.ts';
import * as change from '#lib/explorer/change-view.ts';
import type { Fact } from '#lib/map/fact.ts';
import type { PackedFacts } from '#lib/explorer/facts.ts';
import { countFilters, NO_FILTERS } from '#lib/explorer/filters.ts';
import type { Growth } from '#lib/explorer/grow.ts';
import type { Way } from '#lib/explorer/path-seats.ts';
import { readView } from '#lib/explorer/read-view.ts';
import { claimsOf, knownView, mapFilter, passerFor, singledClaims, spokesById } from '#lib/explorer/shown.ts';
import { counted } from '#lib/counted.ts';
import { FIRST, STEP, type ViewState } from '#lib/explorer/view-state.ts';
import { writeView } from '#lib/explorer/write-view.ts';
import type { Point } from '#lib/map/geometry.ts';
import type { PageData } from './$types';
import { ViewSteps } from './view-steps.svelte.ts';

/** What the explorer shows, worked out from the address and what was loaded for it, and the ways to change it. */
export class Explorer implements Drawable {
  readonly #data: () => PageData;
  /** Undo, redo, and going on. */
  readonly steps: ViewSteps;
  /** Every claim of the graph; loaded when the map is filtered. */
  facts = $state.raw<readonly Fact[] | undefined>();
  #whole: Pick<typeof import('#lib/explorer/whole-graph.ts'), 'claimLines' | 'countFacts'> | undefined;
  /** The area of the drawing, as it was last drawn. */
  size = $state.raw<Size>({ width: 1068, height: 798 });

  constructor(data: () => PageData) {
    this.#data = data;
    this.steps = new ViewSteps(() => this.view);
  }

  get map(): PageData['map'] {
    return this.#data().map;
  }

  get components(): PageData['growing'] {
    return this.#data().growing;
  }

  /** The work of the filter. */
  get work(): PageData['work'] {
    return this.#data().work;
  }

  /** The search for paths stopped before it had looked at everything. */
  get truncated(): boolean {
    return this.#data().paths?.pathSearch.truncated ?? false;
  }

  /** The thing in focus; of two ends of paths neither is in the middle. */
  get middle(): string | undefined {
    return this.view.to === undefined ? this.view.focus : undefined;
  }

  get selected(): string | undefined {
    return this.view.selected;
  }

  get claim(): string | undefined {
    return this.#data().card?.claim.id;
  }

  readonly #read = $derived.by(() => readView(page.url.searchParams));

  /** What is asked for by any of its names is known by its id here. */
  readonly view: ViewState = $derived.by(() => knownView(this.#read.view, this.#data().spokes));

  /** What of the link could not be followed, in whole sentences. */
  readonly problems: readonly string[] = $derived.by(() => [
    ...this.#read.problems,
    ...this.#data().unknown.map((id) => `Nothing is called “${id}”; it was left out.`),
  ]);

  readonly spokes = $derived.by(() => {
    const { growing, spokes } = this.#data();
    return spokesById(
      growing ? spokes.map((spoke) => growing.toSpoke(spoke, this.#read.view.filters.minLevel)) : [],
    );
  });

  readonly #ofWork = $derived.by(() => claimsOf(this.#data().work));

  readonly #passes = $derived.by(() => passerFor(this.view, this.#ofWork));

  readonly filterCount: number = $derived(countFilters(this.view.filters));

  /** Whether more was done than to choose what is in focus. */
  get isChanged(): boolean {
    const { opened, hidden, pinned } = this.view;
    return opened.length + hidden.length + pinned.length + this.filterCount > 0;
  }

  /** The paths that the filters leave, best first. */
  readonly ways: readonly Way[] = $derived.by(() => {
    const { growing } = this.#data();
    if (growing === undefined) return [];
    const found = this.#data().paths?.pathSearch.paths ?? [];
    const ways = found.map(({ nodes, hops }): Way => ({
      nodes,
      hops: hops.map(({ claims }) =>
        claims.map((claim) => growing.toSpokeClaim(claim, this.view.filters.minLevel)),
      ),
    }));
    return growing.passingWays(ways, this.#passes);
  });

  /** What is drawn in an area; undefined for the whole map. */
  growthIn(size: Size): Growth | undefined {
    const { view } = this;
    const { map, growing } = this.#data();
    if (view.focus === undefined || growing === undefined) return undefined;
    const [from, to] = [
      this.spokes.get(view.focus),
      view.to === undefined ? undefined : this.spokes.get(view.to),
    ];
    const start =
      from && to
        ? growing.seatPaths(from, to, growing.drawnWays(this.ways, view.path, size), size, map)
        : undefined;
    return growing.grow({ view, spokes: this.spokes, passes: this.#passes, size, map, start });
  }

  readonly growth: Growth | undefined = $derived.by(() => this.growthIn(this.size));

  readonly sceneIn: (size: Size) => Scene = $derived.by(() => {
    const { view, growth: drawn, size: drawnSize } = this;
    const { map, growing } = this.#data();
    if (view.focus === undefined || growing === undefined)
      return (size: Size) => mapScene(map, size, this.#mapFilter);
    const singled = singledClaims(this.ways, view.path);
    return (size: Size) => {
      const same = size.width === drawnSize.width && size.height === drawnSize.height;
      const growth = (same ? drawn : undefined) ?? this.growthIn(size)!;
      const unseen =
        view.to === undefined ? 0 : this.ways.length - growing.drawnWays(this.ways, view.path, size).length;
      return growing.grownScene({ growth, view, map, size, singled, unseen });
    };
  });

  readonly #mapFilter = $derived.by(() => mapFilter(this.view.filters, this.facts, this.#ofWork));

  /** Whether a thing of the list passes the filters. */
  isListed(id: string, kind: string): boolean {
    const { kinds, touched } = this.#mapFilter;
    return kinds.has(kind) && (touched?.has(id) ?? true);
  }

  /** What stands behind each choice of a filter: around what is opened, or in the whole graph. */
  readonly counts = $derived.by(() => {
    const { filters, focus } = this.view;
    if (focus === undefined) return this.facts && this.#whole!.countFacts(this.facts, filters, this.#ofWork);
    return this.#data().growing?.countAround(this.spokes.values(), filters, this.#ofWork);
  });

  /** How many claims the filters leave out: around what is opened, or in the whole graph. */
  readonly hiddenClaims: number = $derived(this.counts?.hidden ?? 0);

  /** What claims that pass the filters join on the map; undefined until they are there. */
  readonly joined = $derived.by(() =>
    this.facts && !this.growth ? this.#whole!.claimLines(this.facts.filter(this.#passes)) : undefined,
  );

  /** The name of a thing that is in focus or drawn; else its id. */
  labelOf(id: string | undefined): string {
    if (id === undefined) return '';
    return this.spokes.get(id)?.label ?? this.growth?.seats.get(id)?.label ?? id;
  }

  readonly name: string = $derived.by(() => {
    const { focus, to } = this.view;
    if (to !== undefined) return `Paths from ${this.labelOf(focus)} to ${this.labelOf(to)}`;
    return focus === undefined ? 'The whole map' : this.labelOf(focus);
  });

  /** How a thing stands in what is drawn; undefined on the map. */
  stateOf = (id: string): string | undefined => {
    if (!this.growth?.seats.has(id)) return undefined;
    const drawn = this.growth.links.filter(({ from, to }) => from === id || to === id).length;
    return this.isOpened(id) ? 'expanded' : `${counted(drawn, 'claim')} drawn`;
  };

  /** Loads every claim, for filters on the map; once. */
  async needFacts(): Promise<void> {
    if (this.facts !== undefined) return;
    const [{ claimLines, countFacts, unpackFacts }, response] = await Promise.all([
      import('#lib/explorer/whole-graph.ts'),
      fetch(at('/map/claims')),
    ]);
    this.#whole = { claimLines, countFacts };
    if (response.ok) this.facts = unpackFacts((await response.json()) as PackedFacts);
  }

  /** What claims join is shown for the thing that is pointed at on the map. */
  hover = (): void => {
    if (!this.growth) void this.needFacts();
  };

  /** The parameters of what is seen: of the view, and of the area, since what finds a place depends on it. */
  get seenSearch(): string {
    const { width, height } = this.size;
    const area = `width=${Math.round(width)}&height=${Math.round(height)}`;
    const search = this.steps.address.slice(1).replace('view=list', '');
    return search === '' ? `?${area}` : `${search}&${area}`.replaceAll('&&', '&').replace('?&', '?');
  }

  href(changed: (view: ViewState) => ViewState): string {
    return at(writeView(changed(this.view)));
  }

  get listHref(): string {
    return this.href((view) => ({ ...view, list: true }));
  }

  get drawingHref(): string {
    return this.href((view) => ({ ...view, list: false }));
  }

  get unfilteredHref(): string {
    return this.href((view) => ({ ...view, filters: NO_FILTERS }));
  }

  /** A click: on the map it is brought into focus, in a focus it is shown in Details. */
  entityHref = (id: string): string => this.href((view) => this.#selected(view, id));

  select = (id: string): void => this.steps.go((view) => this.#selected(view, id));

  #selected(view: ViewState, id: string): ViewState {
    const drawn = this.growth?.seats.has(id) ?? false;
    return view.focus === undefined || !drawn
      ? change.focusOn(view, id)
      : change.select({ ...view, list: view.list }, id);
  }

  focusHref = (id: string): string => this.href((view) => change.focusOn(view, id));

  claimHref = (claim: string): string => this.href((view) => change.selectClaim(view, claim));

  showClaim = (claim: string): void => this.steps.go((view) => change.selectClaim(view, claim));

  isOpened = (id: string): boolean => change.isOpened(this.view, id);

  isPinned = (id: string): boolean => this.view.pinned.some((one) => one.id === id);

  isFixed = (id: string): boolean => id === this.view.focus || id === this.view.to;

  canOpen = (id: string): boolean => change.canOpen(this.view, id);

  /** Expands a thing; one that is not drawn, or on the map, is brought into focus. */
  open = (id: string): void => {
    if (this.growth?.seats.has(id)) {
      if (!this.isOpened(id)) this.steps.go((view) => change.open(view, id));
    } else this.steps.go((view) => change.focusOn(view, id));
  };

  close = (id: string): void => {
    const seats = [...(this.growth?.seats.values() ?? [])];
    const from = (one: string) => seats.filter((seat) => seat.from === one).map((seat) => seat.id);
    this.steps.go((view) => change.close(view, id, from));
  };

  more = (id: string): void => {
    const shown = [...(this.growth?.seats.values() ?? [])].filter(({ from }) => from === id).length;
    const asked = this.view.opened.find((one) => one.id === id)?.count ?? FIRST;
    this.steps.go((view) => change.showMore(view, id, Math.max(shown, asked) + STEP));
  };

  /** On the map nothing is hidden. */
  hide = (id: string): void => {
    if (this.growth) this.steps.go((view) => change.hide(view, id));
  };

  showHidden = (): void => this.steps.go(change.showHidden);

  /** Pins a thing where it stands, or lets it go. */
  pin = (id: string): void => {
    const seat = this.growth?.seats.get(id);
    if (this.isPinned(id)) this.steps.go((view) => change.unpin(view, id));
    else if (seat) this.steps.go((view) => change.pin(view, seat));
  };

  /** Undefined on the map, where every thing keeps its place. */
  get move(): ((id: string, place: Point) => void) | undefined {
    return this.growth && this.#move;
  }

  /** Pins a thing where it was dragged, in map units. */
  #move = (id: string, place: Point): void => {
    const middle = this.map.nodes.find((node) => node.id === this.middle);
    const origin = middle?.place[shapeOf(this.size)] ?? { x: 0, y: 0 };
    this.steps.go((view) =>
      change.pin(view, { id, x: (place.x - origin.x) * GROWN_SCALE, y: (place.y - origin.y) * GROWN_SCALE }),
    );
  };

  pathsTo = (to: string): void => {
    const from = this.view.selected ?? this.view.focus;
    if (from === undefined || from === to) this.select(to);
    else this.steps.go((view) => change.pathsBetween(view, from, to));
  };

  pathsFrom(from: string, to: string): void {
    this.steps.go((view) => change.pathsBetween(view, from, to));
  }

  showPath = (path: number | undefined): void => this.steps.go((view) => ({ ...view, path }));

  filter = (filters: Parameters<typeof change.filterBy>[1]): void =>
    this.steps.go((view) => change.filterBy(view, filters));
}
