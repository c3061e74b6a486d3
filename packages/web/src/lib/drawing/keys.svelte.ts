import type { Point } from '../scene/point.ts';
import { mapLines } from '../map/map-lines.ts';
import { joinedBy } from '../scene/joined.ts';
import { speakNode } from './spoken.ts';
import { type Direction, step } from './walk.ts';
import type { Drawable } from './drawable.ts';
import type { Scene } from '../scene/scene.ts';
import type { SigmaLayer } from './sigma-layer.ts';

/** A drawing, as the keys walk through it. */
export interface Walked {
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

/** What the keys do in a drawing: where they are, and what is said there. */
export class Keys {
  readonly #drawing: () => Walked;
  #here = $state<string | undefined>();
  #line = $state<number | undefined>();
  #said = $state('');
  /** Whether it is the keys that go about, and not a pointer. */
  active = $state(false);

  constructor(drawing: () => Walked) {
    this.#drawing = drawing;
  }

  /** What was said last, for who does not see. */
  get said(): string {
    return this.#said;
  }

  /** The thing at which they are. */
  readonly current: string | undefined = $derived.by(() =>
    this.#here !== undefined && this.#drawing().places.has(this.#here) ? this.#here : undefined,
  );

  readonly #lines = $derived.by(() =>
    this.#drawing().scene.lines.filter(
      ({ ends }) => this.current !== undefined && ends?.includes(this.current),
    ),
  );

  /** The claim of the line at which they are. */
  get claim(): string | undefined {
    return this.active && this.#line !== undefined ? this.#lines[this.#line]?.claim : undefined;
  }

  readonly #joined = $derived.by(() => {
    const { scene, drawable } = this.#drawing();
    return scene.lines.length > 0
      ? joinedBy(scene.lines.flatMap(({ ends }) => (ends ? [ends] : [])))
      : scene.key === 'map'
        ? mapLines(drawable.map)
        : joinedBy([]);
  });

  /** To be called when they come to the drawing. */
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
      const next = this.current === undefined ? at : step(at, direction, places, this.#joined);
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

  /** Where they begin: at what is selected, in focus, or nearest to the middle. */
  #beginning(): string | undefined {
    const { drawable, places, scene } = this.#drawing();
    return (
      [drawable.selected, drawable.middle].find((id) => id !== undefined && places.has(id)) ??
      scene.nodes[0]?.id
    );
  }

  /** Goes to a thing and says what it is. */
  #goTo(id: string): void {
    this.#here = id;
    this.#line = undefined;
    this.active = true;
    const { places, layer } = this.#drawing();
    const place = places.get(id);
    if (place) layer?.reveal(place);
    this.#said = this.#wordsOf(id);
  }

  /** "Huantiao, point 30 of the Gallbladder channel, 12 claims", and how it stands in the drawing. */
  #wordsOf(id: string): string {
    const { scene, drawable } = this.#drawing();
    const { map, stateOf } = drawable;
    const label = scene.nodes.find((node) => node.id === id)?.label ?? id;
    if (stateOf === undefined) return label;
    return [speakNode({ id, label }, map), stateOf(id)].filter(Boolean).join(', ');
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
    this.#said = `Line ${this.#line + 1} of ${lines.length}: ${lines[this.#line]!.spoken}`;
  }
}
