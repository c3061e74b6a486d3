import type { MapModel } from '../map/map-model.ts';

/** The place of a point in the numbering of its channel. */
export interface PlaceOnChannel {
  readonly number: number;
  /** How many points the channel has. */
  readonly count: number;
  readonly channel: { readonly id: string; readonly label: string };
  /** Local id of the channel's element. */
  readonly element: string | undefined;
  /** Ids of the points before it and after it. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** The place of a point on its channel; undefined for points outside the channels, and for other things. */
export function placeOnChannel(
  id: string,
  map: Pick<MapModel, 'nodes' | 'channels'>,
): PlaceOnChannel | undefined {
  const [, code, digits] = /^acupoint:([A-Z]+)(\d+)$/.exec(id) ?? [];
  const channel = map.channels.find((one) => one.code === code);
  if (channel === undefined) return undefined;
  const number = Number(digits);
  const points = new Set(
    map.nodes.flatMap((node) => (/^acupoint:([A-Z]+)\d+$/.exec(node.id)?.[1] === code ? [node.id] : [])),
  );
  const point = (at: number) => {
    const other = `acupoint:${code}${at}`;
    return points.has(other) ? other : undefined;
  };
  const label = map.nodes.find((node) => node.id === channel.id)?.label ?? channel.name;
  return {
    number,
    count: points.size,
    channel: { id: channel.id, label },
    element: channel.element,
    before: point(number - 1),
    after: point(number + 1),
  };
}
