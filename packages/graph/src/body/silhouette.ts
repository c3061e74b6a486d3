import { type BodyView, hasTwoHalves } from '../vocabulary/body.ts';
import { EAR, OUTLINES } from './outlines.ts';
import { distanceOutside, distanceToEdge, isInside, type BodyPoint } from './polyline.ts';
import { curvePolygon } from './spline.ts';

const polygons = new Map<BodyView, readonly (readonly BodyPoint[])[]>();

/** How far outside the figure a place of a view lies, in cun; 0 on it. */
export function distanceFromFigure(at: BodyPoint, view: BodyView): number {
  return Math.min(...polygonsOf(view).map((polygon) => distanceOutside(at, polygon)));
}

/** Whether a place of a view lies on the figure. */
export function isOnFigure(at: BodyPoint, view: BodyView): boolean {
  return distanceFromFigure(at, view) === 0;
}

/** How far inside the figure a place of a view lies, in cun; 0 on its edge and outside. */
export function depthOnFigure(at: BodyPoint, view: BodyView): number {
  return Math.max(
    0,
    ...polygonsOf(view)
      .filter((polygon) => isInside(at, polygon))
      .map((polygon) => distanceToEdge(at, polygon)),
  );
}

function polygonsOf(view: BodyView): readonly (readonly BodyPoint[])[] {
  const known = polygons.get(view);
  if (known !== undefined) return known;
  const curves = hasTwoHalves(view) ? [...OUTLINES[view], EAR] : OUTLINES[view];
  const found = curves.map(curvePolygon);
  polygons.set(view, found);
  return found;
}
