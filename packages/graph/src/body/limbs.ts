import { hasTwoHalves } from '../vocabulary/body.ts';
import { points, type BodyPoint } from './polyline.ts';

/*
 * The widths of the figure in bone cun, and where a place on a limb or on the trunk lies in a view. The vertex is at 0,
 * the sole at 75; the body's left side is the marked one. The measures are those of the WHO standard of 2008 and of
 * docs/decisions/body.md; the outline between them is ours.
 */

/** Values at some heights; between them they run on smoothly. */
type Profile = readonly (readonly [at: number, value: number])[];

const profile: (written: string) => Profile = points;

/** The value of a profile at a height; beyond its ends that of the end. */
function profileAt(profile: Profile, at: number): number {
  const next = profile.findIndex(([height]) => at <= height);
  if (next === -1) return profile.at(-1)![1];
  if (next === 0) return profile[0]![1];
  const [from, to] = [profile[next - 1]!, profile[next]!];
  const part = (at - from[0]) / (to[0] - from[0]);
  return from[1] + (to[1] - from[1]) * (0.65 * part + 0.35 * part * part * (3 - 2 * part));
}

const sin = (degrees: number): number => Math.sin((degrees * Math.PI) / 180);
const cos = (degrees: number): number => Math.cos((degrees * Math.PI) / 180);

/** A value around an ellipse whose diameter goes from one edge to the other; `turn` from -1 to 1. */
function between(from: number, to: number, turn: number): number {
  return (from + to) / 2 + ((to - from) / 2) * turn;
}

/* The arm hangs a little outwards: its axis from the acromion over elbow and wrist to the tip of the middle finger. */
const ACROMION: BodyPoint = [8.35, 15];
const ELBOW: BodyPoint = [11, 28.7];
const WRIST: BodyPoint = [14.05, 40.3];
const FINGERTIP: BodyPoint = [15.75, 47.9];
/** Cun along the arm: 9 from the front fold of the armpit, at 5, to the elbow; 12 from the elbow to the wrist. */
const ALONG_ARM = { elbow: 14, wrist: 26, fingertip: 33.8 };

const ARM_OUTER = profile(
  '0 0.9, 1 1.55, 2.5 1.9, 4 1.95, 6 1.75, 9 1.5, 12 1.35, 14 1.45, 16 1.75, 18 1.72, 21 1.4, 24 1.12, 26 1.1',
);
const ARM_INNER = profile(
  '0 1.6, 5 1.75, 7 1.75, 9 1.7, 12 1.5, 14 1.5, 16 1.62, 18 1.5, 21 1.25, 24 1.02, 26 1.05',
);

function armAxis(along: number): BodyPoint {
  const { elbow, wrist, fingertip } = ALONG_ARM;
  if (along <= elbow) return onLine(ACROMION, ELBOW, along / elbow);
  if (along <= wrist) return onLine(ELBOW, WRIST, (along - elbow) / (wrist - elbow));
  return onLine(WRIST, FINGERTIP, (along - wrist) / (fingertip - wrist));
}

function onLine(from: BodyPoint, to: BodyPoint, part: number): BodyPoint {
  return [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part];
}

/** The direction of the arm, of length 1; at elbow and wrist it turns over a stretch, or the edges would break there. */
function armDirection(along: number): BodyPoint {
  const [from, to] = (() => {
    if (along > 12.5 && along < 15.5) return [armAxis(11), armAxis(17)] as const;
    if (along > 25 && along < 27) return [armAxis(23), armAxis(29)] as const;
    if (along < ALONG_ARM.elbow) return [ACROMION, ELBOW] as const;
    return along < ALONG_ARM.wrist ? ([ELBOW, WRIST] as const) : ([WRIST, FINGERTIP] as const);
  })();
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  return [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
}

/** A place across the arm, from the front: `across` from -1, the inner edge, to 1, the outer one. */
export function acrossArm(along: number, across: number): BodyPoint {
  const [x, y] = armAxis(along);
  const [dx, dy] = armDirection(along);
  const width = profileAt(across > 0 ? ARM_OUTER : ARM_INNER, along) * across;
  return [x + dy * width, y - dx * width];
}

/** A place around the arm, from the front or back. */
export function onArm(along: number, around: number): BodyPoint {
  return acrossArm(along, sin(around));
}

/** A place on the shoulder, from the side. */
export function onShoulder(along: number, around: number): BodyPoint {
  return [-0.6 + 1.5 * cos(around), 15.8 + along * 0.2];
}

/** A place on the hand, as it lies in the axis of the arm: `radial` from the middle to the thumb, `distal` from the wrist. */
export function onHand(radial: number, distal: number): BodyPoint {
  const [dx, dy] = armDirection(30);
  return [WRIST[0] + dx * distal + dy * radial, WRIST[1] + dy * distal - dx * radial];
}

const LEG_OUTER = profile(
  '34.3 6.6, 36 7.15, 37.6 7.4, 40 7.42, 44 7.1, 48 6.5, 52 5.9, 55 5.55, 56.6 5.4, 58.3 5.35, 61 5.6, 63.5 5.45, 66.5 4.9, 69.5 4.4, 71.5 4.35, 72.6 4.45, 73.5 4.35',
);
/** It begins at the crotch. */
const LEG_INNER = profile(
  '39.7 0.28, 42 0.5, 46 1, 50 1.5, 53 1.85, 55 1.85, 56.6 1.8, 58.5 1.75, 60 1.6, 62 1.5, 65 1.85, 68 2.3, 70.5 2.4, 72 2.2, 73.2 2.35',
);
const LEG_FRONT = profile(
  '37 3.1, 40 3.35, 44 3.45, 48 3.15, 52 2.55, 54.5 2.3, 56 2.45, 57 2.2, 58.6 1.85, 61 1.8, 64 1.55, 68 1.05, 71 0.95, 72.3 1.15',
);
const LEG_BACK = profile(
  '37 -4.35, 39.5 -4.5, 42 -3.7, 42.6 -3.45, 45 -3.5, 48 -3.25, 52 -2.65, 55 -2.2, 56.6 -2.1, 58.5 -2.45, 61 -3.05, 63 -3, 66 -2.3, 69 -1.6, 71.3 -1.55, 72.6 -1.9',
);

/** From where a leg is seen. */
export type LegView = 'front' | 'back' | 'side' | 'inner';

/** A place across the leg: from -1 to 1, inwards to outwards from the front and back, backwards to forwards from the side. */
export function acrossLeg(y: number, across: number, view: LegView): BodyPoint {
  const edges: readonly [Profile, Profile] = hasTwoHalves(view)
    ? [LEG_INNER, LEG_OUTER]
    : [LEG_BACK, LEG_FRONT];
  return [between(profileAt(edges[0], y), profileAt(edges[1], y), across), y];
}

/** A place around the leg. */
export function onLeg(y: number, around: number, view: LegView): BodyPoint {
  return acrossLeg(y, hasTwoHalves(view) ? sin(around) : cos(around), view);
}

const TRUNK_OUTER = profile(
  '14.5 8, 17 7.6, 19.8 7.25, 22 7, 25 6.45, 28 5.85, 30 5.7, 32 5.95, 34.3 6.65, 36 7.15, 37.6 7.4, 40 7.42',
);
const TRUNK_FRONT = profile(
  '13.6 1.5, 15 1.55, 17 2.5, 20 3.5, 22.4 3.85, 24 3.7, 26 3.4, 29 3.15, 32 3.3, 35 3.4, 37 3, 38.5 2.9',
);
const TRUNK_BACK = profile(
  '13.2 -2.75, 15 -3.5, 17 -4.2, 20 -4.5, 23 -4.25, 26 -3.5, 29 -2.75, 31.2 -2.55, 33 -2.85, 35 -3.55, 37 -4.35, 39.5 -4.5',
);

/** A place around the trunk, from the side. */
export function onTrunkSide(around: number, y: number): BodyPoint {
  return [between(profileAt(TRUNK_BACK, y), profileAt(TRUNK_FRONT, y), cos(around)), y];
}

/** A place around the trunk, from the front or back. */
export function onTrunk(around: number, y: number): BodyPoint {
  return [profileAt(TRUNK_OUTER, y) * sin(around), y];
}

/** How far around the trunk a place lies that is so many cun from the midline. */
export function aroundTrunk(x: number, y: number, side: 'front' | 'back'): number {
  const turned = (Math.asin(Math.min(1, x / profileAt(TRUNK_OUTER, y))) * 180) / Math.PI;
  return side === 'front' ? turned : 180 - turned;
}

/** A place on the foot: `out` from its axis, `heel` from the back of the heel, `up` from the ground. */
export function onFoot(out: number, heel: number, up: number, view: LegView | 'sole'): BodyPoint {
  switch (view) {
    case 'front':
      // The foot turns out a little, and its farther parts are seen lower.
      return [3.38 + out * 0.85 + (heel - 3.3) * 0.05, 75.05 - up * 0.95 + (heel - 3.3) * 0.175];
    case 'back':
      return [3.35 + out * 0.9, 75 - up];
    case 'sole':
      return [out, heel];
    default:
      return [heel - 2.75, 75 - up];
  }
}

/** The midline of the skull from hairline to hairline, from the side; 12 cun. */
const SKULL = points(
  '3.5 2.15, 3 1.3, 2.1 0.55, 0.6 0.03, -1 0.05, -2.6 0.65, -3.85 1.9, -4.45 3.7, -4.42 5.2, -4 7, -3.4 8.5, -2.95 9.6',
);
const SKULL_CUN = 12;
/** How far a cun across the scalp turns around the head, and the middle of that turn. */
const DEGREES_PER_CUN = 12.4;
const HEAD_MIDDLE = 4.9;
const HEAD_HALF_WIDTH = 3.3;

/** A place on the scalp, `along` the midline from the front hairline and `across` from it: x outwards, y, z forwards. */
export function onScalp(along: number, across: number): readonly [x: number, y: number, z: number] {
  const [z, y] = alongSkull(along);
  const turn = DEGREES_PER_CUN * across;
  const flat = z > 0 ? 0.55 : 0.6;
  return [
    HEAD_HALF_WIDTH * sin(turn),
    HEAD_MIDDLE - (HEAD_MIDDLE - y) * cos(turn),
    z * (flat + (1 - flat) * cos(turn)),
  ];
}

function alongSkull(along: number): BodyPoint {
  const lengths = SKULL.slice(1).map(([x, y], index) =>
    Math.hypot(x - SKULL[index]![0], y - SKULL[index]![1]),
  );
  let rest = (along / SKULL_CUN) * lengths.reduce((sum, length) => sum + length);
  for (const [index, length] of lengths.entries()) {
    if (rest <= length || index === lengths.length - 1)
      return onLine(SKULL[index]!, SKULL[index + 1]!, rest / length);
    rest -= length;
  }
  return SKULL[0]!;
}
