import { nextRegion, type RegionStep } from '#lib/body/next-region.ts';

/** What keys work on: the shapes and points that are shown, and what is done with them. */
export interface KeysGround {
  readonly steps: readonly RegionStep[];
  /** The id of the chosen region. */
  readonly chosen: string | undefined;
  /** Codes of the points in it. */
  readonly points: readonly string[];
  /** The nearest wider region that is shown; undefined where there is none. */
  readonly wider: (region: string) => string | undefined;
  readonly choose: (region: string) => void;
  readonly openPoint: (code: string) => void;
  readonly clear: () => void;
}

/**
 * The keys of the drawing of the body, which is one tab stop: arrows from shape to shape, U to the wider region, Enter
 * chooses, P goes through the points of the chosen region, Escape clears.
 */
export class FigureKeys {
  /** The shape that the keys are at. */
  current = $state<RegionStep | undefined>();
  private pointAt = $state<number | undefined>();
  private readonly ground: () => KeysGround;

  constructor(ground: () => KeysGround) {
    this.ground = ground;
  }

  /** The code of the point that the keys are at. */
  get point(): string | undefined {
    return this.pointAt === undefined ? undefined : this.ground().points[this.pointAt];
  }

  /** The point that the keys are at, in words: "GB31, point 1 of 14". */
  get pointWords(): string | undefined {
    return this.point === undefined
      ? undefined
      : `${this.point}, point ${this.pointAt! + 1} of ${this.ground().points.length}`;
  }

  leave(): void {
    this.current = undefined;
    this.pointAt = undefined;
  }

  onkeydown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key.startsWith('Arrow')) {
      event.preventDefault();
      this.step(event.key);
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.enter();
    } else if (event.key === 'Escape') {
      this.leave();
      this.ground().clear();
    } else if (event.key.toLowerCase() === 'u') {
      this.widen();
    } else if (event.key.toLowerCase() === 'p') {
      this.nextPoint();
    }
  };

  private step(key: string): void {
    const { steps, chosen } = this.ground();
    const from = this.current ?? steps.find(({ region }) => region === chosen);
    this.current = from === undefined ? steps[0] : (nextRegion(steps, from, key) ?? from);
    this.pointAt = undefined;
  }

  private enter(): void {
    if (this.point !== undefined) this.ground().openPoint(this.point);
    else if (this.current !== undefined) this.ground().choose(this.current.region);
  }

  private widen(): void {
    const { chosen, wider } = this.ground();
    const from = this.current?.region ?? chosen;
    const region = from && wider(from);
    if (region) this.current = { view: 'front', middle: [0, 0], ...this.current, region };
  }

  private nextPoint(): void {
    const { length } = this.ground().points;
    if (length > 0) this.pointAt = ((this.pointAt ?? -1) + 1) % length;
  }
}
