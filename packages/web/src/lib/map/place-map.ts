import type { Point } from '../scene/point.ts';
import type { Shape } from '../scene/area.ts';
import { relation as relationRow, type RelationKind } from '@jingluo/graph/vocabulary';
import type { ResultOf } from '../graphql/graphql.ts';
import { RELATION_DISPLAY } from '../relation-display.ts';
import { alongCurve, channelCurve, elementPlace, organPlace, stationPlace } from './geometry.ts';
import type { Fact } from './fact.ts';
import { localId, type MapChannel, type MapModel, type MapNode } from './map-model.ts';
import type { MapQuery } from './map.graphql.ts';
import { placeInSlots, type SlotSeeker } from './slots.ts';

type MapAnswer = ResultOf<typeof MapQuery>;
/** The things outside the petals. */
interface Outer {
  readonly patterns: readonly { readonly id: string; readonly label: string }[];
  readonly symptoms: readonly { readonly id: string; readonly label: string }[];
}
interface Tie {
  readonly subject: { readonly id: string };
  readonly object: { readonly id: string };
}

/** Places everything on the map. Regions, remedies and qualities have no place on it. */
export function placeMap(answer: MapAnswer, outer: Outer, facts: readonly Fact[]): MapModel {
  const ties = facts
    .filter(({ relation, derived }) => RELATION_DISPLAY[relation].placesOnMap && !derived)
    .map(({ subject, object }): Tie => ({ subject: { id: subject }, object: { id: object } }));
  const channels = answer.channels.nodes.flatMap((channel) =>
    channel.__typename === 'Channel' ? [channel] : [],
  );
  const partners = partnersOf(ties);
  const degrees = new Map([...partners].map(([id, others]) => [id, others.size]));
  const special = new Set(facts.filter(({ relation }) => isRole(relation)).map(({ subject }) => subject));
  const fixed = [...elementNodes(answer), ...organNodes(answer), ...channelNodes(channels, degrees, special)];
  return {
    version: answer.dataset.version,
    nodes: [...fixed, ...outerNodes(outer, fixed, partners, degrees)],
    channels: channels.map(toMapChannel),
    claimCounts: countClaims(facts),
    cycles: answer.cycles.nodes.map(({ id, relation, subject, object }) => ({
      id,
      relation: relation as 'GENERATES' | 'CONTROLS',
      from: subject.id,
      to: object.id,
    })),
  };
}

type Channel = Extract<MapAnswer['channels']['nodes'][number], { __typename: 'Channel' }>;

function toMapChannel({ id, code, label, names, element, organ }: Channel): MapChannel {
  return {
    id,
    code,
    name: label.replace(/ channel$/, ''),
    han: organ === null ? han(names) : han(organ.names),
    element: element === null ? undefined : localId(element.id),
    organ: organ?.id,
  };
}

function han(names: readonly { readonly text: string; readonly language: string }[]): string | undefined {
  const of = (wanted: string) => names.find(({ language }) => language === wanted)?.text;
  return of('zh-Hant') ?? of('zh-Hans');
}

function both(placeIn: (shape: Shape) => Point | undefined): Record<Shape, Point> | undefined {
  const [landscape, portrait] = [placeIn('landscape'), placeIn('portrait')];
  return landscape && portrait && { landscape: rounded(landscape), portrait: rounded(portrait) };
}

function rounded({ x, y }: Point): Point {
  return { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 };
}

function elementNodes({ elements }: MapAnswer): MapNode[] {
  return elements.nodes.flatMap(({ id, label, names }) => {
    const place = both(() => elementPlace(localId(id)));
    return place
      ? [{ id, kind: 'element', label, han: han(names), element: localId(id), degree: 99, place }]
      : [];
  });
}

function organNodes({ organs }: MapAnswer): MapNode[] {
  return organs.nodes.flatMap((organ) => {
    const place = both(() => organPlace(localId(organ.id)));
    if (place === undefined) return [];
    const element = organ.__typename === 'Organ' && organ.element ? localId(organ.element.id) : undefined;
    return [
      { id: organ.id, kind: 'organ', label: organ.label, han: han(organ.names), element, degree: 90, place },
    ];
  });
}

/** Whether a relation makes a point special: source point, meeting point … */
function isRole(relation: RelationKind): boolean {
  const { pointRole } = relationRow(relation);
  return pointRole !== undefined && pointRole !== 'crossing';
}

function channelNodes(
  channels: readonly Channel[],
  degrees: ReadonlyMap<string, number>,
  special: ReadonlySet<string>,
): MapNode[] {
  return channels.flatMap((channel) => {
    const element = channel.element ? localId(channel.element.id) : undefined;
    const itself = both((shape) => {
      const curve = channelCurve(localId(channel.id), shape);
      return curve.length === 0 ? undefined : alongCurve(curve, 0.55);
    });
    const points = channel.points.flatMap(({ id, label, number, hanzi }): MapNode[] => {
      const place = both((shape) => stationPlace(channel.code, number ?? 0, shape));
      const degree = degrees.get(id) ?? 0;
      if (place === undefined) return [];
      const node = { id, kind: 'acupoint', label, han: hanzi ?? undefined, element, degree, place } as const;
      return [special.has(id) ? { ...node, special: true } : node];
    });
    const { id, label } = channel;
    const node: MapNode[] = itself
      ? [{ id, kind: 'channel', label, han: toMapChannel(channel).han, element, degree: 95, place: itself }]
      : [];
    return [...node, ...points];
  });
}

function countClaims(facts: readonly Fact[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { subject, object } of facts)
    for (const id of new Set([subject, object])) counts[id] = (counts[id] ?? 0) + 1;
  return counts;
}

/** For each thing the things that claims join it to. */
function partnersOf(ties: readonly Tie[]): Map<string, ReadonlySet<string>> {
  const partners = new Map<string, Set<string>>();
  const tie = (one: string, other: string) => {
    const known = partners.get(one);
    if (known) known.add(other);
    else partners.set(one, new Set([other]));
  };
  for (const { subject, object } of ties) {
    tie(subject.id, object.id);
    tie(object.id, subject.id);
  }
  return partners;
}

function outerNodes(
  { patterns, symptoms }: Outer,
  fixed: readonly MapNode[],
  partners: ReadonlyMap<string, ReadonlySet<string>>,
  degrees: ReadonlyMap<string, number>,
): MapNode[] {
  const byDegree = (a: { id: string }, b: { id: string }) =>
    (degrees.get(b.id) ?? 0) - (degrees.get(a.id) ?? 0) || (a.id < b.id ? -1 : 1);
  const ordered = [...patterns.toSorted(byDegree), ...symptoms.toSorted(byDegree)];
  const seekIn = (shape: Shape) => {
    const places = new Map(fixed.map((node) => [node.id, node.place[shape]]));
    return placeInSlots(
      ordered.map(({ id }) => toSlotSeeker(id, partners.get(id) ?? new Set(), places)),
      shape,
    );
  };
  const [landscape, portrait] = [seekIn('landscape'), seekIn('portrait')];
  return ordered.flatMap(({ id, label }): MapNode[] => {
    const place = both((shape) => (shape === 'landscape' ? landscape : portrait).get(id));
    const kind = id.startsWith('pattern:') ? 'pattern' : 'symptom';
    return place
      ? [{ id, kind, label, han: undefined, element: undefined, degree: degrees.get(id) ?? 0, place }]
      : [];
  });
}

function toSlotSeeker(
  id: string,
  others: ReadonlySet<string>,
  places: ReadonlyMap<string, Point>,
): SlotSeeker {
  return {
    id,
    near: id.startsWith('pattern:') ? 'channel' : 'shared',
    // Points of the midline are between all channels, so they say little about a direction.
    pulls: [...others].flatMap((other) => {
      const point = places.get(other);
      return point ? [{ point, weight: /:(?:GV|CV)/.test(other) ? 0.25 : 1 }] : [];
    }),
  };
}
