import type { Point } from '../scene/point.ts';

/** Milliseconds after which a press is a long one. */
const LONG_PRESS = 550;
/** Pixels within which a press has not moved. */
const STILL = 5;

/** What a press on a node becomes: a click, a long press of a finger, or a drag. */
export class Press {
  readonly #onLong: (id: string) => void;
  #node: { readonly id: string; readonly at: Point } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isDragged = false;
  /** Its end is no click. */
  #isSpent = false;

  constructor(onLong: (id: string) => void) {
    this.#onLong = onLong;
  }

  /** Pressed on a node, or where none is. */
  down(node?: { readonly id: string; readonly at: Point; readonly isFinger: boolean }): void {
    this.#isSpent = false;
    if (node === undefined) return;
    this.#node = node;
    this.#isDragged = false;
    if (node.isFinger)
      this.#timer = setTimeout(() => {
        this.#isSpent = true;
        this.#onLong(node.id);
      }, LONG_PRESS);
  }

  /** The node that is dragged, once the press has moved. Where nothing can be dragged, what moved is still no long press. */
  move({ x, y }: Point, canDrag: boolean): string | undefined {
    const node = this.#node;
    if (node === undefined) return undefined;
    if (!this.#isDragged && Math.hypot(x - node.at.x, y - node.at.y) < STILL) return undefined;
    clearTimeout(this.#timer);
    if (!canDrag) return undefined;
    this.#isDragged = true;
    this.#isSpent = true;
    return node.id;
  }

  /** The node that was dragged until now. */
  up(): string | undefined {
    clearTimeout(this.#timer);
    const dropped = this.#isDragged ? this.#node?.id : undefined;
    this.#node = undefined;
    this.#isDragged = false;
    return dropped;
  }

  /** The end of a long press or of dragging is no click. */
  get isClick(): boolean {
    return !this.#isSpent;
  }
}
