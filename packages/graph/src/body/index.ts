/* The body as a drawing: charts, views and paths. */

export * from './figure.ts';
export { axesOf, eachMark, facing, marksOf, type Marks } from './marks.ts';
export { areaOf, distanceOutside, gridIn, isInside, rounded, type BodyPoint } from './polyline.ts';
export { regionOutline, regionsHolding } from './region-outline.ts';
export { depthOnFigure } from './silhouette.ts';
export { curvePath } from './spline.ts';
export type { ChartPlace as BodyPosition, RegionShape } from '../data/body-schema.ts';
export { BODY_VIEWS, CHARTS, PLACED_BY, type BodyView, type PlacedBy } from '../vocabulary/body.ts';
