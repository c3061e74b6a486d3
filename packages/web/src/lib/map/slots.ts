import { distance, type Point } from '../scene/point.ts';
import type { Shape } from '../scene/area.ts';
import { codesPlace, petalOutline, PETALS, polar, RADIUS, stretch } from './geometry.ts';

/** A thing that gets a place outside the petals, near what claims join it to. */
export interface SlotSeeker {
  readonly id: string;
  /** The things on the map that it is joined to, weighted; there may be none. */
  readonly pulls: readonly { readonly point: Point; readonly weight: number }[];
  /** How far out: near its channel (patterns), or farther the more channels it is joined to (symptoms). */
  readonly near: 'channel' | 'shared';
}

const FIRST_RING = 760;
const RING_GAP = 28.6;
const SLOT_GAP = 33;
/** Rings within the frame of the map. */
const IN_THE_SEA = Math.floor((RADIUS.sea - FIRST_RING) / RING_GAP) + 1;

/** A place outside the petals, with its angle in radians and its distance from the middle. */
interface Slot extends Point {
  readonly angle: number;
  readonly radius: number;
  readonly order: number;
}

/** Slots are kept by sector, so that a search looks at few of them. */
const SECTORS = 360;

/**
 * Gives each thing in turn the free slot nearest to its best place: in the mean direction of what it is joined to, and
 * farther out when that is spread over many channels. Slots are outside the petals, so nothing overlaps. Rings of slots
 * are added when there are too few; what has a slot keeps it.
 */
export function placeInSlots(seekers: readonly SlotSeeker[], shape: Shape): Map<string, Point> {
  const sectors = Array.from({ length: SECTORS }, (): Slot[] => []);
  const places = new Map<string, Point>();
  let [rings, free] = [0, 0];
  for (const seeker of seekers) {
    while (free === 0) {
      const more = rings === 0 ? IN_THE_SEA : Math.ceil(rings * 1.3);
      for (const slot of slotsOf(rings, more, shape)) {
        sectors[sectorOf(slot.angle)]!.push(slot);
        free += 1;
      }
      rings = more;
    }
    const { x, y } = takeBest(sectors, wishOf(seeker));
    free -= 1;
    places.set(seeker.id, { x, y });
  }
  return places;
}

function sectorOf(angle: number): number {
  return Math.floor(((angle + Math.PI) / (2 * Math.PI)) * SECTORS) % SECTORS;
}

/** Takes the free slot with the lowest cost, searching outwards from the wanted direction. */
function takeBest(sectors: readonly Slot[][], wish: Wish): Slot {
  let best: Slot | undefined;
  let least = Infinity;
  const middle = sectorOf(wish.angle);
  for (let away = 0; away <= SECTORS / 2; away++) {
    // A slot so many sectors away costs at least the arc to it on the innermost ring.
    if (0.8 * FIRST_RING * ((away - 1) / SECTORS) * 2 * Math.PI > least) break;
    for (const sector of new Set([middle - away, middle + away].map((one) => (one + SECTORS) % SECTORS)))
      for (const slot of sectors[sector]!) {
        const cost = costOf(slot, wish);
        if (cost < least || (cost === least && slot.order < best!.order)) [best, least] = [slot, cost];
      }
  }
  const sector = sectors[sectorOf(best!.angle)]!;
  sector.splice(sector.indexOf(best!), 1);
  return best!;
}

interface Wish {
  readonly angle: number;
  readonly radius: number;
}

function wishOf({ pulls, near }: SlotSeeker): Wish {
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

function costOf(slot: Slot, { angle, radius }: Wish): number {
  const away = Math.abs(Math.atan2(Math.sin(slot.angle - angle), Math.cos(slot.angle - angle)));
  return 0.8 * slot.radius * away + Math.abs(slot.radius - radius);
}

/** By rings and shape; they depend on no data. */
const known = new Map<string, readonly Slot[]>();

/** The slots on the rings `from` to `to` that are clear of petals and their codes. */
function slotsOf(from: number, to: number, shape: Shape): readonly Slot[] {
  const key = `${from} ${to} ${shape}`;
  const slots = known.get(key) ?? findSlots(from, to, shape);
  known.set(key, slots);
  return slots;
}

function findSlots(from: number, to: number, shape: Shape): Slot[] {
  const petals = PETALS.map((petal) => framed(petalOutline(petal, shape)));
  const codes = PETALS.map((petal) => codesPlace(petal, shape));
  return Array.from({ length: to - from }, (_, index) => ringOf(from + index)).flatMap((ring, index) =>
    ring
      .map((slot) => stretch(slot, shape))
      .filter(
        (slot) =>
          !codes.some((code) => Math.abs(slot.x - code.x) < 98 && Math.abs(slot.y - code.y) < 40) &&
          !petals.some((petal) => isTouching(slot, petal)),
      )
      .map(({ x, y }, place) => ({
        x,
        y,
        order: (from + index) * 10_000 + place,
        angle: Math.atan2(y, x),
        radius: Math.hypot(x, y),
      })),
  );
}

function ringOf(ring: number): Point[] {
  const radius = FIRST_RING + ring * RING_GAP;
  const slots = Math.floor((2 * Math.PI * radius) / SLOT_GAP);
  return Array.from({ length: slots }, (_, slot) => polar((360 * (slot + (ring % 2) / 2)) / slots, radius));
}

/** The distance that slots keep from a petal: at its sides, and around its tip. */
const REACH = 44;
const REACH_BEYOND_TIP = 36;

/** An outline with a box around it and its reach. Most slots are outside the box, which is quick to see. */
interface Framed {
  readonly outline: readonly Point[];
  readonly least: Point;
  readonly most: Point;
}

function framed(outline: readonly Point[]): Framed {
  const [xs, ys] = [outline.map(({ x }) => x), outline.map(({ y }) => y)];
  return {
    outline,
    least: { x: Math.min(...xs) - REACH, y: Math.min(...ys) - REACH },
    most: { x: Math.max(...xs) + REACH, y: Math.max(...ys) + REACH },
  };
}

function isTouching(slot: Point, { outline, least, most }: Framed): boolean {
  const { x, y } = slot;
  if (x < least.x || x > most.x || y < least.y || y > most.y) return false;
  return isInside(slot, outline) || isNear(slot, outline);
}

function isNear(slot: Point, outline: readonly Point[]): boolean {
  const reach = Math.hypot(slot.x, slot.y) > RADIUS.petalTip ? REACH_BEYOND_TIP : REACH;
  return outline.some((point) => distance(point, slot) < reach);
}

/** Ray casting: whether a point is inside a closed outline. */
function isInside({ x, y }: Point, outline: readonly Point[]): boolean {
  let inside = false;
  for (const [index, a] of outline.entries()) {
    const b = outline[(index + outline.length - 1) % outline.length]!;
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
  }
  return inside;
}
