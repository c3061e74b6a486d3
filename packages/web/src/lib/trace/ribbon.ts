import type { Level } from '../level/level.ts';
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

/** The works of one level and claim as they are drawn. */
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
}

/** A line along a course, parallel to the flow at both ends. */
export function thread({ from, to, bend, down = false }: Course): string {
  const turned = Math.min(from.along + bend, to.along);
  const middle = (from.along + turned) / 2;
  return [
    `M${at(from.along, from.across, down)}`,
    `C${at(middle, from.across, down)} ${at(middle, to.across, down)} ${at(turned, to.across, down)}`,
    `L${at(to.along, to.across, down)}`,
  ].join(' ');
}

/** A band along a course, everywhere `breadth` px across. */
export function ribbon(course: Course, breadth: number): string {
  const { from, to, bend, down = false } = course;
  const far = to.across + breadth / 2;
  const near = from.across + breadth / 2;
  const turned = Math.min(from.along + bend, to.along);
  const middle = (from.along + turned) / 2;
  return [
    thread(shift(course, -breadth / 2)),
    `L${at(to.along, far, down)} L${at(turned, far, down)}`,
    `C${at(middle, far, down)} ${at(middle, near, down)} ${at(from.along, near, down)} Z`,
  ].join(' ');
}

/**
 * Lays shares side by side along a course, which is the middle of all of them; `work` is the width of one work in px.
 */
export function stackBands(shares: readonly Share[], course: Course, work: number): Band[] {
  const whole = shares.reduce((sum, { works }) => sum + works, 0) * work;
  let start = -whole / 2;
  return shares.map((share) => {
    const end = start + share.works * work;
    const band = { ...share, ...draw(share, shift(course, (start + end) / 2), work) };
    const edges = [course.to.across + start, course.to.across + end] as const;
    start = end;
    return { ...band, edges };
  });
}

function draw({ level, works }: Share, course: Course, work: number): Pick<Band, 'shape' | 'threads'> {
  if (level !== 'UNCITED') return { shape: ribbon(course, works * work), threads: [] };
  const lines = Array.from({ length: works }, (_, n) => (n + 0.5 - works / 2) * work);
  return { shape: '', threads: lines.map((by) => thread(shift(course, by))) };
}

function shift(course: Course, by: number): Course {
  const move = ({ along, across }: Spot): Spot => ({ along, across: across + by });
  return { ...course, from: move(course.from), to: move(course.to) };
}

function at(along: number, across: number, down: boolean): string {
  const [x, y] = down ? [across, along] : [along, across];
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
}
