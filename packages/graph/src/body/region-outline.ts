import type { Outline, RegionShape } from '../data/body-schema.ts';
import type { BodyView } from '../vocabulary/body.ts';
import { acrossArm, acrossLeg, onFoot, onHand, type LegView } from './limbs.ts';
import { eachMark, type Marks } from './marks.ts';
import { areaOf, isInside, type BodyPoint } from './polyline.ts';

/** A little over the edge of a limb: what lies outside the figure is cut off when it is drawn. */
const OVER_THE_EDGE: [number, number] = [-1.08, 1.08];
/** How long the rounded end of an outline on a limb is, in cun. */
const ROUND_END = 2.6;
/** How high above the ground an outline on the foot lies. */
const INSTEP = 0.4;

const known = new WeakMap<Outline, BodyPoint[]>();

/** The outline of a region in a view, as a polygon on the left half or across the midline; undefined where it is not seen. */
export function regionOutline(shape: RegionShape, view: BodyView): BodyPoint[] | undefined {
  const outline = shape[view];
  if (outline === undefined) return undefined;
  const polygon = known.get(outline) ?? polygonOf(outline, view);
  known.set(outline, polygon);
  return polygon;
}

/** The regions whose outline holds a place in one of the views where it is seen, the narrowest first. */
export function regionsHolding<Region extends { readonly shape?: RegionShape }>(
  marks: Marks,
  regions: readonly Region[],
): Region[] {
  const seen = eachMark(marks);
  return regions
    .flatMap((region) => {
      const areas = seen.flatMap(({ view, at }) => {
        const outline = region.shape && regionOutline(region.shape, view);
        return outline !== undefined && isInside(at, outline) ? [areaOf(outline)] : [];
      });
      return areas.length === 0 ? [] : [{ region, area: Math.min(...areas) }];
    })
    .sort((a, b) => a.area - b.area)
    .map(({ region }) => region);
}

function polygonOf({ polygon, ellipse, arm, leg, hand, foot }: Outline, view: BodyView): BodyPoint[] {
  if (polygon !== undefined) return polygon;
  if (ellipse !== undefined) return ellipsePolygon(...ellipse);
  if (arm !== undefined) return armBand(arm);
  if (leg !== undefined)
    return leg.rounded === true ? roundedLegBand(leg, legView(view)) : legBand(leg, legView(view));
  if (hand !== undefined) return hand.map(([radial, distal]) => onHand(radial, distal));
  return footBox(foot!, view === 'sole' ? 'sole' : legView(view));
}

/** The sole shows no leg; the check of the data refuses such an outline. */
function legView(view: BodyView): LegView {
  return view === 'sole' ? 'inner' : view;
}

function ellipsePolygon(x: number, y: number, width: number, height: number): BodyPoint[] {
  return steps(27).map((part) => {
    const turn = part * 2 * Math.PI * (27 / 28);
    return [x + width * Math.cos(turn), y + height * Math.sin(turn)];
  });
}

function armBand({
  from,
  to,
  across: [inner, outer] = OVER_THE_EDGE,
}: NonNullable<Outline['arm']>): BodyPoint[] {
  const along = steps(12).map((part) => from + (to - from) * part);
  return [
    ...along.map((at) => acrossArm(at, inner)),
    ...along.toReversed().map((at) => acrossArm(at, outer)),
  ];
}

type LegBand = NonNullable<Outline['leg']>;

function legBand({ from, to, across: [one, other] = OVER_THE_EDGE }: LegBand, view: LegView): BodyPoint[] {
  const heights = steps(14).map((part) => from + (to - from) * part);
  return [
    ...heights.map((y) => acrossLeg(y, one, view)),
    ...heights.toReversed().map((y) => acrossLeg(y, other, view)),
  ];
}

/** A band whose ends narrow to its middle, or to the edge of the leg that it follows. */
function roundedLegBand(
  { from, to, across: [one, other] = OVER_THE_EDGE }: LegBand,
  view: LegView,
): BodyPoint[] {
  const middle = Math.abs(one) < 1 && Math.abs(other) < 1 ? (one + other) / 2 : other >= 1 ? other : one;
  const rows = steps(30).map((part) => {
    const y = from + ((to - from) * (1 - Math.cos(Math.PI * part))) / 2;
    const fromEnd = Math.min(1, Math.min(y - from, to - y) / ROUND_END);
    const open = Math.sqrt(Math.max(0, 1 - (1 - fromEnd) ** 2));
    const edge = (across: number) => acrossLeg(y, middle + (across - middle) * open, view);
    return [edge(one), edge(other)] as const;
  });
  return [...rows.map(([edge]) => edge), ...rows.toReversed().map(([, edge]) => edge)];
}

function footBox(
  { out: [inner, outer], heel: [back, front] }: NonNullable<Outline['foot']>,
  view: LegView | 'sole',
) {
  const at = (out: number, heel: number) => onFoot(out, heel, INSTEP, view);
  return [at(inner, back), at(outer, back), at(outer, front), at(inner, front)];
}

/** From 0 to 1 in so many steps. */
function steps(count: number): number[] {
  return Array.from({ length: count + 1 }, (_, step) => step / count);
}
