import { at } from '#lib/base-path.ts';
import { counted } from '#lib/counted.ts';
import type { Drawable } from '#lib/drawing/drawable.ts';
import type { FocusedView } from '#lib/explorer/draw-view.ts';
import type { Growth } from '#lib/explorer/grow.ts';
import type { Way } from '#lib/explorer/path-seats.ts';
import { spokesById } from '#lib/explorer/spoke.ts';
import { mapScene } from '#lib/map/map-scene.ts';
import type { Adjacency } from '#lib/scene/adjacency.ts';
import { DESK, shapeOf, type Size } from '#lib/scene/area.ts';
import type { Point } from '#lib/scene/point.ts';
import type { Scene } from '#lib/scene/scene.ts';
import { GROWN_SCALE } from '#lib/scene/transform.ts';
import * as change from '#lib/view/change-view.ts';
import { NO_FILTERS } from '#lib/view/filters.ts';
import { resolveView } from '#lib/view/resolve-view.ts';
import { readView, writeSeen, writeView } from '#lib/view/view-address.ts';
import { FIRST, STEP, type ViewState } from '#lib/view/view-state.ts';
import type { PageData } from './$types';
import { Filtering } from './filtering.svelte.ts';
import { ViewSteps } from './view-steps.svelte.ts';

/** The page that an explorer is on. */
interface ExplorerPage {
  /** What was loaded for it. */
  readonly data: PageData;
  readonly url: { readonly searchParams: Pick<URLSearchParams, 'get'> };
  readonly goTo: (address: string) => void;
}

/** What the explorer shows, derived from the address and the loaded data, and the actions that change it. */
export class Explorer implements Drawable {
  readonly #page: ExplorerPage;
  /** Goes to other views; undo and redo. */
  readonly steps: ViewSteps;
  readonly filtering: Filtering;
  /** The size of the drawing. */
  size = $state.raw<Size>(DESK);

  constructor(page: ExplorerPage) {
    this.#page = page;
    this.steps = new ViewSteps(() => this.view, page.goTo);
    this.filtering = new Filtering(this);
  }

  /** What was loaded for the view. */
  get data(): PageData {
    return this.#page.data;
  }

  get map(): PageData['map'] {
    return this.data.map;
  }

  get sceneComponents(): PageData['lazyFocus'] {
    return this.data.lazyFocus;
  }

  /** The thing in focus; undefined for paths, which have two ends and no middle. */
  get middle(): string | undefined {
    return this.view.to === undefined ? this.view.focus : undefined;
  }

  get selected(): string | undefined {
    return this.view.selected;
  }

  get claim(): string | undefined {
    return this.data.card?.claim.id;
  }

  readonly #read = $derived.by(() => readView(this.#page.url.searchParams));

  /** With ids, also where the address has other names. */
  readonly view: ViewState = $derived.by(() => resolveView(this.#read.view, this.data.spokes));

  /** What in the link is wrong, in whole sentences. */
  readonly problems: readonly string[] = $derived.by(() => [
    ...this.#read.problems,
    ...this.data.unknown.map((id) => `Nothing is called “${id}”; it was left out.`),
  ]);

  readonly spokes = $derived.by(() => {
    const { lazyFocus, spokes } = this.data;
    const { minLevel } = this.#read.view.filters;
    return spokesById(lazyFocus ? spokes.map((spoke) => lazyFocus.toSpoke(spoke, minLevel)) : []);
  });

  /** Whether anything is opened, hidden, pinned or filtered. */
  get isChanged(): boolean {
    const { opened, hidden, pinned } = this.view;
    return opened.length + hidden.length + pinned.length + this.filtering.setCount > 0;
  }

  /** The paths that the filters leave, best first. */
  readonly ways: readonly Way[] = $derived.by(() => {
    const { lazyFocus, paths } = this.data;
    if (lazyFocus === undefined) return [];
    const found = paths?.pathSearch.paths ?? [];
    const ways = found.map((path) => lazyFocus.toWay(path, this.view.filters.minLevel));
    return lazyFocus.passingWays(ways, this.filtering.passes);
  });

  /** Undefined on the whole map. */
  readonly #focused: FocusedView | undefined = $derived.by(() => {
    const { view, spokes, ways, map } = this;
    return view.focus === undefined || this.data.lazyFocus === undefined
      ? undefined
      : { view, spokes, ways, passes: this.filtering.passes, map };
  });

  /** What is drawn; undefined for the whole map. */
  readonly growth: Growth | undefined = $derived.by(
    () => this.#focused && this.data.lazyFocus!.growView(this.#focused, this.size),
  );

  readonly sceneIn: (size: Size) => Scene = $derived.by(() => {
    const [focused, growth, { width, height }] = [this.#focused, this.growth, this.size];
    if (focused === undefined) return (size: Size) => mapScene(this.map, size, this.filtering.ofMap);
    const { growView, sceneOfView } = this.data.lazyFocus!;
    return (size: Size) => {
      const isSame = size.width === width && size.height === height;
      return sceneOfView(focused, isSame ? growth! : growView(focused, size), size);
    };
  });

  get adjacency(): Adjacency | undefined {
    return this.growth ? undefined : this.filtering.adjacency;
  }

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

  /** The state of a thing in a focus; undefined on the map. */
  stateOf = (id: string): string | undefined => {
    if (!this.growth?.seats.has(id)) return undefined;
    const drawn = this.growth.links.filter(({ from, to }) => from === id || to === id).length;
    return this.isOpened(id) ? 'expanded' : `${counted(drawn, 'claim')} drawn`;
  };

  /** On the map, pointing at a thing shows what claims join it to: they must be loaded. */
  hover = (): void => {
    if (!this.growth) void this.filtering.needFacts();
  };

  /** The view and its area as parameters. */
  get seenSearch(): string {
    return writeSeen(this.view, this.size);
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

  /** The same view with only what has a result against sham, or with everything again. */
  get shamHref(): string {
    return this.href((view) => change.filterBy(view, { sham: !view.filters.sham }));
  }

  /** A click brings what is not drawn in a focus, or is on the map, into focus; else it is shown in Details. */
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

  /** Shows the neighbours of a thing; what is not drawn in a focus, or is on the map, is brought into focus. */
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

  /** Pins a thing at its place, or unpins it. */
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
}
