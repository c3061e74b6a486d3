import { type Adjacency, adjacencyOf, withNeighbors } from '../scene/adjacency.ts';
import type { Scene } from '../scene/scene.ts';

/** Milliseconds that the pointer rests on a thing before all others are dimmed: crossing the map dims nothing. */
const REST = 80;

/** What the pointer is on, and what is not dimmed then. To be created while a component is set up. */
export class Pointing {
  /** Id of the thing under the pointer. */
  hovered = $state<string | undefined>();
  #rested = $state<string | undefined>();
  readonly #drawing: () => { readonly scene: Scene; readonly adjacency: Adjacency | undefined };

  /** `adjacency` is used for a scene without lines. */
  constructor(drawing: () => { readonly scene: Scene; readonly adjacency: Adjacency | undefined }) {
    this.#drawing = drawing;
    $effect(() => {
      const id = this.hovered;
      const waiting = setTimeout(() => (this.#rested = id), REST);
      return () => clearTimeout(waiting);
    });
  }

  /** The thing that is pointed at and all that is joined to it; undefined when nothing is dimmed. */
  readonly lit: ReadonlySet<string> | undefined = $derived.by(() => {
    if (this.#rested === undefined) return undefined;
    const { scene, adjacency } = this.#drawing();
    const partners =
      scene.lines.length > 0
        ? adjacencyOf(scene.lines.flatMap(({ ends }) => (ends ? [ends] : [])))
        : adjacency;
    return partners && withNeighbors(this.#rested, partners);
  });
}
