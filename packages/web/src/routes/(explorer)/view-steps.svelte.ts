import { goto } from '$app/navigation';
import { at } from '#lib/base-path.ts';
import { reach, startTimeline, type Timeline } from '#lib/view/timeline.ts';
import type { ViewState } from '#lib/view/view-state.ts';
import { writeView } from '#lib/view/view-address.ts';

/** From one view to the next and back: every step is an address. */
export class ViewSteps {
  readonly #view: () => ViewState;
  #timeline = $state.raw<Timeline>(startTimeline('/'));
  /** Where the next step starts from: steps may follow each other faster than pages. */
  #wanted: ViewState | undefined;

  constructor(view: () => ViewState) {
    this.#view = view;
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

  /** To be called once a page is there. */
  arrived(): void {
    this.#wanted = undefined;
    this.#timeline = reach(this.#timeline, this.address);
  }

  undo(): void {
    const before = this.#timeline.past.at(-1);
    if (before !== undefined) void goto(at(before), { reset: false });
  }

  redo(): void {
    const [next] = this.#timeline.future;
    if (next !== undefined) void goto(at(next), { reset: false });
  }

  /** Goes to the view that a change makes of the present one. */
  go(changed: (view: ViewState) => ViewState): void {
    const view = this.#wanted ?? this.#view();
    const next = changed(view);
    if (writeView(next) === writeView(view)) return;
    this.#wanted = next;
    void goto(at(writeView(next)), { reset: false });
  }
}
