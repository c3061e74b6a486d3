import { at } from '#lib/base-path.ts';
import { reach, startTimeline, type Timeline } from '#lib/view/timeline.ts';
import type { ViewState } from '#lib/view/view-state.ts';
import { readView, writeView } from '#lib/view/view-address.ts';

/** Goes from view to view; every step is an address, and can be undone. */
export class ViewSteps {
  readonly #view: () => ViewState;
  readonly #goTo: (address: string) => void;
  #timeline = $state.raw<Timeline>(startTimeline('/'));
  /** The view of a page that is still loading: the next step starts from it. */
  #wanted: ViewState | undefined;

  constructor(view: () => ViewState, goTo: (address: string) => void) {
    this.#view = view;
    this.#goTo = goTo;
    this.#timeline = startTimeline(this.address);
  }

  get address(): string {
    return writeView(this.#view());
  }

  get canUndo(): boolean {
    return this.#timeline.past.length > 0;
  }

  get canRedo(): boolean {
    return this.#timeline.future.length > 0;
  }

  /** To be called when a navigation begins, with the address of the view it goes to; without, when it leaves the explorer. */
  leaving(to: { readonly searchParams: Pick<URLSearchParams, 'get'> } | undefined): void {
    this.#wanted = to && readView(to.searchParams).view;
  }

  /** To be called after each navigation. */
  arrived(): void {
    this.#wanted = undefined;
    this.#timeline = reach(this.#timeline, this.address);
  }

  undo(): void {
    const before = this.#timeline.past.at(-1);
    if (before !== undefined) this.#goTo(at(before));
  }

  redo(): void {
    const [next] = this.#timeline.future;
    if (next !== undefined) this.#goTo(at(next));
  }

  /** Changes the view. */
  go(changed: (view: ViewState) => ViewState): void {
    const view = this.#wanted ?? this.#view();
    const next = changed(view);
    if (writeView(next) === writeView(view)) return;
    this.#wanted = next;
    this.#goTo(at(writeView(next)));
  }
}
