import {
  distance,
  petalOutline,
  PETALS,
  type Point,
  polar,
  RADIUS,
  type Shape,
  stretch,
} from './geometry.ts';

/** A thing that finds its place outside the petals, near what it is tied to. */
export interface Seeker {
  readonly id: string;
  /** Unit vectors to what it is tied to, weighted; empty when it is tied to nothing on the map. */
  readonly pulls: readonly { readonly point: Point; readonly weight: number }[];
  /** At its channel (patterns) or by how widely it is shared (symptoms). */
  readonly near: 'channel' | 'shared';
}

const RING_GAP = 28.6;
const SLOT_GAP = 33;

/**
 * Gives each seeker, in turn, the free slot nearest to where it wants to be: in the mean direction of what it is
 * tied to, far out when that is spread over many channels. Slots lie outside the petals, so nothing overlaps.
 */
export function placeSeekers(seekers: readonly Seeker[], shape: Shape): Map<string, Point> {
  const free = new Set(freeSlots(shape));
  const places = new Map<string, Point>();
  for (const seeker of seekers) {
    const wish = wishOf(seeker);
    let best: Point | undefined;
    let least = Infinity;
    for (const slot of free) {
      const cost = costOf(slot, wish);
      if (cost < least) [best, least] = [slot, cost];
    }
    if (best === undefined) break;
    free.delete(best);
    places.set(seeker.id, best);
  }
  return places;
}

interface Wish {
  readonly angle: number;
  readonly radius: number;
}

function wishOf({ pulls, near }: Seeker): Wish {
  const total = pulls.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const mean = { x: 0, y: 0 };
  for (const { point, weight } of pulls) {
    const length = Math.hypot(point.x, point.y) || 1;
    mean.x += (weight * point.x) / length / total;
    mean.y += (weight * point.y) / length / total;
  }
  const agreement = Math.hypot(mean.x, mean.y);
  return {
    angle: Math.atan2(mean.y, mean.x),
    radius: near === 'channel' ? 960 : 1020 + 150 * (1 - agreement),
  };
}

function costOf(slot: Point, { angle, radius }: Wish): number {
  const away = Math.abs(
    Math.atan2(Math.sin(Math.atan2(slot.y, slot.x) - angle), Math.cos(Math.atan2(slot.y, slot.x) - angle)),
  );
  const length = Math.hypot(slot.x, slot.y);
  return 0.8 * length * away + Math.abs(length - radius);
}

function freeSlots(shape: Shape): Point[] {
  const outlines = PETALS.map((petal) => petalOutline(petal, shape));
  const codes = PETALS.map(({ middle }) => stretch(polar(middle + 4, 1070), shape));
  return rings().flatMap((ring) =>
    ring
      .map((slot) => stretch(slot, shape))
      .filter(
        (slot) =>
          !codes.some((code) => Math.abs(slot.x - code.x) < 98 && Math.abs(slot.y - code.y) < 40) &&
          !outlines.some((outline) => isInside(slot, outline) || isNear(slot, outline)),
      ),
  );
}

function rings(): Point[][] {
  const count = Math.floor((RADIUS.sea - 760) / RING_GAP) + 1;
  return Array.from({ length: count }, (_, ring) => {
    const radius = 760 + ring * RING_GAP;
    const slots = Math.floor((2 * Math.PI * radius) / SLOT_GAP);
    return Array.from({ length: slots }, (_, slot) => polar((360 * (slot + (ring % 2) / 2)) / slots, radius));
  });
}

function isNear(slot: Point, outline: readonly Point[]): boolean {
  const reach = Math.hypot(slot.x, slot.y) > RADIUS.petalTip ? 36 : 44;
  return outline.some((point) => distance(point, slot) < reach);
}

/** Ray casting: whether a point lies inside a closed outline. */
function isInside({ x, y }: Point, outline: readonly Point[]): boolean {
  let inside = false;
  for (const [index, a] of outline.entries()) {
    const b = outline[(index + outline.length - 1) % outline.length]!;
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
  }
  return inside;
}
