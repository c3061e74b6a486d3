import { areaOf, BODY_VIEWS, gridIn, isInside, regionOutline } from '@jingluo/graph/body';
import type { BodyModel, BodyModelRegion } from './body-model.ts';
import type { Half, Stop } from './stops.ts';
import { halfOf } from './stops.ts';

/** The share of a region that must lie in another to say that it lies there, too. */
const SHARE = 0.1;
const MOST_ALSO = 6;

/** The other drawn regions in which a part of a region lies: the thigh, the knee and the leg for the side of the leg. */
export function alsoHere(model: BodyModel, region: BodyModelRegion): BodyModelRegion[] {
  const { shape } = region;
  if (shape === undefined) return [];
  const grids = BODY_VIEWS.flatMap((view) => {
    const outline = regionOutline(shape, view);
    return outline === undefined ? [] : [{ view, grid: gridIn(outline) }];
  });
  const shares = model.regions.flatMap((other) => {
    if (other.shape === undefined || other.id === region.id) return [];
    const otherShape = other.shape;
    const share = Math.max(
      ...grids.map(({ view, grid }) => {
        const outline = regionOutline(otherShape, view);
        return outline === undefined
          ? 0
          : grid.filter((point) => isInside(point, outline)).length / grid.length;
      }),
    );
    return share >= SHARE ? [{ other, share }] : [];
  });
  return shares
    .sort((a, b) => b.share - a.share)
    .slice(0, MOST_ALSO)
    .map(({ other }) => other);
}

/** The regions that a region is a part or kind of, at any step. */
export function allBroader(model: BodyModel, id: string): Set<string> {
  const byId = new Map(model.regions.map((region) => [region.id, region]));
  const found = new Set<string>();
  const visit = (one: string): void =>
    byId.get(one)?.broader.forEach((up) => {
      if (found.has(up)) return;
      found.add(up);
      visit(up);
    });
  visit(id);
  return found;
}

const STOP_REGIONS: readonly (readonly [string, Stop])[] = [
  ['region:head', 'head'],
  ['region:hand', 'hand'],
  ['region:foot', 'foot'],
];

/** The stop at which a region is large enough to be touched; `whole` for all that is large enough there. */
export function stopOf(model: BodyModel, id: string): Stop {
  return stopAmong(allBroader(model, id).add(id));
}

/** The stop at which some region is seen that is, or lies in, one of these. */
export function stopAmong(regions: ReadonlySet<string>): Stop {
  return STOP_REGIONS.find(([region]) => regions.has(region))?.[1] ?? 'whole';
}

/** The half of a phone's drawing in which most of a region is seen. */
export function halfWith({ shape }: BodyModelRegion): Half {
  const seen = { front: 0, back: 0 };
  for (const view of BODY_VIEWS) {
    const outline = shape && regionOutline(shape, view);
    if (outline !== undefined) seen[halfOf(view)] += areaOf(outline);
  }
  return seen.back > seen.front ? 'back' : 'front';
}
