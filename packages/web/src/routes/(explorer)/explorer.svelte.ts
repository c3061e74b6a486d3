import { DESK, shapeOf, type Size } from '#lib/scene/area.ts';
import type { Point } from '#lib/scene/point.ts';
import { page } from '$app/state';
import { at } from '#lib/base-path.ts';
import type { Drawable } from '#lib/drawing/drawable.ts';
import type { Joined } from '#lib/scene/joined.ts';
import { mapScene } from '#lib/map/map-scene.ts';
import type { Scene } from '#lib/scene/scene.ts';
import { GROWN_SCALE } from '#lib/scene/transform.ts';
import * as change from '#lib/view/change-view.ts';
import type { FocusedView } from '#lib/explorer/draw-view.ts';
import { NO_FILTERS } from '#lib/view/filters.ts';
import type { Growth } from '#lib/explorer/grow.ts';
import type { Way } from '#lib/explorer/path-seats.ts';
import { knownView, spokesById } from '#lib/explorer/shown.ts';
import { counted } from '#lib/counted.ts';
import { FIRST, STEP, type ViewState } from '#lib/view/view-state.ts';
import { readView, writeSeen, writeView } from '#lib/view/view-address.ts';
import type { PageData } from './$types';
import { Filtering } from './filtering.svelte.ts';
import { ViewSteps } from './view-steps.svelte.ts';

/** What the explorer shows, worked out from the address and what was loaded for it, and the ways to change it. */
export class Explorer implements Drawable {
  readonly #data: () => PageData;
  /** Undo, redo, and going on. */
  readonly steps: ViewSteps;
  readonly filtering: Filtering;
  /** The area of the drawing, as it was last drawn. */
  size = $state.raw<Size>(DESK);

  constructor(data: () => PageData) {
    this.#data = data;
    this.steps = new ViewSteps(() => this.view);
    this.filtering = new Filtering(this);
  }

  /** What was loaded for the view. */
  get data(): PageData {
    return this.#data();
  }

  get map(): PageData['map'] {
    return this.data.map;
  }

  get components(): PageData['growing'] {
    return this.data.growing;
  }

  /** The thing in focus; of two ends of paths neither is in the middle. */
  get middle(): string | undefined {
    return this.view.to === undefined ? this.view.focus : undefined;
  }

  get selected(): string | undefined {
    return this.view.selected;
  }

  get claim(): string | undefined {
    return this.data.card?.claim.id;
  }

  readonly #read = $derived.by(() => readView(page.url.searchParams));

  /** What is asked for by any of its names is known by its id here. */
  readonly view: ViewState = $derived.by(() => knownView(this.#read.view, this.data.spokes));

  /** What of the link could not be followed, in whole sentences. */
  readonly problems: readonly string[] = $derived.by(() => [
    ...this.#read.problems,
    ...this.data.unknown.map((id) => `Nothing is called “${id}”; it was left out.`),
  ]);

  readonly spokes = $derived.by(() => {
    const { growing, spokes } = this.data;
    const { minLevel } = this.#read.view.filters;
    return spokesById(growing ? spokes.map((spoke) => growing.toSpoke(spoke, minLevel)) : []);
  });

  /** Whether more was done than to choose what is in focus. */
  get isChanged(): boolean {
    const { opened, hidden, pinned } = this.view;
    return opened.length + hidden.length + pinned.length + this.filtering.set > 0;
  }

  /** The paths that the filters leave, best first. */
  readonly ways: readonly Way[] = $derived.by(() => {
    const { growing, paths } = this.data;
    if (growing === undefined) return [];
    const found = paths?.pathSearch.paths ?? [];
    const ways = found.map((path) => growing.toWay(path, this.view.filters.minLevel));
    return growing.passingWays(ways, this.filtering.passes);
  });

  /** Undefined on the whole map. */
  readonly #focused: FocusedView | undefined = $derived.by(() => {
    const { view, spokes, ways, map } = this;
    return view.focus === undefined || this.data.growing === undefined
      ? undefined
      : { view, spokes, ways, passes: this.filtering.passes, map };
  });

  /** What is drawn; undefined for the whole map. */
  readonly growth: Growth | undefined = $derived.by(
    () => this.#focused && this.data.growing!.growView(this.#focused, this.size),
  );

  readonly sceneIn: (size: Size) => Scene = $derived.by(() => {
    const [focused, growth, { width, height }] = [this.#focused, this.growth, this.size];
    if (focused === undefined) return (size: Size) => mapScene(this.map, size, this.filtering.ofMap);
    const { growView, sceneOfView } = this.data.growing!;
    return (size: Size) => {
      const isSame = size.width === width && size.height === height;
      return sceneOfView(focused, isSame ? growth! : growView(focused, size), size);
    };
  });

  get joined(): Joined | undefined {
    return this.growth ? undefined : this.filtering.joined;
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

  /** How a thing stands in what is drawn; undefined on the map. */
  stateOf = (id: string): string | undefined => {
    if (!this.growth?.seats.has(id)) return undefined;
    const drawn = this.growth.links.filter(({ from, to }) => from === id || to === id).length;
    return this.isOpened(id) ? 'expanded' : `${counted(drawn, 'claim')} drawn`;
  };

  /** What claims join is shown for the thing that is pointed at on the map. */
  hover = (): void => {
    if (!this.growth) void this.filtering.needFacts();
  };

  /** The parameters of what is seen. */
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
}
