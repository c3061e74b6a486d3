import type { EntityKind } from '@jingluo/graph/vocabulary';
import type { ClaimInRow } from '../components/claim.graphql.ts';
import type { DetailedEntity } from '../components/entity-details.graphql.ts';
import type { NamedEntity } from '../components/entity-name.graphql.ts';
import { writtenName } from '../components/entity-name.ts';
import { relationOf } from '../components/relation.ts';
import { countWorks, rank, word } from '../level.ts';
import type { Point } from '../map/geometry.ts';
import type { MapModel } from '../map/map-model.ts';
import { fan } from './fan.ts';
import type { CaptionClaim, Scene, SceneCaption, SceneLine, SceneNode } from './scene.ts';
import { shapeOf, type Size } from './transform.ts';

/** Pixels per unit: near enough that the stations of a channel stand apart. */
const SCALE = 1.6;
const FOCUS_RADIUS = 22;
const NEIGHBOR_RADIUS = 7;
const PARALLEL = 9;

/** What a neighbour is told from: what the thing is goes left, what is said of it goes right. */
const SAID = new Set(['TREATS', 'STUDIED_FOR', 'MANIFESTS_AS', 'LEADS_TO']);
const SAID_OF_OBJECT = new Set([
  'POINT_OF',
  'LOCATED_IN',
  'INVOLVES',
  'FELT_IN',
  'TRAVERSES',
  'HAS_PHASE',
  'PERTAINS_TO',
]);

interface Neighbor {
  readonly entity: NamedEntity;
  readonly claims: readonly ClaimInRow[];
}

/** One thing with its strongest neighbours: strongest first on each side, nothing else moved. */
export function focusScene(entity: DetailedEntity, map: MapModel, size: Size): Scene {
  const shape = shapeOf(size);
  const place = map.nodes.find(({ id }) => id === entity.id)?.place[shape];
  const center = place ?? { x: 0, y: 0 };
  const neighbors = neighborsOf(entity);
  const { seats, more, shift } = fan(
    neighbors,
    { goesRight: (neighbor) => isSaid(entity, neighbor), compare: compareNeighbors },
    size,
  );
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
    captions: [focusCaption(entity, center), ...seated.map((seat) => neighborCaption(entity, seat))],
  };
}

function neighborsOf(entity: DetailedEntity): Neighbor[] {
  const byOther = Map.groupBy(entity.listed.nodes, ({ subject, object }) =>
    subject.id === entity.id ? object.id : subject.id,
  );
  const neighbors = [...byOther.values()].map((claims) => {
    const { subject, object } = claims[0]!;
    return { entity: subject.id === entity.id ? object : subject, claims: claims.toSorted(byStrength) };
  });
  return diverse(neighbors);
}

/** The strongest of each relation before the second of any, so that no relation crowds out the others. */
function diverse(neighbors: readonly Neighbor[]): Neighbor[] {
  const turns = new Map<string, number>();
  return neighbors
    .map((neighbor) => {
      const { relation } = neighbor.claims[0]!;
      const turn = turns.get(relation) ?? 0;
      turns.set(relation, turn + 1);
      return { neighbor, turn };
    })
    .sort((a, b) => a.turn - b.turn)
    .map(({ neighbor }) => neighbor);
}

function compareNeighbors(a: Neighbor, b: Neighbor): number {
  return byStrength(a.claims[0]!, b.claims[0]!);
}

function byStrength(a: ClaimInRow, b: ClaimInRow): number {
  return rank(b.level) - rank(a.level) || b.works - a.works;
}

function isSaid(focus: DetailedEntity, { claims }: Neighbor): boolean {
  return claims.some(
    ({ relation, object }) => SAID.has(relation) || (SAID_OF_OBJECT.has(relation) && object.id === focus.id),
  );
}

function node(
  entity: NamedEntity,
  elements: ReadonlyMap<string, string | undefined>,
): Omit<SceneNode, 'place'> {
  const { id, kind, label } = entity;
  return {
    id,
    kind: kind.toLowerCase() as EntityKind,
    label,
    han: writtenName(entity).han?.text,
    element: elements.get(id),
    radius: NEIGHBOR_RADIUS,
    filled: kind !== 'ACUPOINT' && kind !== 'REGION' && kind !== 'PATTERN' && kind !== 'QUALITY',
    named: false,
  };
}

function line(claim: ClaimInRow, from: Point, to: Point, bow: number): SceneLine {
  return {
    claim: claim.id,
    spoken: `${claim.sentence}. ${word(claim.level)}, ${countWorks(claim.works)}, ${claim.standing.toLowerCase()}`,
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

function focusCaption(entity: DetailedEntity, place: Point): SceneCaption {
  const base = { id: entity.id, place, title: titleOf(entity), claims: [] } as const;
  return { ...base, han: undefined, offset: { x: 0, y: FOCUS_RADIUS + 6 }, anchor: 'middle' };
}

function neighborCaption(
  focus: DetailedEntity,
  { entity, claims, place, anchor }: Neighbor & { place: Point; anchor: 'start' | 'end' },
): SceneCaption {
  return {
    id: entity.id,
    place,
    offset: { x: anchor === 'start' ? 15 : -15, y: -30 },
    anchor,
    title: entity.label,
    han: writtenName(entity).han?.text,
    claims: claims.map((claim): CaptionClaim => ({
      claim: claim.id,
      words: relationWords(claim, focus.id),
      level: claim.level,
      works: claim.works,
      derived: claim.derivedBy !== null,
      contested: claim.standing === 'CONTESTED',
    })),
  };
}

/** "said to treat" from the point, "said to be treated by" from the symptom. */
function relationWords({ relation, subject, derivedBy }: ClaimInRow, from: string): string {
  const { heading, inverseHeading } = relationOf(relation);
  const words = (subject.id === from ? heading : inverseHeading).replace(/^./, (letter) =>
    letter.toLowerCase(),
  );
  return derivedBy === null ? words : words.replace(/^said to be /, '');
}

function titleOf(entity: NamedEntity): string {
  const { code, text } = writtenName(entity);
  return code ? `${code} ${text}` : text;
}
