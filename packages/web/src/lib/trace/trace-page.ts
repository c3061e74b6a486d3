import { shareRoom } from '../share-room.ts';
import type { ChannelView, PointView } from './channel-view.ts';
import { leadingCount } from './leading.ts';
import type { TracedRoute } from './trace.graphql.ts';
import type { TraceView } from './trace-view.ts';

/** What a page lists of one channel. Where it has no room for all, the page of the channel has the rest. */
export interface ListedChannel {
  readonly channel: ChannelView;
  readonly points: readonly PointView[];
  /** The place of the first of them among all points of the channel, from 1. */
  readonly first: number;
  /** Of how many of them, from the first, the page has the claims. */
  readonly detailed: number;
  /** The reasons that are not drawn. */
  readonly reasons: readonly TracedRoute[];
}

/** A page of a trace. */
export interface TracePage {
  readonly channels: readonly ListedChannel[];
  /** How many of them are shown at first; the others are folded. */
  readonly leading: number;
  /** The one channel that the page is about. */
  readonly only: ChannelView | undefined;
  /** What `from` counts: channels, or the points of the one channel. */
  readonly total: number;
  readonly first: number;
  readonly last: number;
}

/** Up to so many channels are on one page, as in all traces of the data that is shipped; more are on pages of fewer. */
const CHANNELS = 16;
const CHANNELS_OF_PART = 12;
/** With more channels on a page there is less room for what is listed of each. */
const CROWDED = 9;

/** What a page has room for. */
interface Room {
  /** Rows of points. One with what studies found takes as much as one and a quarter without. */
  readonly points: number;
  /** Claims of the reasons that are not drawn. */
  readonly reasons: number;
  /** Claims and sources of points; a row with them takes as much as ten without. */
  readonly details: number;
}

/** Of all channels of the page together: of few, of many, and (below) of many beside a flow of all of them. */
const TOGETHER: Room = { points: 44, reasons: 14, details: 8 };
const CLOSE_TOGETHER: Room = { points: 28, reasons: 12, details: 10 };
/** Of some of very many channels. */
const PART: Room = { points: 24, reasons: 6, details: 8 };
const BESIDE_ALL: Room = { points: 16, reasons: 0, details: 0 };
/** Of one channel on its own page. */
const ALONE: Room = { points: 60, reasons: 120, details: 40 };

/** What a page has room for of the channels of a trace, in their order. An unknown channel or number is the first. */
export function pageOfTrace(
  channels: readonly ChannelView[],
  view: Pick<TraceView, 'channel' | 'from' | 'all'>,
): TracePage {
  const only = channels.find(({ code }) => code === view.channel);
  const total = only === undefined ? channels.length : only.points.length;
  const first = view.from > total ? 1 : view.from;
  const last = Math.min(total, first - 1 + pageSize(only, total));
  const bounds = { total, first, last };
  if (only === undefined) {
    const isCrowded = last - first >= CROWDED;
    const room = !isCrowded ? TOGETHER : view.all ? BESIDE_ALL : total > CHANNELS ? PART : CLOSE_TOGETHER;
    const shown = channels.slice(first - 1, last);
    // Who goes on to more channels has asked for them.
    const leading = first === 1 ? leadingCount(shown) : shown.length;
    return { ...bounds, only, leading, channels: listTogether(shown, room) };
  }
  const points = only.points.slice(first - 1, last);
  const [detailed] = detailedPoints([points], ALONE.details) as [number];
  const [reasons] = shareReasons([only], ALONE.reasons) as [TracedRoute[]];
  return { ...bounds, only, leading: 1, channels: [{ channel: only, points, first, detailed, reasons }] };
}

function pageSize(only: ChannelView | undefined, total: number): number {
  if (only !== undefined) return ALONE.points;
  return total > CHANNELS ? CHANNELS_OF_PART : CHANNELS;
}

function listTogether(channels: readonly ChannelView[], room: Room): ListedChannel[] {
  const points = shareRoom(
    channels.map((channel) => channel.points.length),
    room.points,
    (channel, n) => (channels[channel]!.points[n]!.line === undefined ? 1 : 5 / 4),
  );
  const reasons = shareReasons(channels, room.reasons);
  const listed = channels.map((channel, n) => channel.points.slice(0, points[n]));
  const detailed = detailedPoints(listed, room.details);
  return channels.map((channel, n) => ({
    channel,
    points: listed[n]!,
    first: 1,
    detailed: detailed[n]!,
    reasons: reasons[n]!,
  }));
}

function shareReasons(channels: readonly ChannelView[], room: number): TracedRoute[][] {
  const shares = shareRoom(
    channels.map(({ left }) => left.length),
    room,
    (channel, n) => claimsOf(channels[channel]!.left[n]!),
  );
  return channels.map(({ left }, n) => left.slice(0, shares[n]));
}

function claimsOf({ claims }: TracedRoute): number {
  return claims.reduce((sum, { premises }) => sum + 1 + premises.length, 0);
}

/** Of how many points of each list, from the first, a page has the claims: of all, unless they are very many. */
export function detailedPoints(
  lists: readonly (readonly Pick<PointView, 'claims' | 'otherClaims'>[])[],
  room: number,
): number[] {
  let left = room;
  return lists.map((points) => {
    const first = points.findIndex(({ claims, otherClaims }) => {
      for (const { evidence } of [...claims, ...otherClaims]) left -= 1 + evidence.length;
      return left < 0;
    });
    return first < 0 ? points.length : first;
  });
}
