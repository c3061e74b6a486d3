import type { Point } from '../scene/point.ts';
import type { Shape } from '../scene/area.ts';
import { codePlaces } from '../map/channel-finder.ts';
import { curvePath } from '../drawing/curve-path.ts';
import { cycleArc, cycleChord } from '../drawing/cycle-path.ts';
import type { Transform } from '../scene/transform.ts';
import {
  channelCurve,
  elementPlace,
  organPlace,
  petalHeart,
  PETALS,
  RADIUS,
  VESSELS,
} from '../map/geometry.ts';
import { localId, type MapModel } from '../map/map-model.ts';
import { n, type Pen } from './pen.ts';
import { type Color, hue } from './tokens.ts';

/** The pen and the colours of a picture. */
export interface Kit {
  readonly pen: Pen;
  readonly color: Color;
}

interface Backdrop {
  readonly map: MapModel;
  readonly shape: Shape;
  readonly transform: Transform;
  /** Pale and without names, under a focus. */
  readonly pale: boolean;
}

/** Channels that are drawn as fine lines. */
const FINE = new Set([...Object.keys(VESSELS), 'BV']);

/** Map units across the middle of a petal for each degree of its width. */
const ROOM = 25;

/** What is behind the nodes, as on the page: petals, channels, cycles and threads. */
export function drawBackdrop({ map, shape, transform, pale }: Backdrop, { pen, color }: Kit): string {
  const { scale } = transform;
  const line = (d: string, stroke: string, width: number, more = '') =>
    `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${(width / scale).toFixed(2)}"${more}/>`;
  const curves = map.channels
    .map((channel) => ({
      ...channel,
      local: localId(channel.id),
      curve: channelCurve(localId(channel.id), shape),
    }))
    .filter(({ curve }) => curve.length > 0);
  const frame = shape === 'landscape' ? { x: 1.24, y: 1 } : { x: 1, y: 1.3 };

  const petals = PETALS.map((petal) => {
    const element = map.channels.find(({ code }) => code === petal.yin || code === petal.yang)?.element;
    const [out, back] = [channelCurve(petal.yin, shape), channelCurve(petal.yang, shape).toReversed()];
    const outline = `${curvePath(out)}L${curvePath(back).slice(1)}Z`;
    return `<path d="${outline}" fill="${hue(color, element, 'tint')}" fill-opacity="0.75"/>`;
  });
  const channels = curves.flatMap(({ local, curve, element, organ }) => {
    const seat = organPlace(organ === undefined ? '' : localId(organ));
    const hub = elementPlace(element ?? '');
    const stroke = hue(color, element, 'line');
    const thread = (points: readonly Point[]) =>
      line(straight(points), stroke, 1.1, ' stroke-opacity="0.55"');
    return [
      ...(seat ? [thread([seat, curve[0]!])] : []),
      ...(seat && hub ? [thread([hub, seat])] : []),
      FINE.has(local)
        ? line(curvePath(curve), color('rule-2'), 0.9)
        : line(curvePath(curve), stroke, element === undefined ? 1.5 : element === 'metal' ? 3.5 : 2.2),
      ...(element === 'metal' ? [line(curvePath(curve), color('paper'), 1.3)] : []),
    ];
  });
  const cycles = map.cycles.flatMap(({ relation, from, to }) => {
    const [a, b] = [elementPlace(localId(from)), elementPlace(localId(to))];
    if (!a || !b) return [];
    return relation === 'GENERATES'
      ? [line(cycleArc(a, b), color('ink'), 1.6)]
      : [line(cycleChord(a, b), color('ink-3'), 0.9)];
  });
  return [
    `<g transform="translate(${n(transform.x)} ${n(transform.y)}) scale(${scale.toFixed(4)})"${pale ? ' opacity="0.22"' : ''}>`,
    pale
      ? ''
      : `<ellipse rx="${RADIUS.frame * frame.x}" ry="${RADIUS.frame * frame.y}" fill="none" stroke="${color('rule')}" stroke-width="${(1 / scale).toFixed(2)}"/>`,
    ...petals,
    ...channels,
    ...cycles,
    ...(pale ? [] : petalNames(map, shape, scale, { pen, color })),
    '</g>',
  ].join('');
}

/** Both names inside each petal, and its codes outside, large enough for a small map. */
function petalNames(map: MapModel, shape: Shape, scale: number, { pen, color }: Kit): string[] {
  return PETALS.flatMap((petal) => {
    const pair = [petal.yin, petal.yang].map((code) => map.channels.find((channel) => channel.code === code));
    const heart = petalHeart(petal, shape);
    const fill = hue(color, pair[0]?.element, 'text');
    const words = pair.map((channel) => channel?.name ?? '');
    const widest = Math.max(...words.map((name) => pen.width(name, 1, 'sans-bold')));
    // Between the two lines of the petal.
    const size = Math.min(14 / scale, (ROOM * petal.width) / widest);
    const names = words.map((name, row) =>
      pen.text(name, {
        x: heart.x,
        y: heart.y + (row - 0.1) * size * 1.2,
        size,
        hand: 'sans-bold',
        anchor: 'middle',
        fill,
      }),
    );
    const codes = codePlaces(petal.middle, shape).map(({ x, y }, index) =>
      pen.text([petal.yin, petal.yang][index]!, {
        x: heart.x + (x - heart.x) * 1.02,
        y: y + size * 0.3,
        size: size * 0.8,
        hand: 'sans-bold',
        anchor: 'middle',
        fill,
      }),
    );
    return [...names, ...(scale > 0.2 ? codes : [])];
  });
}

function straight(points: readonly Point[]): string {
  return `M${points.map(({ x, y }) => `${n(x)} ${n(y)}`).join('L')}`;
}
