import type { EntityKind } from '@jingluo/graph/vocabulary';
import { rank, word } from '../level.ts';
import type { Point, Shape } from '../map/geometry.ts';
import type { MapModel } from '../map/map-model.ts';
import { relationWords } from '../relation-words.ts';
import { fan } from './fan.ts';
import type { FocusClaim, FocusEntity } from './focus.graphql.ts';
import type { CaptionClaim, Scene, SceneCaption, SceneLine, SceneNode } from './scene.ts';

/** Pixels per unit: near enough that the stations of a channel stand apart. */
const SCALE = 1.6;
const FOCUS_RADIUS = 22;
const NEIGHBOR_RADIUS = 7;
const PARALLEL = 9;

/** What a neighbour is told from: what the thing is goes left, what is said of it goes right. */
const SAID = new Set(['TREATS', 'STUDIED_FOR', 'MANIFESTS_AS', 'LEADS_TO']);
const SAID_OF_OBJECT = new Set(['POINT_OF', 'LOCATED_IN', 'INVOLVES', 'FELT_IN', 'TRAVERSES', 'HAS_PHASE', 'PERTAINS_TO']);

interface Neighbor {
  readonly entity: FocusClaim['subject'];
  readonly claims: readonly FocusClaim[];
}

export interface FocusScene extends Scene {
  /** Neighbours that found no room; the list has them all. */
  readonly more: number;
}

/** One thing with its strongest neighbours: strongest first on each side, nothing else moved. */
export function focusScene(entity: FocusEntity, map: MapModel, shape: Shape): FocusScene {
  const place = map.nodes.find(({ id }) => id === entity.id)?.place[shape];
  const center = place ?? { x: 0, y: 0 };
  const neighbors = neighborsOf(entity);
  const { seats, more, shift } = fan(neighbors, (neighbor) => isSaid(entity, neighbor), shape);
  const at = ({ x, y }: Point): Point => ({ x: center.x + x / SCALE, y: center.y + y / SCALE });
  const elements = new Map(map.nodes.map((node) => [node.id, node.element]));
  const seated = seats.map(({ item, offset, anchor }) => ({ ...item, place: at(offset), anchor }));

  return {
    center: at(shift),
    scale: SCALE,
    backdrop: place ? 'pale' : 'none',
    more,
    nodes: [
      { ...node(entity, elements), place: center, radius: FOCUS_RADIUS, filled: false },
      ...seated.map(({ entity: other, place: seat }) => ({ ...node(other, elements), place: seat })),
    ],
    lines: seated.flatMap(({ claims, place: seat }) =>
      claims.map((claim, index) => line(claim, center, seat, (index - (claims.length - 1) / 2) * PARALLEL)),
    ),
    captions: [
      focusCaption(entity, center),
      ...seated.map((seat) => neighborCaption(entity, seat)),
    ],
  };
}

function neighborsOf(entity: FocusEntity): Neighbor[] {
  const byOther = Map.groupBy(entity.claims.nodes, ({ subject, object }) =>
    subject.id === entity.id ? object.id : subject.id,
  );
  return [...byOther.values()].map((claims) => {
    const { subject, object } = claims[0]!;
    return { entity: subject.id === entity.id ? object : subject, claims: claims.toSorted(byStrength) };
  });
}

function byStrength(a: FocusClaim, b: FocusClaim): number {
  return rank(b.level) - rank(a.level) || b.works - a.works;
}

function isSaid(focus: FocusEntity, { claims }: Neighbor): boolean {
  return claims.some(
    ({ relation, object }) => SAID.has(relation) || (SAID_OF_OBJECT.has(relation) && object.id === focus.id),
  );
}

type Named = FocusClaim['subject'];

function node({ id, kind, label, names }: Named, elements: ReadonlyMap<string, string | undefined>): Omit<SceneNode, 'place'> {
  return {
    id,
    kind: word(kind as never) as EntityKind,
    label,
    han: hanOf(names),
    element: elements.get(id),
    radius: NEIGHBOR_RADIUS,
    filled: kind !== 'ACUPOINT' && kind !== 'REGION' && kind !== 'PATTERN',
    named: false,
  };
}

function hanOf(names: Named['names']): string | undefined {
  return (names.find(({ language }) => language === 'zh-Hant') ?? names.find(({ language }) => language === 'zh-Hans'))?.text;
}

function line(claim: FocusClaim, from: Point, to: Point, bow: number): SceneLine {
  const works = claim.works === 1 ? '1 work' : `${claim.works} works`;
  return {
    claim: claim.id,
    spoken: `${claim.sentence}. ${word(claim.level)}, ${works}, ${claim.standing.toLowerCase()}`,
    from,
    to,
    gapFrom: FOCUS_RADIUS + 3,
    gapTo: NEIGHBOR_RADIUS + 3,
    bow,
    level: claim.level,
    works: claim.works,
    derived: claim.derivedBy !== null,
    contested: claim.standing === 'CONTESTED',
  };
}

function focusCaption(entity: FocusEntity, place: Point): SceneCaption {
  const base = { id: entity.id, place, title: entity.label, claims: [] } as const;
  return { ...base, han: undefined, offset: { x: 0, y: FOCUS_RADIUS + 6 }, anchor: 'middle' };
}

function neighborCaption(
  focus: FocusEntity,
  { entity, claims, place, anchor }: Neighbor & { place: Point; anchor: 'start' | 'end' },
): SceneCaption {
  return {
    id: entity.id,
    place,
    offset: { x: anchor === 'start' ? 15 : -15, y: -18 },
    anchor,
    title: entity.label,
    han: hanOf(entity.names),
    claims: claims.map(
      (claim): CaptionClaim => ({
        claim: claim.id,
        words: relationWords(claim.relation, claim.subject.id === focus.id),
        level: claim.level,
        works: claim.works,
        derived: claim.derivedBy !== null,
        contested: claim.standing === 'CONTESTED',
      }),
    ),
  };
}
