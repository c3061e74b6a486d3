import { freeArea, type Size } from '../scene/area.ts';
import type { Point } from '../scene/point.ts';
import type { MapModel } from '../map/map-model.ts';
import type { Fact } from '../map/fact.ts';
import type { Link } from './grow.ts';
import { layerWays } from './layer-ways.ts';
import { nameSize, type Seat } from './seat.ts';
import type { Named, SpokeClaim } from './spoke.ts';

/** A path from one thing to another, with the claims of each hop, strongest first. */
export interface Way {
  readonly nodes: readonly Named[];
  readonly hops: readonly (readonly SpokeClaim[])[];
}

/** Below this width, in pixels, paths run from top to bottom. */
const ACROSS_FROM = 900;
/** The greatest distances in pixels: between two paths, and between two things on one. */
const LANE = { x: 104, y: 190 };
const COLUMN = { x: 280, y: 130 };
/** The least width of a path that runs down, in pixels: a thing with its name beside it. */
const LEAST_LANE = 112;
/** The greatest width of a name in pixels: at an end, and on a path. */
const END_WIDE = 150;
const NAME_WIDE = 190;
/** Pixels between a thing and its name, and between a line and a name. */
const BESIDE = 20;
const CLEAR = 8;

function axisOf({ width }: Size): 'x' | 'y' {
  return width >= ACROSS_FROM ? 'x' : 'y';
}

/** The paths on which every hop has a claim that passes, with only these claims. */
export function passingWays(ways: readonly Way[], passes: (fact: Fact) => boolean): Way[] {
  return ways
    .map(({ nodes, hops }) => ({ nodes, hops: hops.map((claims) => claims.filter(passes)) }))
    .filter(({ hops }) => hops.every((claims) => claims.length > 0));
}

/** The ids of the claims of one path, 1 for the first; undefined when no path is chosen. */
export function claimsOfPath(
  ways: readonly Way[],
  path: number | undefined,
): ReadonlySet<string> | undefined {
  const way = path === undefined ? undefined : ways[path - 1];
  return way && new Set(way.hops.flatMap((claims) => claims.map(({ id }) => id)));
}

/** The paths that are drawn: as many as have room. The one that is singled out is always among them. */
export function drawnWays(ways: readonly Way[], path: number | undefined, size: Size): readonly Way[] {
  const most = axisOf(size) === 'x' ? Infinity : Math.max(Math.floor(freeArea(size).width / LEAST_LANE), 1);
  const single = path === undefined || path <= most ? undefined : ways[path - 1];
  return single === undefined ? ways.slice(0, most) : [...ways.slice(0, most - 1), single];
}

/**
 * Places paths beside each other, the best first: from left to right where there is width, else from top to bottom. A
 * thing on several paths is on the best of them. Names are at the columns of the things, and lines change from path to
 * path only between these columns, so that no line runs through a name.
 */
export function seatPaths(
  from: Named,
  to: Named,
  ways: readonly Way[],
  size: Size,
  map?: Pick<MapModel, 'nodes'>,
): { readonly seats: Seat[]; readonly links: Link[] } {
  const axis = axisOf(size);
  const free = freeArea(size);
  const { nodes, columns, lanes, detours } = layerWays(from.id, to.id, ways);
  const hans = new Map(map?.nodes.map(({ id, han }) => [id, han]));
  const named = (one: Named) => ({ ...one, han: hans.get(one.id) });
  const names = new Map([from, to, ...ways.flatMap((way) => way.nodes)].map((node) => [node.id, node]));
  const ends = [from, to].map((end) => nameSize(named(end), END_WIDE, 'strong'));

  const long = axis === 'x' ? free.width - 2 * BESIDE - ends[0]!.width - ends[1]!.width : free.height - 44;
  const broad = axis === 'x' ? free.height - 60 : free.width;
  const column = Math.min(COLUMN[axis], long / columns);
  const lane = Math.min(LANE[axis], broad / Math.max(axis === 'x' ? lanes - 1 : lanes, 1));
  const nameWide = Math.min(axis === 'x' ? column * 0.64 : lane - BESIDE - 4, NAME_WIDE);
  const place = (at: { readonly column: number; readonly lane: number }): Point => {
    const [a, b] = [(at.column - columns / 2) * column, (at.lane - (lanes - 1) / 2) * lane];
    const [x, y] = axis === 'x' ? [a, b] : [b, a];
    return { x: Math.round(x), y: Math.round(y) };
  };

  const seats = [...nodes].map(([id, at]): Seat => {
    const { label } = names.get(id)!;
    const isEnd = id === from.id || id === to.id;
    const most = isEnd ? END_WIDE : nameWide;
    const { width, height } = nameSize(named({ id, label }), most, isEnd ? 'strong' : 'plain');
    const anchor = axis === 'y' || id === to.id ? 'start' : id === from.id ? 'end' : 'middle';
    return { id, label, ...place(at), anchor, from: undefined, width, height, most };
  });
  const byId = new Map(seats.map((seat) => [seat.id, seat]));

  const links = ways.flatMap((way) =>
    way.hops.flatMap((claims, index) => {
      const [start, end] = [way.nodes[index]!.id, way.nodes[index + 1]!.id];
      const via = detours.get(`${start} ${end}`) ?? [];
      const straight = [clearOf(start), ...via.map(({ column: at }) => widest(at)), clearOf(end)];
      return claims.map((claim): Link => ({
        claim,
        from: start,
        to: end,
        through: { axis, via: via.map(place), straight },
      }));
    }),
  );
  return { seats, links };

  /** The pixels that the name of a thing takes along a line from it. */
  function clearOf(id: string): number {
    const { width, height } = byId.get(id)!;
    if (axis === 'y') return Math.max(height / 2, 10) + CLEAR;
    return id === from.id || id === to.id ? 0 : width / 2 + CLEAR;
  }

  function widest(at: number): number {
    return Math.max(0, ...[...nodes].filter(([, one]) => one.column === at).map(([id]) => clearOf(id)));
  }
}
