import type { FoundLine } from '../outcome/found-words.ts';
import type { Lane } from './lanes.ts';
import { type PlacedFound, placeFound } from './place-found.ts';
import { sourcesPhrase } from './phrases.ts';
import { type Band, type Spot, stackBands, thread } from './ribbon.ts';
import { type Share, totalWorks } from './shares.ts';
import { textWidth, wrapWords } from './wrap-words.ts';

/** Width of one work in a band, in px. */
export const WORK = 4.9;

/** The columns of a drawing that is `width` px wide. */
export interface Columns {
  readonly symptom: number;
  readonly turned: number;
  readonly stop: number;
  readonly channel: number;
  readonly point: number;
  readonly width: number;
  readonly bar: number;
  /** The largest width of the words on a lane. */
  readonly label: number;
}

/** With the symptom's name beside its bar. */
export const WIDE: Columns = {
  symptom: 140,
  turned: 330,
  stop: 472,
  channel: 644,
  point: 770,
  width: 1008,
  bar: 12,
  label: 190,
};

/** For tablets and paper: without the name of the symptom, which is in the heading above. */
export const NARROW: Columns = {
  symptom: 0,
  turned: 118,
  stop: 232,
  channel: 394,
  point: 488,
  width: 720,
  bar: 12,
  label: 150,
};

/** What is drawn of one point. */
export interface PointFlow {
  readonly id: string;
  readonly shares: readonly Share[];
  /** The words above it: the term for which it and the points below it are named. May be empty. */
  readonly caption: string;
  /** What studies of it found, in one line. */
  readonly found?: FoundLine | undefined;
}

/** What is drawn of one channel. */
export interface ChannelFlow {
  readonly id: string;
  readonly lanes: readonly Lane[];
  readonly points: readonly PointFlow[];
  /** How many points are only in the list. */
  readonly more: number;
  /** How many lines are under its name. */
  readonly notes: number;
}

export interface PlacedLeg {
  /** Empty if it follows by rule: then the line is drawn. */
  readonly bands: readonly Band[];
  readonly line: string;
  readonly end: number;
}

/** The label on a lane: the stop, or how many works say it. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
}

export interface PlacedLane {
  readonly lane: Lane;
  readonly y: number;
  readonly legs: readonly PlacedLeg[];
  readonly box: Box;
}

export interface PlacedPoint {
  readonly id: string;
  readonly y: number;
  readonly bands: readonly Band[];
  readonly captionLines: readonly string[];
  /** Base line of the first of them. */
  readonly captionY: number;
  /** Base line of its name. */
  readonly nameY: number;
  /** What studies found, below its name. */
  readonly found: PlacedFound | undefined;
}

export interface PlacedChannel {
  readonly id: string;
  readonly top: number;
  readonly height: number;
  readonly lanes: readonly PlacedLane[];
  readonly points: readonly PlacedPoint[];
  /** Base line of the words under the points, or in their place. */
  readonly moreY: number;
}

export interface FlowAcross {
  readonly height: number;
  readonly symptom: { readonly top: number; readonly height: number };
  readonly channels: readonly PlacedChannel[];
}

const TOP = 12;
const GAP = 34;
const LINE = 18;
/** From the end of a band to the words beside it. */
const BESIDE = 14;
const BOX_WIDTH = 138;
const LADDER = 32;
const SYMPTOM_GAP = 8;
const SYMPTOM_LOWEST = 420;

/**
 * Places symptom, channels and points from left to right. Lanes and bands keep the order of the channels at both
 * ends, so that none crosses another. The symptom is in the middle of its lanes, but never below the first screen.
 */
export function flowAcross(channels: readonly ChannelFlow[], columns: Columns = WIDE): FlowAcross {
  let y = TOP;
  const rooms = channels.map((channel) => {
    const room = roomOf(channel, y, columns);
    y = room.bottom + GAP;
    return room;
  });
  const middle = (rooms.at(0)!.laneYs.at(0)! + rooms.at(-1)!.laneYs.at(-1)!) / 2;
  const starts = symptomPorts(
    channels.flatMap(({ lanes }) => lanes),
    Math.min(middle, SYMPTOM_LOWEST),
  );
  const ports = starts.ports.values();
  return {
    height: Math.max(y - GAP, starts.top + starts.height + 60) + TOP,
    symptom: { top: px(starts.top), height: px(starts.height) },
    channels: rooms.map((room) => ({
      id: room.channel.id,
      top: px(room.barTop),
      height: px(room.barHeight),
      lanes: room.channel.lanes.map((lane, n) =>
        placeLane(lane, ports.next().value!, px(room.laneYs[n]!), columns),
      ),
      points: placePoints(room, columns),
      moreY: px(room.pointsTop + room.pointsHeight - 9),
    })),
  };
}

interface Room {
  readonly channel: ChannelFlow;
  readonly barTop: number;
  readonly barHeight: number;
  readonly laneYs: readonly number[];
  readonly pointsTop: number;
  readonly pointsHeight: number;
  readonly bottom: number;
}

function roomOf(channel: ChannelFlow, top: number, columns: Columns): Room {
  const laneHeights = channel.lanes.map((lane) => laneHeight(lane, columns));
  const lanesHeight = sum(laneHeights);
  const barHeight = Math.max(lanesHeight, breadth(channel.points), 20);
  const slots = Math.max(sum(channel.points.map((point) => slotHeight(point, columns))), 28);
  const pointsHeight = slots + (channel.more > 0 ? 28 : 0);
  const barTop = top + Math.max(0, (pointsHeight - barHeight) / 2);
  const pointsTop = top + Math.max(0, (barHeight - pointsHeight) / 2);
  let laneTop = barTop + (barHeight - lanesHeight) / 2;
  const laneYs = laneHeights.map((height) => (laneTop += height) - height / 2);
  const bottom = Math.max(barTop + barHeight + 8 + LINE * (1 + channel.notes), pointsTop + pointsHeight);
  return { channel, barTop, barHeight, laneYs, pointsTop, pointsHeight, bottom };
}

function laneHeight(lane: Lane, columns: Columns): number {
  const around = lane.stop === undefined ? 12 : 2 * (LINE + 8);
  return Math.max(boxLines(lane, columns).length * LINE + 18, laneBreadth(lane) + around);
}

/** The lines of its label: what the stop is, its name, and how many more there are; or how many works say it. */
function boxLines({ stop, derived, legs, term }: Lane, columns: Columns): string[] {
  if (stop === undefined)
    return wrapWords(sourcesPhrase(legs[0].works, legs[0].level, term), 14, columns.label);
  const name = wrapWords(stop.name, 14.5, BOX_WIDTH - 20);
  return [derived ? '∴ by rule' : 'pattern', ...name, ...(stop.more > 0 ? [`and ${stop.more} more`] : [])];
}

function laneBreadth({ legs }: Lane): number {
  return Math.max(...legs.map(({ shares }) => totalWorks(shares) * WORK), 3);
}

function symptomPorts(
  lanes: readonly Lane[],
  middle: number,
): { top: number; height: number; ports: number[] } {
  const breadths = lanes.map(laneBreadth);
  const height = sum(breadths) + SYMPTOM_GAP * (lanes.length + 1);
  const top = Math.max(TOP, middle - height / 2);
  let y = top + SYMPTOM_GAP;
  const ports = breadths.map((each) => {
    const port = y + each / 2;
    y += each + SYMPTOM_GAP;
    return port;
  });
  return { top, height, ports };
}

function placeLane(lane: Lane, port: number, y: number, columns: Columns): PlacedLane {
  const start = columns.symptom + columns.bar;
  const leg = (n: number, from: Spot, along: number): PlacedLeg => {
    const course = { from, to: { along, across: y }, bend: columns.turned - start };
    return { bands: stackBands(lane.legs[n]!.shares, course, WORK), line: thread(course), end: along };
  };
  const symptom = { along: start, across: port };
  const box = boxAt(boxLines(lane, columns), { x: columns.stop, y }, lane.stop === undefined ? LADDER : 0);
  if (lane.stop === undefined) return { lane, y, box, legs: [leg(0, symptom, columns.channel)] };
  return {
    lane,
    y,
    box,
    legs: [leg(0, symptom, box.x), leg(1, { along: box.x + box.width, across: y }, columns.channel)],
  };
}

function boxAt(lines: readonly string[], { x, y }: { x: number; y: number }, aside: number): Box {
  const width = Math.max(...lines.map((line) => textWidth(line, 14.5))) + 22 + aside;
  const height = lines.length * LINE + 8;
  return { x: px(x - width / 2), y: px(y - height / 2), width, height, lines };
}

function placePoints({ channel, barTop, barHeight, pointsTop }: Room, columns: Columns): PlacedPoint[] {
  let port = barTop + (barHeight - breadth(channel.points)) / 2;
  let slot = pointsTop;
  return channel.points.map((point) => {
    const each = totalWorks(point.shares) * WORK;
    const captionLines = captionOf(point, columns);
    const captionY = px(slot + 13);
    const found = foundOf(point, columns);
    const height = bandSlot(point, found);
    slot += captionLines.length * LINE + height;
    const y = px(slot - height / 2);
    const nameY = px(y + 5 - (found?.height ?? 0) / 2);
    const from = { along: columns.channel + columns.bar, across: port + each / 2 };
    const course = { from, to: { along: columns.point, across: y }, bend: columns.point };
    port += each;
    const bands = stackBands(point.shares, course, WORK);
    return { id: point.id, y, bands, captionLines, captionY, nameY, found };
  });
}

function captionOf({ caption }: PointFlow, columns: Columns): string[] {
  return caption === '' ? [] : wrapWords(caption, 13, columns.width - columns.point - BESIDE);
}

function slotHeight(point: PointFlow, columns: Columns): number {
  return captionOf(point, columns).length * LINE + bandSlot(point, foundOf(point, columns));
}

/** The height that a point takes: of its band, or of its name and what studies found. */
function bandSlot({ shares }: PointFlow, found: PlacedFound | undefined): number {
  return Math.max(found === undefined ? 28 : 27 + found.height, totalWorks(shares) * WORK + 12);
}

function foundOf({ found }: PointFlow, columns: Columns): PlacedFound | undefined {
  return found && placeFound(found, columns.width - columns.point - BESIDE);
}

function breadth(points: readonly PointFlow[]): number {
  return sum(points.map(({ shares }) => totalWorks(shares) * WORK));
}

/** A length as it is written: no finer than a screen shows. */
function px(length: number): number {
  return Math.round(length * 10) / 10;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
