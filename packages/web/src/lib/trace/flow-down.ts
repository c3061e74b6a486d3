import type { Lane } from './lanes.ts';
import { type Band, stackBands, thread } from './ribbon.ts';
import { totalWorks } from './shares.ts';
import { wrapWords } from './wrap-words.ts';

/** What is drawn of one channel: its lanes, and the lines under its name. */
export interface ChannelRow {
  readonly id: string;
  readonly lanes: readonly Lane[];
  readonly caption: string;
}

export interface PlacedRow {
  readonly id: string;
  readonly top: number;
  readonly height: number;
  /** The top and the height of the channel's bar. */
  readonly barTop: number;
  readonly barHeight: number;
  readonly lanes: readonly {
    readonly lane: Lane;
    readonly y: number;
    readonly bands: readonly Band[];
    readonly line: string;
  }[];
}

/** Horizontal positions in px: the symptom from 0 on, a channel's bar, its words. */
export const ROWS = { symptom: 10, channel: 86, bar: 10, words: 106 };

const WORK = 4.9;
const LINE = 18;
const NAME = 23;
const LEAST_HEIGHT = 48;
const PADDING = 12;
const LANE_GAP = 7;
/** Width for the words on a screen 360 px wide. */
const WORDS_WIDTH = 214;

/**
 * Places the channels one below the other beside the symptom, which runs down along all of them. Each has its own
 * row, and a work has the same width as in the wide flow.
 */
export function flowDown(channels: readonly ChannelRow[]): {
  readonly height: number;
  readonly channels: readonly PlacedRow[];
} {
  let top = 0;
  const rows = channels.map((channel) => {
    const row = placeRow(channel, top);
    top += row.height;
    return row;
  });
  return { height: top, channels: rows };
}

function placeRow({ id, lanes, caption }: ChannelRow, top: number): PlacedRow {
  const breadth = lanes.reduce((sum, lane) => sum + laneBreadth(lane) + LANE_GAP, LANE_GAP);
  const words = NAME + LINE * wrapWords(caption, 13, WORDS_WIDTH).length;
  const height = Math.max(LEAST_HEIGHT, Math.max(words, breadth) + PADDING);
  const barHeight = Math.max(breadth, 20);
  let y = top + (height - breadth) / 2 + LANE_GAP;
  return {
    id,
    top,
    height,
    barTop: top + (height - barHeight) / 2,
    barHeight,
    lanes: lanes.map((lane) => {
      const middle = y + laneBreadth(lane) / 2;
      y += laneBreadth(lane) + LANE_GAP;
      return { lane, y: middle, ...drawLane(lane, middle) };
    }),
  };
}

function drawLane(lane: Lane, y: number): { bands: Band[]; line: string } {
  const course = {
    from: { along: ROWS.symptom, across: y },
    to: { along: ROWS.channel, across: y },
    bend: ROWS.channel,
  };
  return { bands: stackBands(lane.legs.at(-1)!.shares, course, WORK), line: thread(course) };
}

function laneBreadth(lane: Lane): number {
  return Math.max(totalWorks(lane.legs.at(-1)!.shares) * WORK, 2);
}
