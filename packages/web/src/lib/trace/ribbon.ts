import type { Level } from '../level/level.ts';
import type { OutcomeResult } from '../outcome/outcome.graphql.ts';
import type { Share } from './shares.ts';

/** A position in px: along the flow, and across it. */
export interface Spot {
  readonly along: number;
  readonly across: number;
}

/** From where to where something flows. */
export interface Course {
  readonly from: Spot;
  readonly to: Spot;
  /** Length of its bend in px; after that it is straight. */
  readonly bend: number;
  /** From top to bottom instead of from left to right. */
  readonly down?: boolean;
}

/** The works of one level, claim and result as they are drawn. */
export interface Band {
  readonly claim: string;
  readonly level: Level;
  readonly works: number;
  /** The filled shape; empty for works that name no source, which are threads. */
  readonly shape: string;
  /** One dashed line for each work that names no source. */
  readonly threads: readonly string[];
  /** Its two edges where it ends. */
  readonly edges: readonly [number, number];
  /** What the studies behind it found. */
  readonly sign?: LaneSign;
}

/** The sign of a result on a band, and how far the band is filled. */
export interface LaneSign extends Spot {
  readonly result: OutcomeResult;
  /** The part of the shape that is filled, while its edges run on; empty where all of it is. */
  readonly fill: string;
}

/** How far before its end a band has its sign, and how far from each other several are, in px. */
const SIGN = 46;
const NEXT_SIGN = 22;

/** A line along a course, parallel to the flow at both ends. */
export function thread(course: Course): string {
  const { bend, end } = lineOf(course);
  return `M${draw([...bend, end], course.down)}`;
}

/** A band along a course, everywhere `breadth` px across. */
export function ribbon(course: Course, breadth: number): string {
  return area(lineOf(course), [-breadth / 2, breadth / 2], course.down);
}

/**
 * Lays shares side by side along a course, which is the middle of all of them; `work` is the width of one work in px.
 */
export function stackBands(shares: readonly Share[], course: Course, work: number): Band[] {
  const whole = shares.reduce((sum, { works }) => sum + works, 0) * work;
  let start = -whole / 2;
  let signs = 0;
  return shares.map(({ result, ...share }) => {
    const end = start + share.works * work;
    const own = shift(course, (start + end) / 2);
    const edges = [round(course.to.across + start), round(course.to.across + end)] as const;
    const breadth = share.works * work;
    start = end;
    const band = { ...share, ...drawShare(share, own, work), edges };
    if (result === undefined) return band;
    const along = Math.max(course.from.along + NEXT_SIGN / 2, course.to.along - SIGN - NEXT_SIGN * signs++);
    return { ...band, sign: signOn(own, { result, along, breadth }) };
  });
}

function drawShare({ level, works }: Share, course: Course, work: number): Pick<Band, 'shape' | 'threads'> {
  if (level !== 'UNCITED') return { shape: ribbon(course, works * work), threads: [] };
  const lines = Array.from({ length: works }, (_, n) => (n + 0.5 - works / 2) * work);
  return { shape: '', threads: lines.map((by) => thread(shift(course, by))) };
}

/** With no difference or a worse result the fill ends at the sign; with a mixed one half of it goes on. */
function signOn(
  course: Course,
  { result, along, breadth }: { result: OutcomeResult; along: number; breadth: number },
): LaneSign {
  const [before, after] = cut(lineOf(course), along);
  const half = breadth / 2;
  const fill =
    result === 'BETTER'
      ? ''
      : area(before, [-half, half], course.down) +
        (result === 'MIXED' ? area(after, [0, half], course.down) : '');
  return { result, along, across: round(after.bend[0].across), fill };
}

/** The middle of a band: a bend by four points, then a straight line. */
interface Line {
  readonly bend: readonly [Spot, Spot, Spot, Spot];
  readonly end: Spot;
}

function lineOf({ from, to, bend }: Course): Line {
  const turned = Math.min(from.along + bend, to.along);
  const middle = (from.along + turned) / 2;
  return {
    bend: [
      from,
      { along: middle, across: from.across },
      { along: middle, across: to.across },
      { along: turned, across: to.across },
    ],
    end: to,
  };
}

/** The two parts of a line, before and after a place of its bend. */
function cut({ bend, end }: Line, along: number): [before: Line, after: Line] {
  let [low, high] = [0, 1];
  for (let step = 0; step < 20; step += 1) {
    const half = (low + high) / 2;
    if (split(bend, half)[1][0].along < along) low = half;
    else high = half;
  }
  const [first, second] = split(bend, low);
  return [
    { bend: first, end: first[3] },
    { bend: second, end },
  ];
}

/** A bend cut in two by De Casteljau's construction, at a share of its parameter. */
function split([a, b, c, d]: Line['bend'], share: number): [Line['bend'], Line['bend']] {
  const [ab, bc, cd] = [between(a, b, share), between(b, c, share), between(c, d, share)];
  const [abc, bcd] = [between(ab, bc, share), between(bc, cd, share)];
  const middle = between(abc, bcd, share);
  return [
    [a, ab, abc, middle],
    [middle, bcd, cd, d],
  ];
}

function between(a: Spot, b: Spot, share: number): Spot {
  return {
    along: a.along + (b.along - a.along) * share,
    across: a.across + (b.across - a.across) * share,
  };
}

/** What is between two lines that run beside a line, so far off across the flow. */
function area({ bend, end }: Line, [near, far]: readonly [number, number], down = false): string {
  const there = [...bend, end].map((spot) => move(spot, near));
  const back = [end, ...bend.toReversed()].map((spot) => move(spot, far));
  const [turn, ...rest] = back as [Spot, ...Spot[]];
  const straight = same(turn, rest[0]!) ? '' : ` L${at(rest[0]!, down)}`;
  return `M${draw(there, down)} L${at(turn, down)}${straight} C${rest
    .slice(1)
    .map((spot) => at(spot, down))
    .join(' ')} Z`;
}

/** A bend by its four points and, where it goes on, a straight line. */
function draw([start, ...spots]: readonly Spot[], down = false): string {
  const [b, c, d, end] = spots as [Spot, Spot, Spot, Spot];
  const straight = same(d, end) ? '' : ` L${at(end, down)}`;
  return `${at(start!, down)} C${[b, c, d].map((spot) => at(spot, down)).join(' ')}${straight}`;
}

function same(a: Spot, b: Spot): boolean {
  return a.along === b.along && a.across === b.across;
}

function shift(course: Course, by: number): Course {
  return { ...course, from: move(course.from, by), to: move(course.to, by) };
}

function move({ along, across }: Spot, by: number): Spot {
  return { along, across: across + by };
}

function at({ along, across }: Spot, down: boolean): string {
  const [x, y] = down ? [across, along] : [along, across];
  return `${round(x)} ${round(y)}`;
}

function round(px: number): number {
  return Math.round(px * 10) / 10;
}
