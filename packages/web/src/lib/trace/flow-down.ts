import type { Lane } from './lanes.ts';
import { type Band, stackBands, thread } from './ribbon.ts';
import { totalWorks } from './shares.ts';

/** What is drawn of one channel: how it is reached, and how many works name points on it. */
export interface ChannelFall {
  readonly id: string;
  readonly lanes: readonly Lane[];
  readonly works: number;
}

export interface PlacedFall {
  readonly id: string;
  readonly x: number;
  readonly width: number;
  readonly lanes: readonly { readonly lane: Lane; readonly bands: readonly Band[]; readonly line: string }[];
}

export interface FlowDown {
  readonly symptom: { readonly x: number; readonly width: number };
  readonly channels: readonly PlacedFall[];
}

/** Size of the drawing in px, and how thick its bars are. */
export const FALL = { width: 358, height: 122, bar: 11 };

const GAP = 10;
const LANE_GAP = 9;
const WIDEST_WORK = 4.9;
const NAME_WIDTH = 60;

/**
 * Places symptom and channels from top to bottom. Channel bars share the width by the works that name points on
 * them, but each has room for its lanes; a work is narrower than on the wide drawing where many must fit.
 */
export function flowDown(channels: readonly ChannelFall[]): FlowDown {
  const lanes = channels.flatMap((channel) => channel.lanes);
  const works = lanes.reduce((sum, lane) => sum + laneWorks(lane), 0);
  const room = FALL.width - GAP * (channels.length - 1) - LANE_GAP * (lanes.length + channels.length);
  const work = Math.min(WIDEST_WORK, (room * 0.7) / Math.max(works, 1));
  const fair = (FALL.width - GAP * (channels.length - 1)) / channels.length;
  const least = channels.map(({ lanes: own }) =>
    Math.max(lanesBreadth(own, work), Math.min(fair, NAME_WIDTH)),
  );
  const spare = FALL.width - GAP * (channels.length - 1) - least.reduce((sum, width) => sum + width, 0);
  const named = channels.reduce((sum, channel) => sum + channel.works, 0);
  const whole = lanesBreadth(lanes, work);
  const symptom = { x: (FALL.width - whole) / 2, width: whole };

  let x = 0;
  let port = symptom.x + LANE_GAP;
  return {
    symptom,
    channels: channels.map((channel, n) => {
      const width = least[n]! + spare * (named === 0 ? 1 / channels.length : channel.works / named);
      let arrival = x + (width - lanesBreadth(channel.lanes, work)) / 2 + LANE_GAP;
      const placed = channel.lanes.map((lane) => {
        const breadth = laneBreadth(lane, work);
        const course = {
          from: { along: FALL.bar, across: port + breadth / 2 },
          to: { along: FALL.height - FALL.bar, across: arrival + breadth / 2 },
          bend: FALL.height,
          down: true,
        };
        port += breadth + LANE_GAP;
        arrival += breadth + LANE_GAP;
        return { lane, bands: stackBands(lane.legs.at(-1)!.shares, course, work), line: thread(course) };
      });
      const fall = { id: channel.id, x, width, lanes: placed };
      x += width + GAP;
      return fall;
    }),
  };
}

function lanesBreadth(lanes: readonly Lane[], work: number): number {
  return lanes.reduce((sum, lane) => sum + laneBreadth(lane, work) + LANE_GAP, LANE_GAP);
}

function laneBreadth(lane: Lane, work: number): number {
  return Math.max(laneWorks(lane) * work, 2);
}

function laneWorks(lane: Lane): number {
  return totalWorks(lane.legs.at(-1)!.shares);
}
