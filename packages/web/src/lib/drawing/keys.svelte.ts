import type { Point } from '../scene/point.ts';
import { mapAdjacency } from '../map/map-adjacency.ts';
import { adjacencyOf } from '../scene/adjacency.ts';
import { describeNode } from './screen-reader-text.ts';
import { type Direction, step } from './arrow-step.ts';
import type { Drawable } from './drawable.ts';
import type { Scene } from '../scene/scene.ts';
import type { SigmaLayer } from './sigma-layer.ts';

/** The drawing that the keys work in. */
export interface KeyboardTarget {
  readonly drawable: Drawable;
  readonly scene: Scene;
  readonly places: ReadonlyMap<string, Point>;
  readonly layer: Pick<SigmaLayer, 'reveal' | 'zoom'> | undefined;
}

const ARROWS: Record<string, Direction> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** The keyboard in a drawing: the thing that the keys are at, and what is read out. */
export class Keys {
  readonly #drawing: () => KeyboardTarget;
  #here = $state<string | undefined>();
  #line = $state<number | undefined>();
  #said = $state('');
  /** Whether the keyboard is in use, and not a pointer. */
  active = $state(false);

  constructor(drawing: () => KeyboardTarget) {
    this.#drawing = drawing;
  }

  /** What was read out last. */
  get said(): string {
    return this.#said;
  }

  /** The thing that the keys are at. */
  readonly current: string | undefined = $derived.by(() =>
    this.#here !== undefined && this.#drawing().places.has(this.#here) ? this.#here : undefined,
  );

  readonly #lines = $derived.by(() =>
    this.#drawing().scene.lines.filter(
      ({ ends }) => this.current !== undefined && ends?.includes(this.current),
    ),
  );

  /** The claim of the line that the keys are at. */
  get claim(): string | undefined {
    return this.active && this.#line !== undefined ? this.#lines[this.#line]?.claim : undefined;
  }

  readonly #adjacency = $derived.by(() => {
    const { scene, drawable } = this.#drawing();
    return scene.lines.length > 0
      ? adjacencyOf(scene.lines.flatMap(({ ends }) => (ends ? [ends] : [])))
      : scene.key === 'map'
        ? mapAdjacency(drawable.map)
        : adjacencyOf([]);
  });

  /** To be called when the drawing gets the focus of the keyboard. */
  come(): void {
    const at = this.current ?? this.#beginning();
    if (at !== undefined) this.#goTo(at);
  }

  press(event: KeyboardEvent): void {
    const { places, layer, drawable } = this.#drawing();
    const { middle } = drawable;
    const at = this.current ?? this.#beginning();
    if (at === undefined) return;
    const direction = ARROWS[event.key];
    if (direction) {
      const next = this.current === undefined ? at : step(at, direction, places, this.#adjacency);
      if (next === undefined) this.#said = 'Nothing more in that direction';
      else this.#goTo(next);
    } else if (event.key === 'Enter') {
      const line = this.#line === undefined ? undefined : this.#lines[this.#line];
      if (line) drawable.showClaim?.(line.claim);
      else (drawable.open ?? drawable.select)(at);
    } else if (event.key === ' ') {
      if (event.shiftKey) drawable.pathsTo?.(at);
      else drawable.select(at);
    } else if (event.key === 'PageDown') this.#nextLine(1);
    else if (event.key === 'PageUp') this.#nextLine(-1);
    else if (event.key === 'Home') this.#goTo(middle !== undefined && places.has(middle) ? middle : at);
    else if (event.key === 'Delete') drawable.hide?.(at);
    else if (event.key === '+') layer?.zoom(1.5);
    else if (event.key === '-') layer?.zoom(1 / 1.5);
    else return;
    event.preventDefault();
  }

  /** The thing to start from: what is selected, in the middle, or first in the scene. */
  #beginning(): string | undefined {
    const { drawable, places, scene } = this.#drawing();
    return (
      [drawable.selected, drawable.middle].find((id) => id !== undefined && places.has(id)) ??
      scene.nodes[0]?.id
    );
  }

  /** Goes to a thing and reads out what it is. */
  #goTo(id: string): void {
    this.#here = id;
    this.#line = undefined;
    this.active = true;
    const { places, layer } = this.#drawing();
    const place = places.get(id);
    if (place) layer?.reveal(place);
    this.#said = this.#wordsOf(id);
  }

  /** "Huantiao, point 30 of the Gallbladder channel, 12 claims", and its state in the drawing. */
  #wordsOf(id: string): string {
    const { scene, drawable } = this.#drawing();
    const { map, stateOf } = drawable;
    const label = scene.nodes.find((node) => node.id === id)?.label ?? id;
    if (stateOf === undefined) return label;
    return [describeNode({ id, label }, map), stateOf(id)].filter(Boolean).join(', ');
  }

  #nextLine(by: 1 | -1): void {
    const lines = this.#lines;
    if (lines.length === 0) return;
    this.#line =
      this.#line === undefined
        ? by > 0
          ? 0
          : lines.length - 1
        : (this.#line + by + lines.length) % lines.length;
    this.#said = `Line ${this.#line + 1} of ${lines.length}: ${lines[this.#line]!.description}`;
  }
}
