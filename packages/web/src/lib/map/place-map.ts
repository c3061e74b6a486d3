import type { DrawnMap, SaidThing } from '@jingluo/graph';
import { relation as relationRow, type RelationKind } from '@jingluo/graph/vocabulary';
import type { Shape } from '../scene/area.ts';
import type { Point } from '../scene/point.ts';
import { channelLabel } from './channel-label.ts';
import { alongCurve, channelCurve, elementPlace, organPlace, stationPlace } from './geometry.ts';
import { localId, type MapChannel, type MapModel, type MapNode } from './map-model.ts';
import { placeInSlots, type SlotSeeker } from './slots.ts';

interface Name {
  readonly text: string;
  readonly language: string;
}
interface Named {
  readonly id: string;
  readonly label: string;
  readonly names: readonly Name[];
}
interface Identified {
  readonly id: string;
}

/** What has a place of its own on the map. */
export interface MapStructure {
  readonly version: string;
  readonly elements: readonly Named[];
  readonly organs: readonly (Named & { readonly element: Identified | null })[];
  readonly channels: readonly Channel[];
  readonly cycles: MapModel['cycles'];
}

/**
 * Places what is drawn, a step at a time: others may go on after each. Symptoms and patterns get places near what they are
 * joined to; `labels` has their names. Regions, remedies and qualities have no place on it.
 */
export function* placeMap(
  structure: MapStructure,
  { things, claimCounts, allCounted, left }: DrawnMap,
  labels: ReadonlyMap<string, string>,
): Generator<undefined, MapModel> {
  const said = new Map(things.map((thing) => [thing.id, thing]));
  const fixed = [...elementNodes(structure), ...organNodes(structure), ...channelNodes(structure, said)];
  yield;
  const outer = yield* outerNodes(things, fixed, labels);
  return {
    version: structure.version,
    nodes: [...fixed, ...outer],
    channels: structure.channels.map(toMapChannel),
    claimCounts,
    allCounted,
    left,
    cycles: structure.cycles,
  };
}

interface Channel extends Named {
  readonly code: string;
  readonly element: Identified | null;
  readonly organ: { readonly id: string; readonly names: readonly Name[] } | null;
  readonly points: readonly {
    readonly id: string;
    readonly label: string;
    readonly number: number | null;
    readonly hanzi: string | null;
  }[];
}

function toMapChannel({ id, code, label, names, element, organ }: Channel): MapChannel {
  return {
    id,
    code,
    name: channelLabel(label),
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

function elementNodes({ elements }: MapStructure): MapNode[] {
  return elements.flatMap(({ id, label, names }) => {
    const place = both(() => elementPlace(localId(id)));
    return place
      ? [{ id, kind: 'element', label, han: han(names), element: localId(id), degree: 99, place }]
      : [];
  });
}

function organNodes({ organs }: MapStructure): MapNode[] {
  return organs.flatMap((organ) => {
    const place = both(() => organPlace(localId(organ.id)));
    if (place === undefined) return [];
    const element = organ.element ? localId(organ.element.id) : undefined;
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

function channelNodes({ channels }: MapStructure, said: ReadonlyMap<string, SaidThing>): MapNode[] {
  return channels.flatMap((channel) => {
    const element = channel.element ? localId(channel.element.id) : undefined;
    const itself = both((shape) => {
      const curve = channelCurve(localId(channel.id), shape);
      return curve.length === 0 ? undefined : alongCurve(curve, 0.55);
    });
    const points = channel.points.flatMap(({ id, label, number, hanzi }): MapNode[] => {
      const place = both((shape) => stationPlace(channel.code, number ?? 0, shape));
      const { neighbors: degree = 0, relations = [] } = said.get(id) ?? {};
      if (place === undefined) return [];
      const node = { id, kind: 'acupoint', label, han: hanzi ?? undefined, element, degree, place } as const;
      return [relations.some(isRole) ? { ...node, special: true } : node];
    });
    const { id, label } = channel;
    const node: MapNode[] = itself
      ? [{ id, kind: 'channel', label, han: toMapChannel(channel).han, element, degree: 95, place: itself }]
      : [];
    return [...node, ...points];
  });
}

function* outerNodes(
  things: readonly SaidThing[],
  fixed: readonly MapNode[],
  labels: ReadonlyMap<string, string>,
): Generator<undefined, MapNode[]> {
  const byDegree = (a: SaidThing, b: SaidThing) => b.neighbors - a.neighbors || (a.id < b.id ? -1 : 1);
  const ofKind = (kind: string) => things.filter(({ id }) => id.startsWith(`${kind}:`)).toSorted(byDegree);
  const ordered = [...ofKind('pattern'), ...ofKind('symptom')];
  const seekIn = (shape: Shape) => {
    const places = new Map(fixed.map((node) => [node.id, node.place[shape]]));
    return placeInSlots(
      ordered.map((thing) => toSlotSeeker(thing, places)),
      shape,
    );
  };
  const landscape = seekIn('landscape');
  yield;
  const portrait = seekIn('portrait');
  return ordered.flatMap(({ id, neighbors }): MapNode[] => {
    const place = both((shape) => (shape === 'landscape' ? landscape : portrait).get(id));
    const kind = id.startsWith('pattern:') ? 'pattern' : 'symptom';
    const label = labels.get(id) ?? id;
    return place ? [{ id, kind, label, han: undefined, element: undefined, degree: neighbors, place }] : [];
  });
}

function toSlotSeeker({ id, joins }: SaidThing, places: ReadonlyMap<string, Point>): SlotSeeker {
  return {
    id,
    near: id.startsWith('pattern:') ? 'channel' : 'shared',
    // Points of the midline are between all channels, so they say little about a direction.
    pulls: joins.flatMap((other) => {
      const point = places.get(other);
      return point ? [{ point, weight: /:(?:GV|CV)/.test(other) ? 0.25 : 1 }] : [];
    }),
  };
}
