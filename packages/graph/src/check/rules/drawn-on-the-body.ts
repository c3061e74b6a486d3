import { distanceFromFigure, isOnFigure } from '../../body/silhouette.ts';
import { eachMark, marksOf } from '../../body/marks.ts';
import { gridIn } from '../../body/polyline.ts';
import { regionOutline } from '../../body/region-outline.ts';
import type { ChartPlace, Outline } from '../../data/body-schema.ts';
import { BODY_VIEWS, type BodyView } from '../../vocabulary/body.ts';
import type { PointPlaceRecord, RegionShapeRecord } from '../../data/dataset.ts';
import type { Problem } from '../../data/problem.ts';
import type { Rule } from '../rule.ts';

const NAME = 'drawn-on-the-body';
/** How far outside the outline a point may lie, in cun: GV1 lies under the tip of the coccyx, seen from behind below it. */
const MOST_OUTSIDE = 0.25;
/** A part of a limb is seen where the limb has edges. */
const VIEWS_OF: Readonly<Partial<Record<keyof Outline, readonly BodyView[]>>> = {
  arm: ['front', 'back'],
  hand: ['front', 'back'],
  leg: ['front', 'side', 'back', 'inner'],
};

export const drawnOnTheBody: Rule = {
  name: NAME,
  description: 'Every point with a place, and every region with an outline, lies on the figure of the body.',
  check: ({ pointPlaces, regionShapes }) => [
    ...pointPlaces.flatMap(problemsOfPlace),
    ...regionShapes.flatMap(problemsOfShape),
  ],
};

function problemsOfPlace({ id, fields, at }: PointPlaceRecord): Problem[] {
  const places: { readonly position: ChartPlace; readonly path: (string | number)[] }[] = [
    { position: fields, path: [] },
    ...(['from', 'to'] as const).flatMap((end) => {
      const landmark = fields.line?.[end];
      return landmark === undefined || typeof landmark === 'string'
        ? []
        : [{ position: landmark, path: ['line', end] }];
    }),
    ...(fields.alternatives ?? []).map((position, index) => ({ position, path: ['alternatives', index] })),
  ];
  return places.flatMap(({ position, path }): Problem[] => {
    const place = { ...at(path), rule: NAME };
    const marks = eachMark(marksOf(position));
    if (marks.length === 0) return [{ ...place, message: `\`${id}\` is seen in no view of the body` }];
    return marks.flatMap((mark) => {
      const outside = distanceFromFigure(mark.at, mark.view);
      if (outside <= MOST_OUTSIDE) return [];
      const message = `\`${id}\` lies ${outside.toFixed(1)} cun outside the figure, seen from the view \`${mark.view}\``;
      return [{ ...place, message, tip: 'The charts and their units are in data/README.md, "The body".' }];
    });
  });
}

function problemsOfShape({ id, fields, at }: RegionShapeRecord): Problem[] {
  return BODY_VIEWS.flatMap((view): Problem[] => {
    const outline = fields[view];
    if (outline === undefined) return [];
    const place = { ...at([view]), rule: NAME };
    const [part] = Object.keys(outline) as (keyof Outline)[];
    const allowed = VIEWS_OF[part!];
    if (allowed !== undefined && !allowed.includes(view))
      return [
        {
          ...place,
          message: `\`${part}\` is not seen in the view \`${view}\`; allowed: ${allowed.join(', ')}`,
        },
      ];
    return gridIn(regionOutline(fields, view)!).some((point) => isOnFigure(point, view))
      ? []
      : [{ ...place, message: `the outline of \`${id}\` lies outside the figure in the view \`${view}\`` }];
  });
}
