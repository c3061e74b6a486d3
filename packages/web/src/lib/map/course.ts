import { distance, type Point } from '../scene/point.ts';
import type { Shape } from '../scene/area.ts';
import type { Course, Station } from '../scene/scene.ts';
import { channelCurve } from './geometry.ts';
import { localId, type MapModel } from './map-model.ts';

/** Map units. */
export function stationRadius({ special }: Station): number {
  return special ? 4.1 : 2.9;
}

const CODED = /^acupoint:([A-Z]+)(\d+)$/;

/**
 * The channel of a point in focus: its other stations, the two next ones marked, and the part of the curve between these;
 * or the whole channel, when it is in focus itself. Undefined for everything else, and for what the map does not show.
 */
export function courseOf(id: string, map: MapModel, shape: Shape): Course | undefined {
  const [, ofPoint, number] = CODED.exec(id) ?? [];
  const code = ofPoint ?? (id.startsWith('channel:') ? localId(id) : undefined);
  const channel = map.channels.find((one) => one.code === code);
  if (code === undefined || channel === undefined) return undefined;
  const own = Number(number);
  const stations = map.nodes.flatMap((node): Station[] => {
    const [, channelCode, at] = CODED.exec(node.id) ?? [];
    if (channelCode !== code || node.id === id) return [];
    return [
      {
        id: node.id,
        code: localId(node.id),
        label: node.label,
        place: node.place[shape],
        special: node.special === true,
        next: Math.abs(Number(at) - own) === 1,
      },
    ];
  });
  const whole = channelCurve(localId(channel.id), shape);
  const next = stations.filter((station) => station.next).map(({ place }) => place);
  const here = map.nodes.find((node) => node.id === id)?.place[shape];
  const curve = number === undefined ? whole : here ? between(whole, [...next, here]) : [];
  return { element: channel.element, stations, curve, whole: number === undefined };
}

/** The part of a curve from the first to the last of some places. */
function between(curve: readonly Point[], places: readonly Point[]): readonly Point[] {
  const indexes = places.map((place) => {
    let [best, least] = [0, Infinity];
    for (const [index, point] of curve.entries()) {
      const away = distance(point, place);
      if (away < least) [best, least] = [index, away];
    }
    return best;
  });
  return curve.slice(Math.min(...indexes), Math.max(...indexes) + 1);
}
