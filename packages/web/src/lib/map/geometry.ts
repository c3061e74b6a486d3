import type { Shape, Size } from '../scene/area.ts';
import { between, distance, type Point } from '../scene/point.ts';
import type { Transform } from '../scene/transform.ts';

/*
 * The places of everything on the map, in units u: the middle is trunk and head, the rim is hands and feet, and each pair
 * of channels of one element leaves the trunk, meets at fingers or toes and returns. Angles are degrees, 0 is
 * right, clockwise; y grows downwards. Between the shapes of an area the stretch differs, the angles never do.
 */
export const RADIUS = {
  element: 196,
  extraOrgan: 250,
  organ: 326,
  organName: 398,
  vessel: 462,
  belt: 486,
  petalBase: 520,
  petalTip: 1000,
  sea: 1180,
  frame: 1202,
} as const;

const ELEMENT_ANGLE: Record<string, number> = { fire: -90, earth: -18, metal: 54, water: 126, wood: 198 };

/** Organs are next to their petal, yin before yang; those of Fire a little apart. */
const ORGAN_ANGLE: Record<string, number> = {
  pericardium: -130,
  'triple-energizer': -104,
  heart: -76,
  'small-intestine': -50,
  spleen: -22.5,
  stomach: 4.5,
  lung: 43.5,
  'large-intestine': 70.5,
  kidney: 109.5,
  bladder: 136.5,
  liver: 175.5,
  gallbladder: 202.5,
};

/** The organs between the elements: the extraordinary fu that are none of the twelve. */
const EXTRA_ORGAN_ANGLE: Record<string, number> = {
  brain: -36,
  vessels: 24,
  bone: 90,
  marrow: 156,
  uterus: 222,
};

interface Petal {
  readonly yin: string;
  readonly yang: string;
  /** The angles of its middle and of half its width at the base. */
  readonly middle: number;
  readonly width: number;
}

export const PETALS: readonly Petal[] = [
  { yin: 'PC', yang: 'TE', middle: -112, width: 18.5 },
  { yin: 'HT', yang: 'SI', middle: -68, width: 18.5 },
  { yin: 'SP', yang: 'ST', middle: -9, width: 26 },
  { yin: 'LU', yang: 'LI', middle: 57, width: 26 },
  { yin: 'KI', yang: 'BL', middle: 123, width: 26 },
  { yin: 'LR', yang: 'GB', middle: 189, width: 26 },
];

/** Number of points on each channel (WHO 2008), and the end of its curve at which number 1 is. */
const STATIONS: Record<string, { readonly count: number; readonly first: 'base' | 'tip' }> = {
  LU: { count: 11, first: 'base' },
  LI: { count: 20, first: 'tip' },
  ST: { count: 45, first: 'base' },
  SP: { count: 21, first: 'tip' },
  HT: { count: 9, first: 'base' },
  SI: { count: 19, first: 'tip' },
  BL: { count: 67, first: 'base' },
  KI: { count: 27, first: 'tip' },
  PC: { count: 9, first: 'base' },
  TE: { count: 23, first: 'tip' },
  GB: { count: 44, first: 'base' },
  LR: { count: 14, first: 'tip' },
  GV: { count: 28, first: 'base' },
  CV: { count: 24, first: 'base' },
};

/**
 * The vessels without points of their own: the angle at which each leaves the belt, and the point at which it ends: the
 * point that opens it (its confluent point).
 */
export const VESSELS: Readonly<
  Record<string, { readonly angle: number; readonly opened: readonly [string, number] }>
> = {
  YangLV: { angle: -90, opened: ['TE', 5] },
  TV: { angle: -38, opened: ['SP', 4] },
  YinHV: { angle: 90, opened: ['KI', 6] },
  YangHV: { angle: 156, opened: ['BL', 62] },
  YinLV: { angle: -141, opened: ['PC', 6] },
};

const SAMPLES = 240;

/** The point at an angle and a radius, before the stretch. */
export function polar(angle: number, radius: number): Point {
  const radians = (angle * Math.PI) / 180;
  return { x: radius * Math.cos(radians), y: radius * Math.sin(radians) };
}

/** Widens the rim to fill the area; the middle stays round. */
export function stretch({ x, y }: Point, shape: Shape): Point {
  const t = Math.min(Math.max((Math.hypot(x, y) - RADIUS.vessel) / 538, 0), 1);
  const m = t * t * (3 - 2 * t);
  return shape === 'landscape' ? { x: x * (1 + 0.24 * m), y } : { x, y: y * (1 + 0.3 * m) };
}

/** The units of the map that must be visible at zoom 1. */
export function mapExtent(shape: Shape): Size {
  return shape === 'landscape'
    ? { width: 2 * RADIUS.frame * 1.24, height: 2 * RADIUS.frame }
    : // On a phone the frame may run off the sides; the petals may not.
      { width: 2 * 1035, height: 2 * RADIUS.frame * 1.3 };
}

/** Whether the map is so small that only discs and petals have names. */
export function isCompact({ scale }: Pick<Transform, 'scale'>): boolean {
  return scale < 0.24;
}

/** The place of an element by its local id; undefined for one the circle does not know. */
export function elementPlace(element: string): Point | undefined {
  const angle = ELEMENT_ANGLE[element];
  return angle === undefined ? undefined : polar(angle, RADIUS.element);
}

/** The place of an organ by its local id, or of its name at a larger radius. */
export function organPlace(organ: string, radius: number = RADIUS.organ): Point | undefined {
  const angle = ORGAN_ANGLE[organ];
  if (angle !== undefined) return polar(angle, radius);
  const between = EXTRA_ORGAN_ANGLE[organ];
  return between === undefined ? undefined : polar(between, RADIUS.extraOrgan);
}

/**
 * The curve of a channel, by the local part of its id, stretched: from trunk to rim, once round for GV, CV and the belt,
 * from the belt to its confluent point for another vessel. Empty for one that the map does not know.
 */
export function channelCurve(code: string, shape: Shape): readonly Point[] {
  const key = `${code} ${shape}`;
  const known = curves.get(key);
  if (known !== undefined) return known;
  const curve = computeCurve(code, shape);
  if (curve.length > 0) curves.set(key, curve);
  return curve;
}

/** By code and shape; they depend on no data. */
const curves = new Map<string, readonly Point[]>();

function computeCurve(code: string, shape: Shape): Point[] {
  const steps = Array.from({ length: SAMPLES + 1 }, (_, step) => step / SAMPLES);
  const petal = PETALS.find(({ yin, yang }) => yin === code || yang === code);
  if (petal !== undefined) {
    const side = petal.yin === code ? -1 : 1;
    return steps.map((t) => stretch(petalPoint(petal, side, t), shape));
  }
  if (code === 'GV') return steps.map((t) => polar(90 + 4 + 172 * t, RADIUS.vessel));
  if (code === 'CV') return steps.map((t) => polar(90 - 4 - 172 * t, RADIUS.vessel));
  if (code === 'BV') return steps.map((t) => polar(90 + 360 * t, RADIUS.belt));
  const vessel = VESSELS[code];
  if (vessel === undefined) return [];
  const end = stationPlace(...vessel.opened, shape)!;
  const { radius, angle } = unstretched(end, shape);
  return steps.map((t) =>
    stretch(
      polar(vessel.angle + turn(vessel.angle, angle) * t ** 5, RADIUS.belt + (radius - RADIUS.belt) * t),
      shape,
    ),
  );
}

/** Degrees from one angle to another, the shorter way round. */
function turn(from: number, to: number): number {
  return ((to - from + 540) % 360) - 180;
}

/** The angle and radius that a place has before the stretch. */
function unstretched(place: Point, shape: Shape): { readonly radius: number; readonly angle: number } {
  let before = place;
  // The stretch changes little from step to step, so following it back converges at once.
  for (let step = 0; step < 12; step++) {
    const there = stretch(before, shape);
    before = { x: before.x + place.x - there.x, y: before.y + place.y - there.y };
  }
  return {
    radius: Math.hypot(before.x, before.y),
    angle: (Math.atan2(before.y, before.x) * 180) / Math.PI,
  };
}

/** The closed outline of a petal: out along its yin channel and back along its yang channel. */
export function petalOutline({ yin, yang }: Petal, shape: Shape): Point[] {
  return [...channelCurve(yin, shape), ...channelCurve(yang, shape).toReversed()];
}

/** The middle of a petal, where its names are when the map is small. */
export function petalHeart({ middle }: Pick<Petal, 'middle'>, shape: Shape): Point {
  return stretch(polar(middle + 4, 770), shape);
}

/** The middle of the codes of a petal's two channels, outside its tip. */
export function codesPlace({ middle }: Pick<Petal, 'middle'>, shape: Shape): Point {
  return stretch(polar(middle + 4, 1070), shape);
}

function petalPoint({ middle, width }: Petal, side: -1 | 1, t: number): Point {
  const q = Math.sin((Math.PI * t) / 2);
  const radius = RADIUS.petalBase + (RADIUS.petalTip - RADIUS.petalBase) * q;
  const spread = width * Math.cos((Math.PI * t) / 2) * (0.7 + 0.46 * Math.sin(Math.PI * t)) + 0.35;
  return polar(middle + side * spread + 4 * q * q, radius);
}

/** The place of a point by channel code and number; undefined when the channel has no such number. */
export function stationPlace(code: string, number: number, shape: Shape): Point | undefined {
  const stations = STATIONS[code];
  if (stations === undefined || number < 1 || number > stations.count) return undefined;
  const share = stations.count === 1 ? 0 : (number - 1) / (stations.count - 1);
  const fromBase = stations.first === 'base' ? share : 1 - share;
  return alongCurve(channelCurve(code, shape), 0.02 + 0.965 * fromBase);
}

/** The point at a share of a curve's length. */
export function alongCurve(curve: readonly Point[], share: number): Point {
  const lengths = curve.slice(1).map((point, index) => distance(point, curve[index]!));
  let left = lengths.reduce((sum, length) => sum + length, 0) * share;
  for (const [index, length] of lengths.entries()) {
    if (left <= length) return between(curve[index]!, curve[index + 1]!, length === 0 ? 0 : left / length);
    left -= length;
  }
  return curve.at(-1)!;
}
