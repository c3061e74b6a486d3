import type { BodyView } from '../vocabulary/body.ts';
import { acrossArm, onHand } from './limbs.ts';
import { points, type BodyPoint } from './polyline.ts';
import { curvePoints, type CurvePoint, onOtherHalf } from './spline.ts';

/*
 * The outline of the figure in bone cun: ours, drawn around the measures of the limbs. From the front and back it is one
 * half, mirrored. There is no face with a gaze, no sex and no muscle: it is a grid to read places from.
 */

const NECK_AND_SHOULDER =
  '2.25 9.3!, 2.12 10.6, 2.15 11.9, 2.55 12.9, 3.9 13.6, 5.6 14.05, 7.4 14.35, 8.9 14.75';
const ARM_OUT = [1.6, 3.2, 5, 7, 9, 11, 12.6, 14, 15.4, 17, 19, 21.5, 24, 25.4];
const ARM_BACK = [25.2, 23.5, 21, 18.5, 16.5, 14.6, 13, 11, 9, 7.2, 6];
/** From the thumb's side of the wrist around the fingers: to the thumb, and from the wrist. */
const HAND =
  '1.1 0, 1.35 0.55, 1.75 1.1, 2.45 1.9, 2.95 2.75, 3.3 3.55, 3.42 4.15, 3.2 4.5, 2.85 4.35, 2.5 3.7, 2.1 3.15, 1.78 3.05!, ' +
  '1.72 4, 1.72 5.2, 1.66 6.5, 1.5 7.15, 1.22 7.3, 0.95 7.1, 0.87 6.4, 0.84 4.55!, ' +
  '0.8 5.3, 0.76 6.9, 0.62 7.6, 0.35 7.8, 0.05 7.6, -0.05 6.9, -0.06 5.2, -0.1 4.5!, ' +
  '-0.16 5.2, -0.2 6.6, -0.36 7.2, -0.6 7.35, -0.86 7.15, -0.93 6.5, -0.95 5.1, -1 4.35!, ' +
  '-1.08 4.9, -1.16 5.7, -1.34 6.15, -1.58 6.2, -1.76 5.9, -1.8 5.2, -1.78 4, -1.68 2.8, -1.45 1.4, -1.15 0.5, -1.05 0';
const FLANK_AND_LEG =
  '7.42 19.75!, 7.1 21.5, 6.75 23.5, 6.2 26.2, 5.78 28.8, 5.78 30.6, 6.1 32.6, 6.65 34.3, 7.15 36, 7.4 37.8, 7.42 40, 7.1 44, ' +
  '6.5 48, 5.9 52, 5.52 55, 5.36 56.8, 5.36 58.5, 5.6 61, 5.42 63.6, 4.9 66.5, 4.42 69.5, 4.3 71.3, 4.5 72.5, 4.42 73.4';
const TOES =
  '4.8 73.8, 5.12 74.5, 5.36 75.15, 5.4 75.65, 5.15 75.95, 4.65 76.1, 4.1 76.3, 3.45 76.45, 2.75 76.55, 2.1 76.4, 1.78 75.85, ' +
  '1.7 75.1, 1.82 74.4, 2.1 73.8';
const HEEL = '4.55 73.9, 4.95 74.5, 4.9 74.95, 4.3 75.2, 3.4 75.3, 2.5 75.2, 2.1 74.9, 2.15 74.2, 2.3 73.7';
const INNER_LEG =
  '2.35 73.2, 2.18 72.1, 2.4 70.6, 2.28 68, 1.82 65, 1.5 62, 1.6 60, 1.78 58.4, 1.82 56.7, 1.9 55, 1.85 53, 1.5 50, 1 46, ' +
  '0.5 42, 0.1 39.7!';

const HEAD =
  '0 0, 1.3 0.13, 2.45 0.8, 3.15 2, 3.38 3.5, 3.32 5.2, 3.2 6.6, 3.02 7.8, 2.7 8.9, 1.95 9.85, 1.1 10.4, 0.45 10.55, 0 10.55';
/** The left ear, from the front and back; the head covers where it begins. */
export const EAR = curvePoints('3.3 5.45, 3.62 5.25, 3.85 5.7, 3.75 6.7, 3.45 7.55, 3.12 7.75');

/** The leg and foot from the side: down the front, around the foot, up the back. */
const SIDE_LEG =
  '3.1 38.5, 3.35 40.5, 3.45 44, 3.15 48, 2.6 51.6, 2.3 54.2, 2.48 55.8, 2.25 57, 1.86 58.4, 1.82 61, 1.55 64, 1.08 68, ' +
  '0.95 70.7, 1.2 72.1, 2.2 72.7, 4 73.3, 5.9 73.85, 7.3 74.15, 8.1 74.3, 8.5 74.65, 8.35 74.98, 7.4 75.05, 5.5 75.05, ' +
  '3.2 74.75, 1 74.8, -0.8 75.05, -2 75.05, -2.6 74.7, -2.75 74.1, -2.45 73.3, -1.9 72.4, -1.52 71.1, -1.6 69, -2.3 66, ' +
  '-2.98 63, -3.05 61, -2.5 58.5, -2.1 56.6, -2.22 55, -2.65 52, -3.25 48, -3.5 45, -3.5 43';
const SIDE_FACE_AND_FRONT =
  '3.6 2.1, 3.98 3.6, 4.05 4.9, 3.98 5.35, 3.78 5.8, 4.2 6.6, 4.75 7.25, 4.72 7.6, 4.1 7.85, 4.05 8.15, 4.25 8.4, 4 8.68, ' +
  '4.12 9, 3.8 9.4, 3.9 9.9, 3.65 10.45, 2.9 10.75, 2 11, 1.62 11.6, 1.5 12.6, 1.45 13.8, 1.5 15, 2.2 16.6, 3.1 18.8, ' +
  '3.75 21.6, 3.8 23.2, 3.45 25.8, 3.15 28.8, 3.22 31.2, 3.4 33.4, 3.38 35.3, 3.05 37';
const SIDE_BACK_AND_SKULL =
  '-3.95 41.8, -4.5 39.6, -4.4 37.2, -3.65 35, -2.9 33, -2.55 31.2, -2.75 29, -3.5 26, -4.25 23, -4.5 20, -4.25 17, -3.55 15, ' +
  '-2.85 13.4, -2.5 12, -2.55 10.8, -2.95 9.6, -3.4 8.5, -4 7, -4.42 5.2, -4.45 3.7, -3.85 1.9, -2.6 0.65, -1 0.05, 0.6 0.03, ' +
  '2.1 0.55, 3.05 1.35';
const SOLE =
  '-0.1 -0.05, -0.85 0.25, -1.2 1.2, -1.15 2.8, -0.95 4.2, -1.05 5.6, -1.55 7, -1.9 8.1, -1.95 9.2, -1.85 10.3, -1.5 11, ' +
  '-1.05 11.05, -0.72 10.6, -0.62 9.9!, -0.5 10.7, -0.2 10.95, 0.08 10.6, 0.12 9.75!, 0.28 10.35, 0.55 10.5, 0.78 10.1, ' +
  '0.78 9.4!, 0.98 9.85, 1.22 9.85, 1.4 9.45, 1.38 8.85!, 1.6 9.15, 1.85 8.95, 1.95 8.4, 1.9 7.5, 1.65 6, 1.3 4.2, 1.2 2.4, ' +
  '1.15 1.1, 0.75 0.2';

/** Points on the other half of the body, in the order in which an outline comes back to where it began. */
function mirrored(half: readonly CurvePoint[]): CurvePoint[] {
  return onOtherHalf(half.toReversed());
}

function half(foot: string): CurvePoint[] {
  return [
    ...curvePoints(NECK_AND_SHOULDER),
    ...ARM_OUT.map((along) => acrossArm(along, 1)),
    ...curvePoints(HAND).map(
      ([radial, distal, ...turn]) => [...onHand(radial, distal), ...turn] as CurvePoint,
    ),
    ...ARM_BACK.map((along) => acrossArm(along, -1)),
    ...curvePoints(`${FLANK_AND_LEG}, ${foot}, ${INNER_LEG}`),
  ];
}

function body(foot: string): CurvePoint[] {
  const left = half(foot);
  return [...left, ...mirrored(left)];
}

const head = ((): CurvePoint[] => {
  const left = curvePoints(HEAD);
  return [...left, ...mirrored(left.slice(1, -1))];
})();

/** The closed curves that the figure is made of in each view; the later ones lie over the earlier ones. */
export const OUTLINES: Readonly<Record<BodyView, readonly (readonly CurvePoint[])[]>> = {
  front: [body(TOES), head],
  back: [head, body(HEEL)],
  side: [curvePoints(`${SIDE_FACE_AND_FRONT}, ${SIDE_LEG}, ${SIDE_BACK_AND_SKULL}`)],
  // Above the groin the other leg would begin: it ends there.
  inner: [curvePoints(`3.05 37.4!, ${SIDE_LEG}, -3.55 41.6!`)],
  sole: [curvePoints(SOLE)],
};

/** What covers a part of the outline: the line where the neck comes out of the head, and the edge at which a leg is cut off. */
export const COVERS: Readonly<Partial<Record<BodyView, readonly BodyPoint[]>>> = {
  back: points('-2.05 9.2, 2.05 9.2, 2 10.8, -2 10.8'),
  inner: points('4.6 36.4, 4.6 38, -4.4 42.4, -4.4 36.4'),
};
