import { type Joined, joinedBy, withJoined } from '../scene/joined.ts';
import type { Scene } from '../scene/scene.ts';

/** Milliseconds that the pointer rests on a thing before all others are dimmed: crossing the map dims nothing. */
const REST = 80;

/** What the pointer is on, and what stays full then. To be made while a component starts. */
export class Pointing {
  /** Id of the thing under the pointer. */
  hovered = $state<string | undefined>();
  #rested = $state<string | undefined>();
  readonly #drawing: () => { readonly scene: Scene; readonly joined: Joined | undefined };

  /** `joined` is for a scene that has no lines. */
  constructor(drawing: () => { readonly scene: Scene; readonly joined: Joined | undefined }) {
    this.#drawing = drawing;
    $effect(() => {
      const id = this.hovered;
      const waiting = setTimeout(() => (this.#rested = id), REST);
      return () => clearTimeout(waiting);
    });
  }

  /** What is joined to the thing that is pointed at; undefined: everything stays full. */
  readonly lit: ReadonlySet<string> | undefined = $derived.by(() => {
    if (this.#rested === undefined) return undefined;
    const { scene, joined } = this.#drawing();
    const partners =
      scene.lines.length > 0 ? joinedBy(scene.lines.flatMap(({ ends }) => (ends ? [ends] : []))) : joined;
    return partners && withJoined(this.#rested, partners);
  });
}
