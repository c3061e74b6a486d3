import { freeArea, shapeOf, type Size } from '../scene/area.ts';
import { fan, fanRoom, type FanPlace, fits, mostWide, USUAL_ROW } from './fan.ts';
import type { Through } from '../scene/scene.ts';
import type { MapModel } from '../map/map-model.ts';
import type { Fact } from '../map/fact.ts';
import { byStrength, isSaid, type Neighbor, neighborsOf, type Spoke, type SpokeClaim } from './spoke.ts';
import { overlaps } from '../scene/box.ts';
import { boxOf, nameSize, neighborSize, type Seat } from './seat.ts';
import { FIRST, type ViewState } from '../view/view-state.ts';

/** A claim that is drawn, from the thing that was opened to its other end. */
export interface Link {
  readonly claim: SpokeClaim;
  readonly from: string;
  readonly to: string;
  /** The course of its line in pixels; a straight line when undefined. */
  readonly through?: Through | undefined;
}

/** What is drawn of a view, in pixels from its middle. */
export interface Growth {
  /** In the order in which they were placed. */
  readonly seats: ReadonlyMap<string, Seat>;
  readonly links: readonly Link[];
  /** How many neighbours of each opened thing pass the filters and are not drawn. */
  readonly remaining: ReadonlyMap<string, number>;
}

export interface GrowInput {
  readonly view: ViewState;
  /** By id: what is in focus, and what is opened. */
  readonly spokes: ReadonlyMap<string, Spoke>;
  readonly passes: (fact: Fact) => boolean;
  readonly size: Size;
  /** For the Han names. */
  readonly map?: Pick<MapModel, 'nodes'>;
  /** What is placed before anything is opened; by default the thing in focus with its fan. */
  readonly start?: { readonly seats: readonly Seat[]; readonly links: readonly Link[] } | undefined;
}

const ROW = 54;
const COLUMN = 380;
/** The greatest width of the name of the thing in the middle, and the width of its ring where the name is beside it. */
const MIDDLE_WIDE = 320;
const BESIDE_RING = 58;
/** The greatest width of words beside what was opened. */
const COLUMN_WIDE = 250;

/**
 * Places what a view shows. Neighbours of opened things are placed in the order in which these were opened, each beside
 * the thing it was opened from, so what is placed never moves. Where a thing does not pass the filters, the next one that
 * does takes its place; all others stay where they are.
 */
export function grow({ view, spokes, passes, size, map, start }: GrowInput): Growth {
  const seats = new Map<string, Seat>();
  const hidden = new Set(view.hidden);
  const pins = new Map(view.pinned.map((one) => [one.id, one]));
  const narrow = shapeOf(size) === 'portrait';
  const middle = start === undefined ? view.focus : undefined;
  const most = mostWide(size);
  const columnWide = narrow ? Math.max(size.width - 190, 150) : COLUMN_WIDE;
  const hans = new Map(map?.nodes.map(({ id, han }) => [id, han]));

  for (const seat of start?.seats ?? []) put(seat);
  if (middle !== undefined && spokes.has(middle)) {
    const spoke = spokes.get(middle)!;
    // On a phone its name is beside it, in its own row.
    const wide = narrow ? freeArea(size).width - BESIDE_RING : MIDDLE_WIDE;
    const own = nameSize(spoke, Math.min(wide, MIDDLE_WIDE), 'middle');
    const anchor = narrow ? 'start' : 'middle';
    put({ id: middle, label: spoke.label, x: 0, y: 0, anchor, from: undefined, ...own, most: wide });
    fanOut(spoke, Math.max(own.height, USUAL_ROW) + 9);
  }
  const openers = view.opened.filter(({ id }) => spokes.has(id));
  for (const { id, count } of openers) if (id !== middle) placeBeside(id, 0, Math.min(count ?? FIRST, FIRST));
  for (const { id, count = FIRST } of openers) {
    const shown = [...seats.values()].filter(({ from }) => from === id).length;
    if (count > Math.max(shown, FIRST)) placeBeside(id, Math.max(shown, FIRST), count);
  }

  const opened = [...(middle === undefined ? [] : [middle]), ...openers.map(({ id }) => id)].filter((id) =>
    seats.has(id),
  );
  return { seats, links: linksOf(opened), remaining: new Map(opened.map((id) => [id, remainingOf(id)])) };

  function put(seat: Seat): void {
    const pinned = pins.get(seat.id);
    seats.set(seat.id, pinned ? { ...seat, x: pinned.x, y: pinned.y } : seat);
  }

  function isShown({ id, claims }: Neighbor): boolean {
    return !hidden.has(id) && !seats.has(id) && claims.some(passes);
  }

  /** What takes the places of `first`: each of them, or the next of `rest` where the filters drop it. */
  function fill(first: readonly Neighbor[], rest: readonly Neighbor[]): (Neighbor | undefined)[] {
    const next = rest.filter(isShown);
    return first.map((one) => (isShown(one) ? one : hidden.has(one.id) ? undefined : next.shift()));
  }

  function fanOut(spoke: Spoke, rowOfName: number): void {
    const neighbors = neighborsOf(spoke);
    const sides = {
      is: neighbors.filter((one) => !isSaid(spoke.id, one)),
      said: neighbors.filter((one) => isSaid(spoke.id, one)),
    };
    let room = fanRoom({ is: sides.is.length, said: sides.said.length }, size);
    for (;;) {
      const items = { is: taken(sides.is, room.is), said: taken(sides.said, room.said) };
      const rows = { is: items.is.map(heightOf), said: items.said.map(heightOf) };
      if (room.is + room.said > 2 && !fits(rows, size, rowOfName)) {
        // Names that take two lines leave room for fewer.
        const side = tooHigh(rows);
        room = { ...room, [side]: room[side] - 1 };
        continue;
      }
      const places = fan(rows, size, rowOfName);
      seatAll(items.said, places.said, spoke.id);
      seatAll(items.is, places.is, spoke.id);
      return;
    }
  }

  /** The first `count` of a side, strongest first, with others in place of those that the filters drop. */
  function taken(side: readonly Neighbor[], count: number): (Neighbor | undefined)[] {
    const first = side.slice(0, count).toSorted((a, b) => byStrength(a.claims[0]!, b.claims[0]!));
    return fill(first, side.slice(count));
  }

  function heightOf(item: Neighbor | undefined): number {
    return item === undefined ? USUAL_ROW : sizeOf(item, view.focus!, most).height;
  }

  function seatAll(
    items: readonly (Neighbor | undefined)[],
    places: readonly FanPlace[],
    from: string,
  ): void {
    for (const [index, { offset, anchor }] of places.entries()) {
      const item = items[index];
      if (item !== undefined) put(seatFor(item, from, { ...offset, anchor, most }));
    }
  }

  function sizeOf(item: Neighbor, from: string, wide: number) {
    return neighborSize({ ...item, han: hans.get(item.id) }, from, wide);
  }

  function seatFor(item: Neighbor, from: string, place: Pick<Seat, 'x' | 'y' | 'anchor' | 'most'>): Seat {
    const { width, height } = sizeOf(item, from, place.most);
    return { id: item.id, label: item.label, from, width, height, ...place };
  }

  /** Neighbours number `begin` to `end` of an opened thing, in a column beyond it. */
  function placeBeside(id: string, begin: number, end: number): void {
    const origin = seats.get(id);
    const spoke = spokes.get(id);
    if (origin === undefined || spoke === undefined) return;
    const unseated = neighborsOf(spoke).filter((one) => !seats.has(one.id));
    const wanted =
      begin === 0
        ? fill(unseated.slice(0, end), unseated.slice(end))
        : unseated.filter(isShown).slice(0, end - begin);
    const items = wanted.filter((one) => one !== undefined);
    for (const right of [true, false]) {
      const mine = items.filter((one) => goesRight(origin, one) === right);
      const anchor = right ? 'start' : 'end';
      const spots = findSpots(origin, right ? 1 : -1, mine.length);
      const sorted = mine.toSorted((a, b) => byStrength(a.claims[0]!, b.claims[0]!));
      for (const [index, { x, y }] of spots.entries())
        put(seatFor(sorted[index]!, id, { x, y, anchor, most: columnWide }));
    }
  }

  /** Whether a neighbour is placed on the right: away from the middle; around the middle what is said of it. */
  function goesRight(origin: Seat, item: Neighbor): boolean {
    if (narrow) return true;
    return origin.anchor === 'middle' ? isSaid(origin.id, item) : origin.anchor === 'start';
  }

  function findSpots(origin: Seat, sign: 1 | -1, count: number): { x: number; y: number }[] {
    const boxes = [...seats.values()].map(boxOf);
    const spots: { x: number; y: number }[] = [];
    for (const { x, y } of narrow ? rowsBelow(origin, origin.id === middle) : columnsBeyond(origin, sign)) {
      if (spots.length === count) break;
      const box = boxOf({ x, y, anchor: sign > 0 ? 'start' : 'end', width: columnWide, height: ROW - 6 });
      if (boxes.some((other) => overlaps(box, other))) continue;
      boxes.push(box);
      spots.push({ x, y });
    }
    return spots.sort((a, b) => Math.abs(a.x) - Math.abs(b.x) || a.y - b.y);
  }

  function linksOf(openedIds: readonly string[]): Link[] {
    const links = new Map((start?.links ?? []).map((link) => [link.claim.id, link]));
    for (const id of openedIds) {
      for (const claim of spokes.get(id)!.claims) {
        const to = claim.subject === id ? claim.object : claim.subject;
        if (!links.has(claim.id) && seats.has(to) && to !== id && passes(claim))
          links.set(claim.id, { claim, from: id, to });
      }
    }
    return [...links.values()];
  }

  function remainingOf(id: string): number {
    return neighborsOf(spokes.get(id)!).filter(isShown).length;
  }
}

/** Places beside a thing, beyond its words: first at its own height, then above and below, then farther out. */
function* columnsBeyond(origin: Seat, sign: 1 | -1): Generator<{ x: number; y: number }> {
  const reach = origin.anchor === 'middle' ? 220 : Math.max(origin.width, 120) + 110;
  for (let column = 0; column < 24; column++)
    for (let turn = 0; turn <= 24; turn++)
      yield {
        x: origin.x + sign * (reach + column * COLUMN),
        y: origin.y + Math.ceil(turn / 2) * (turn % 2 === 0 ? -ROW : ROW),
      };
}

/** On a phone there is no room beside a thing: indented rows below it. */
function* rowsBelow(origin: Seat, isMiddle: boolean): Generator<{ x: number; y: number }> {
  const x = isMiddle ? origin.x + 70 : Math.min(origin.x + 36, 150);
  for (let row = 1; row < 400; row++) yield { x, y: origin.y + row * ROW };
}

/** The side that loses a row when rows do not fit: the higher one. */
function tooHigh({ is, said }: { readonly is: readonly number[]; readonly said: readonly number[] }) {
  const sum = (rows: readonly number[]) => rows.reduce((total, row) => total + row, 0);
  return said.length > 0 && sum(said) >= sum(is) ? 'said' : 'is';
}
