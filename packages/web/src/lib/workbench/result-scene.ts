import { shapeOf, type Size } from '../scene/area.ts';
import { distance, type Point } from '../scene/point.ts';
import { bowApart } from '../scene/parallel-lines.ts';
import type { Scene, SceneLine, SceneNode } from '../scene/scene.ts';
import { isHollow } from '../scene/sign.ts';
import { countWorks, word } from '../level/level.ts';
import type { MapModel, MapNode } from '../map/map-model.ts';
import type { Drawn, FoundClaim, FoundEntity } from './find-drawn.ts';

/** Each line is a link; more lines than this could not be followed. */
const MOST_LINES = 600;
/** Parts of the drawing that stay free; names are to the right of things. */
const MARGIN = { left: 0.1, right: 0.22, across: 0.1 };
const NEAREST = 1.6;
/** Pixels between a thing without a place on the map and any other. */
const GAP = 30;

/**
 * A scene of an answer: each thing at its place on the map, things without one beside those they are connected with.
 * A claim without a level in the answer has no line.
 */
export function resultScene({ entities, claims }: Drawn, map: MapModel, size: Size): Scene {
  const shape = shapeOf(size);
  const onMap = new Map(map.nodes.map((node) => [node.id, node]));
  const found = [...entities.values()];
  const known = found.flatMap(({ id }) => onMap.get(id)?.place[shape] ?? []);
  const gap = GAP / frameOf(known, size).scale;
  const places = placeAll({ found, claims, gap, placeOnMap: (id) => onMap.get(id)?.place[shape] });
  const frame = frameOf([...places.values()], size);
  const radius = radiusFor(found.length, size);
  const lines = linesOf([...claims.values()], places, radius);
  return {
    ...frame,
    backdrop: found.some(({ id }) => onMap.has(id)) ? 'pale' : 'none',
    nodes: found.map((entity) => nodeOf(entity, onMap.get(entity.id), places.get(entity.id)!, radius)),
    lines: lines.slice(0, MOST_LINES),
    captions: [],
    more: 0,
  };
}

/** How many claims of an answer have no line in the drawing. */
export function undrawnClaims({ claims }: Drawn): number {
  const drawable = [...claims.values()].filter(({ level }) => level !== undefined).length;
  return claims.size - Math.min(drawable, MOST_LINES);
}

interface Unplaced {
  readonly found: readonly FoundEntity[];
  readonly claims: Drawn['claims'];
  /** Map units between a thing without a place and any other. */
  readonly gap: number;
  readonly placeOnMap: (id: string) => Point | undefined;
}

function placeAll({ found, claims, gap, placeOnMap }: Unplaced): Map<string, Point> {
  const places = new Map<string, Point>();
  for (const { id } of found) {
    const place = placeOnMap(id);
    if (place !== undefined) places.set(id, place);
  }
  const partners = partnersOf(claims);
  const taken = [...places.values()];
  for (const { id } of found) {
    if (places.has(id)) continue;
    const tied = (partners.get(id) ?? []).flatMap((other) => places.get(other) ?? []);
    const place = freePlace(middleOf(tied), taken, gap);
    places.set(id, place);
    taken.push(place);
  }
  return places;
}

function partnersOf(claims: Drawn['claims']): Map<string, string[]> {
  const partners = new Map<string, string[]>();
  const tie = (one: string, other: string) => partners.set(one, [...(partners.get(one) ?? []), other]);
  for (const { subject, object } of claims.values()) {
    tie(subject, object);
    tie(object, subject);
  }
  return partners;
}

/** The free place nearest to a wanted one, searched along a spiral. */
function freePlace(wish: Point, taken: readonly Point[], gap: number): Point {
  for (let step = 0; ; step += 1) {
    const radius = gap * Math.sqrt(step);
    const angle = step * Math.PI * (3 - Math.sqrt(5));
    const place = { x: wish.x + radius * Math.cos(angle), y: wish.y + radius * Math.sin(angle) };
    if (taken.every((other) => distance(other, place) >= gap)) return place;
  }
}

function middleOf(points: readonly Point[]): Point {
  const count = Math.max(points.length, 1);
  return {
    x: points.reduce((sum, { x }) => sum + x, 0) / count,
    y: points.reduce((sum, { y }) => sum + y, 0) / count,
  };
}

function frameOf(points: readonly Point[], { width, height }: Size): { center: Point; scale: number } {
  if (points.length === 0) return { center: { x: 0, y: 0 }, scale: 1 };
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const across = (width * (1 - MARGIN.left - MARGIN.right)) / Math.max(right - left, 1);
  const down = (height * (1 - 2 * MARGIN.across)) / Math.max(bottom - top, 1);
  const scale = Math.min(across, down, NEAREST);
  const shift = (width * (MARGIN.right - MARGIN.left)) / 2 / scale;
  return { center: { x: (left + right) / 2 + shift, y: (top + bottom) / 2 }, scale };
}

/** Smaller if there are many, and on a phone. */
function radiusFor(count: number, { width }: Size): number {
  const shrink = Math.min(1, Math.max(0.6, width / 640));
  return shrink * Math.max(2.4, Math.min(8, 60 / Math.sqrt(Math.max(count, 1))));
}

function nodeOf(entity: FoundEntity, onMap: MapNode | undefined, place: Point, radius: number): SceneNode {
  return {
    id: entity.id,
    kind: entity.kind,
    label: entity.label ?? onMap?.label ?? entity.id,
    han: onMap?.han,
    element: onMap?.element,
    place,
    radius,
    filled: !isHollow(entity.kind),
    naming: { from: 0, weight: onMap?.degree ?? 0 },
  };
}

function linesOf(claims: readonly FoundClaim[], places: Map<string, Point>, radius: number): SceneLine[] {
  const drawable = claims.flatMap((claim) =>
    claim.level === undefined ? [] : [{ ...claim, level: claim.level }],
  );
  return bowApart(drawable, ({ subject, object }) => [subject, object]).map(({ line, bow }) => {
    const { id, subject, object, level, works = 0, standing, sentence, derived } = line;
    const said = standing === undefined ? '' : `, ${standing.toLowerCase()}`;
    return {
      claim: id,
      description: `${sentence ?? id}. ${word(level)}, ${countWorks(works)}${said}`,
      from: places.get(subject)!,
      to: places.get(object)!,
      gapFrom: radius + 3,
      gapTo: radius + 3,
      bow,
      ends: [subject, object],
      forward: true,
      level,
      works,
      derived,
      contested: standing === 'CONTESTED',
    };
  });
}
