import { counted } from '../counted.ts';
import { type FoundLine, firstLine } from '../outcome/found-words.ts';
import { shareRoom } from '../share-room.ts';
import { chooseRoutes, type Lane, laneOf, MOST_SAID } from './lanes.ts';
import { leadingCount } from './leading.ts';
import { termPhrase } from './phrases.ts';
import { type Share, shareWorks } from './shares.ts';
import { sharesByResult } from './shares-by-result.ts';
import type { TracedChannel, TracedPoint, TracedRoute } from './trace.graphql.ts';
import { ruleInBrief, whyHere } from './why-here.ts';

/** A point as it is listed and drawn. */
export interface PointView extends TracedPoint {
  readonly id: string;
  readonly shares: readonly Share[];
  /** "sciatica in general" if it was named for a broader term; empty for the symptom itself. */
  readonly term: string;
  /** The words above it in the drawing; empty if they are those above the previous point. */
  readonly caption: string;
  /** What studies of it found, as the drawing says it; the list says more. */
  readonly line: FoundLine | undefined;
}

/** A channel of the trace, ready to be drawn and listed. */
export interface ChannelView {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly han: string | undefined;
  /** The CSS class of its element's colours; empty for a channel without an element. */
  readonly element: string;
  /** The routes that are drawn, best first, and as lanes, top first; and those that only the list shows. */
  readonly routes: readonly TracedRoute[];
  readonly lanes: readonly Lane[];
  readonly left: readonly TracedRoute[];
  /** The way that decides its place among the channels. */
  readonly best: TracedRoute;
  /** The same in one line: "said of sciatica by 7 sources, and ∴ by rule". */
  readonly why: string;
  /** Shorter, of a way by rule; undefined for another. */
  readonly rule: string | undefined;
  readonly points: readonly PointView[];
  /** The points that are drawn; the list has all. */
  readonly drawn: readonly PointView[];
}

const ALL_DRAWN = 8;
const FIRST_DRAWN = 6;

/**
 * With so many channels each is drawn with one stated route and one by rule, so that the flow does not become too tall.
 */
const CROWDED = 9;
/** Of very many channels that come first, these are drawn. */
const FIRST_CHANNELS = 8;

/** Prepares the channels of a trace, in their order; `all` of them are drawn, or those that come first. */
export function viewChannels(traced: readonly TracedChannel[], all: boolean): ChannelView[] {
  const drawn = all ? traced.length : leadingCount(traced.map(bestOf));
  return traced.map((channel, n) =>
    viewChannel(channel, traced.length < CROWDED || (n < drawn && drawn < CROWDED) ? MOST_SAID : 1),
  );
}

/** What a flow has room for, since a page has it in two widths: in what one line of it takes, about 250 letters of a page. */
const ROOM = 186;
/** On a page of some of the channels, of which very much is said. */
const ROOM_OF_PART = 140;

/**
 * The channels that the wide flow draws: those that come first, and fewer when they have no room; with `all` every one. They
 * share what is left among their points. `isPart` is true when the trace has more channels.
 */
export function drawnChannels(
  channels: readonly ChannelView[],
  leading: number,
  all: boolean,
  isPart = false,
): readonly ChannelView[] {
  const most = all ? channels.length : Math.min(leading, FIRST_CHANNELS);
  const room = isPart ? ROOM_OF_PART : ROOM;
  let left = room;
  const drawn = channels.slice(0, most).filter((channel, n) => {
    left -= roomOfWays(channel);
    return all || n < LEAST_CHANNELS || left > room / 8;
  });
  const points = shareRoom(
    drawn.map((channel) => channel.drawn.length),
    left,
    (channel, n) => roomOfPoint(drawn[channel]!.drawn[n]!),
  );
  return drawn.map((channel, n) => ({ ...channel, drawn: channel.drawn.slice(0, points[n]) }));
}

const LEAST_CHANNELS = 3;

/** A lane with a stop has three links. */
function roomOfWays({ lanes }: Pick<ChannelView, 'lanes'>): number {
  return lanes.reduce((sum, { stop }) => sum + (stop === undefined ? 4 : 9), 2);
}

function roomOfPoint({ claims, shares, line }: Pick<PointView, 'claims' | 'shares' | 'line'>): number {
  const signs = shares.filter(({ result }) => result !== undefined).length;
  return 1 + claims.length + shares.length + signs + (line === undefined ? 0 : 1);
}

/** "13 points"; "no point" where no source names one. */
export function countPoints({ points: { length } }: ChannelView): string {
  return length === 0 ? 'no point' : counted(length, 'point');
}

function bestOf({ routes }: TracedChannel): { best: TracedRoute } {
  return { best: routes[0]! };
}

/** Prepares one channel of a trace. Up to eight points are drawn, of more only six. */
function viewChannel(traced: TracedChannel, mostSaid: number): ChannelView {
  const { channel, routes, points } = traced;
  const { best } = bestOf(traced);
  const { drawn, left } = chooseRoutes(routes, mostSaid);
  const lanes = drawn.map(laneOf);
  const most = points.length > ALL_DRAWN ? FIRST_DRAWN : points.length;
  const views = captioned(points, most);
  const byRule = best.kind === 'BY_RULE';
  return {
    id: channel.id,
    code: channel.code,
    name: channel.organ?.name ?? channel.name,
    han: channel.organ?.names.find(({ language }) => language === 'zh-Hant')?.text,
    element: channel.element === null ? '' : channel.element.id.replace(':', '-'),
    routes: routes.filter((route) => drawn.includes(route)),
    lanes,
    left,
    best,
    why: whyHere(best) + (byRule || !lanes.some(({ derived }) => derived) ? '' : ', and ∴ by rule'),
    rule: byRule ? ruleInBrief(best) : undefined,
    points: views,
    drawn: views.slice(0, most),
  };
}

function captioned(points: readonly TracedPoint[], most: number): PointView[] {
  return points.map((point, n) => {
    const begins = point.match !== points[n - 1]?.match;
    const alike = points.slice(0, most).filter(({ match }) => match === point.match);
    const term = termPhrase(point.match, alike.flatMap(termsOf));
    return {
      ...point,
      id: point.point.id,
      shares: sharesByResult(shareWorks(point.claims), point.found),
      term: termPhrase(point.match, termsOf(point)),
      caption: begins && term !== '' ? `for ${term}` : '',
      line: firstLine(point.found),
    };
  });
}

function termsOf({ claims }: TracedPoint): string[] {
  return claims.map(({ object }) => object.name);
}
