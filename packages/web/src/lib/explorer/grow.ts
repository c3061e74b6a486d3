import { fan } from '../drawing/fan.ts';
import { shapeOf, type Size } from '../drawing/transform.ts';
import type { Fact } from './fact.ts';
import { byStrength, isSaid, type Neighbor, neighborsOf, type Spoke, type SpokeClaim } from './spoke.ts';
import { boxOf, captionWidth, MOST_WIDE, overlaps, type Seat } from './seat.ts';
import { FIRST, type ViewState } from './view-state.ts';

/** A claim that is drawn, from the thing that was opened to the other. */
export interface Link {
  readonly claim: SpokeClaim;
  readonly from: string;
  readonly to: string;
}

/** What is drawn of a view, in pixels from its middle. */
export interface Growth {
  /** In the order in which they were placed. */
  readonly seats: ReadonlyMap<string, Seat>;
  readonly links: readonly Link[];
  /** How many neighbours of each opened thing pass the filters and are not drawn. */
  readonly remaining: ReadonlyMap<string, number>;
}

export interface Seed {
  readonly view: ViewState;
  /** By id: what is in focus, and what is opened. */
  readonly spokes: ReadonlyMap<string, Spoke>;
  readonly passes: (fact: Fact) => boolean;
  readonly size: Size;
  /** What is there before anything is opened; without it, the thing in focus with its fan. */
  readonly start?: { readonly seats: readonly Seat[]; readonly links: readonly Link[] } | undefined;
}

const ROW = 54;
const COLUMN = 380;

/**
 * Places what a view shows. Things are placed in the order in which they were opened, each beside the one it was
 * opened from, so what is placed already never moves. A place whose thing does not pass the filters is taken by the
 * next that does; the rest stay where they are.
 */
export function grow({ view, spokes, passes, size, start }: Seed): Growth {
  const seats = new Map<string, Seat>();
  const hidden = new Set(view.hidden);
  const pins = new Map(view.pinned.map((one) => [one.id, one]));
  const narrow = shapeOf(size) === 'portrait';
  const middle = start === undefined ? view.focus : undefined;

  for (const seat of start?.seats ?? []) put(seat);
  if (middle !== undefined && spokes.has(middle)) {
    const { id, label } = spokes.get(middle)!;
    put({ id, label, x: 0, y: 0, anchor: 'middle', from: undefined, width: 0 });
    fanOut(spokes.get(middle)!);
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

  /** What takes the places: those that come first, or for one that the filters drop the next that they do not. */
  function fill(first: readonly Neighbor[], rest: readonly Neighbor[]): (Neighbor | undefined)[] {
    const next = rest.filter(isShown);
    return first.map((one) => (isShown(one) ? one : hidden.has(one.id) ? undefined : next.shift()));
  }

  function fanOut(spoke: Spoke): void {
    const neighbors = neighborsOf(spoke);
    const order = {
      goesRight: (one: Neighbor) => isSaid(spoke.id, one),
      compare: (a: Neighbor, b: Neighbor) => byStrength(a.claims[0]!, b.claims[0]!),
    };
    const { seats: places } = fan(neighbors, order, size);
    const seated = new Set(places.map(({ item }) => item));
    for (const right of narrow ? [undefined] : [true, false]) {
      const side =
        right === undefined ? places : places.filter(({ anchor }) => (anchor === 'start') === right);
      const rest = neighbors.filter(
        (one) => !seated.has(one) && (right === undefined || order.goesRight(one) === right),
      );
      const items = fill(
        side.map(({ item }) => item),
        rest,
      );
      for (const [index, { offset, anchor }] of side.entries()) {
        const item = items[index];
        if (item !== undefined) put(seatFor(item, spoke.id, offset.x, offset.y, anchor));
      }
    }
  }

  function seatFor(item: Neighbor, from: string, x: number, y: number, anchor: Seat['anchor']): Seat {
    return { id: item.id, label: item.label, x, y, anchor, from, width: captionWidth(item, from, narrow) };
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
      for (const [index, spot] of spots.entries()) put(seatFor(sorted[index]!, id, spot.x, spot.y, anchor));
    }
  }

  /** Away from the middle; from the middle itself, by what is said. */
  function goesRight(origin: Seat, item: Neighbor): boolean {
    if (narrow) return true;
    return origin.anchor === 'middle' ? isSaid(origin.id, item) : origin.anchor === 'start';
  }

  function findSpots(origin: Seat, sign: 1 | -1, count: number): { x: number; y: number }[] {
    const boxes = [...seats.values()].map(boxOf);
    const spots: { x: number; y: number }[] = [];
    for (const { x, y } of narrow ? rowsBelow(origin) : columnsBeyond(origin, sign)) {
      if (spots.length === count) break;
      const width = narrow ? MOST_WIDE.narrow : MOST_WIDE.wide;
      const box = boxOf({ x, y, anchor: sign > 0 ? 'start' : 'end', width });
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

/** Places beside a thing, beyond its words: from its own height up and down, then farther out. */
function* columnsBeyond(origin: Seat, sign: 1 | -1): Generator<{ x: number; y: number }> {
  const reach = origin.anchor === 'middle' ? 220 : Math.max(origin.width, 120) + 110;
  for (let column = 0; column < 24; column++)
    for (let turn = 0; turn <= 24; turn++)
      yield {
        x: origin.x + sign * (reach + column * COLUMN),
        y: origin.y + Math.ceil(turn / 2) * (turn % 2 === 0 ? -ROW : ROW),
      };
}

/** On a phone there is no room beside: indented, below whatever is there. */
function* rowsBelow(origin: Seat): Generator<{ x: number; y: number }> {
  const x = origin.anchor === 'middle' ? origin.x + 70 : Math.min(origin.x + 36, 150);
  for (let row = 1; row < 400; row++) yield { x, y: origin.y + row * ROW };
}
