import type { BodyPoint, BodyView } from '@jingluo/graph/body';

/** A shape to which arrow keys lead: a region in one view, and where its middle stands on the page of views. */
export interface RegionStep {
  readonly region: string;
  readonly view: BodyView;
  readonly middle: BodyPoint;
}

const DIRECTIONS: Readonly<Record<string, BodyPoint>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** How much farther a shape counts that lies to the side of the way. */
const ASIDE = 2.2;

/** The shape that an arrow key leads to: the nearest in its direction; undefined at the edge, and for another key. */
export function nextRegion(
  steps: readonly RegionStep[],
  from: RegionStep,
  key: string,
): RegionStep | undefined {
  const direction = DIRECTIONS[key];
  if (direction === undefined) return undefined;
  let best: { readonly step: RegionStep; readonly cost: number } | undefined;
  for (const step of steps) {
    const [dx, dy] = [step.middle[0] - from.middle[0], step.middle[1] - from.middle[1]];
    const along = dx * direction[0] + dy * direction[1];
    if (along <= 0.05) continue;
    const cost = along + ASIDE * Math.abs(dx * direction[1] + dy * direction[0]);
    if (best === undefined || cost < best.cost) best = { step, cost };
  }
  return best?.step;
}

/** Whether a region is so wide that arrow keys would swing between it and its parts: `U` leads to it. */
export function isWide(region: string): boolean {
  return WIDE.has(region.replace('region:', ''));
}

const WIDE = new Set(['head', 'face', 'arm', 'leg', 'abdomen', 'thigh', 'lower-leg', 'mouth', 'waist']);
