import type { ChartPlace } from '../data/body-schema.ts';
import { BODY_VIEWS, type BodyView } from '../vocabulary/body.ts';
import {
  aroundTrunk,
  onArm,
  onFoot,
  onHand,
  onLeg,
  onScalp,
  onShoulder,
  onTrunk,
  onTrunkSide,
} from './limbs.ts';
import type { BodyPoint } from './polyline.ts';

/** Where a place is seen: in one view or several, of the body's left half. */
export type Marks = Readonly<Partial<Record<BodyView, BodyPoint>>>;

/** Where a place is seen. A place is given in one chart and projected into the views; none is drawn by hand in two. */
export function marksOf(place: ChartPlace): Marks {
  const marks = projected(place);
  const seen = place.views?.filter((view) => marks[view] !== undefined);
  return seen === undefined ? marks : Object.fromEntries(seen.map((view) => [view, marks[view]]));
}

function projected(place: ChartPlace): Marks {
  switch (place.chart) {
    case 'trunk':
      return trunkMarks(place);
    case 'flank':
      return flankMarks(place);
    case 'arm':
      return armMarks(place);
    case 'leg':
      return legMarks(place);
    case 'foot':
      return footMarks(place);
    case 'hand':
      return handMarks(place);
    case 'head':
      return headMarks(place.x, place.y, place.z);
    case 'scalp':
      return headMarks(...onScalp(place.along, place.across));
  }
}

/** The views of some marks in their order, each with its place. */
export function eachMark(marks: Marks): { readonly view: BodyView; readonly at: BodyPoint }[] {
  return BODY_VIEWS.flatMap((view) => {
    const at = marks[view];
    return at === undefined ? [] : [{ view, at }];
  });
}

type In<Chart extends ChartPlace['chart']> = Extract<ChartPlace, { chart: Chart }>;

/** Where the trunk is seen from the side: below the neck, and between these turns or in the midline. */
const TRUNK_SIDE = { top: 14, bottom: 41, from: 44, to: 142 };

/** The ridge of the shoulder is seen from the front and back alike. */
const RIDGE = { bottom: 14, from: 3.5 };

function trunkMarks({ side, x, y }: In<'trunk'>): Marks {
  const around = aroundTrunk(x, y, side);
  const isSeen =
    y > TRUNK_SIDE.top &&
    y < TRUNK_SIDE.bottom &&
    (x === 0 || (around > TRUNK_SIDE.from && around < TRUNK_SIDE.to));
  const isOnRidge = y < RIDGE.bottom && x > RIDGE.from;
  return {
    [side]: [x, y],
    ...(isSeen && { side: onTrunkSide(around, y) }),
    ...(isOnRidge && { front: [x, y] as const, back: [x, y] as const }),
  };
}

function flankMarks({ around, y }: In<'flank'>): Marks {
  const flat = onTrunk(around, y);
  return {
    ...(around <= 92 && { front: flat }),
    side: onTrunkSide(around, y),
    ...(around >= 88 && { back: flat }),
  };
}

/** What is seen of a limb turns with it; a place near its edge is seen from both sides. */
function armMarks({ along, around }: In<'arm'>): Marks {
  const forward = Math.cos((around * Math.PI) / 180);
  return {
    ...(forward > -0.25 && { front: onArm(along, around) }),
    ...(along < 2 && { side: onShoulder(along, around) }),
    ...(forward < 0.26 && { back: onArm(along, around) }),
  };
}

function legMarks({ y, around }: In<'leg'>): Marks {
  const forward = Math.cos((around * Math.PI) / 180);
  const outward = Math.sin((around * Math.PI) / 180);
  return {
    ...(forward > -0.3 && { front: onLeg(y, around, 'front') }),
    ...(outward > -0.1 && Math.abs(forward) <= 0.985 && { side: onLeg(y, around, 'side') }),
    ...(forward < 0.22 && { back: onLeg(y, around, 'back') }),
    ...(outward < -0.25 && { inner: onLeg(y, around, 'inner') }),
  };
}

function footMarks({ out, heel, up }: In<'foot'>): Marks {
  if (up === 0) return { sole: onFoot(out, heel, up, 'sole') };
  return {
    ...(heel > 3.5 && { front: onFoot(out, heel, up, 'front') }),
    ...(out > -0.3 && { side: onFoot(out, heel, up, 'side') }),
    ...(heel < 2.2 && { back: onFoot(out, heel, up, 'back') }),
    ...(out < -0.5 && { inner: onFoot(out, heel, up, 'inner') }),
  };
}

/** From where on the edge of the hand its back is seen from the front, too, in cun from the middle. */
const HAND_EDGE = 1.55;

function handMarks({ face, radial, distal }: In<'hand'>): Marks {
  const at = onHand(radial, distal);
  return {
    ...((face !== 'back' || Math.abs(radial) > HAND_EDGE) && { front: at }),
    ...(face !== 'palm' && { back: at }),
  };
}

function headMarks(x: number, y: number, z: number): Marks {
  return {
    ...(z > -0.3 && { front: [x, y] as const }),
    side: [z, y],
    ...(z < -0.5 && { back: [x, y] as const }),
  };
}

/** The numbers of a place, by what they measure. */
export function axesOf(place: ChartPlace): { readonly axis: string; readonly value: number }[] {
  return Object.entries(place).flatMap(([axis, value]) =>
    typeof value === 'number' ? [{ axis, value }] : [],
  );
}

/** The side of the trunk or hand that a place lies on. */
export function facing(place: ChartPlace): string | undefined {
  if (place.chart === 'trunk') return place.side;
  return place.chart === 'hand' ? place.face : undefined;
}
