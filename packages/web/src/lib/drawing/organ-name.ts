import type { Point } from '../scene/point.ts';
import { RADIUS } from '../map/geometry.ts';

/** A name in one or two lines: its anchor, and the baseline of each line in pixels. */
export interface OrganName {
  readonly size: number;
  readonly anchor: 'middle' | 'end';
  readonly x: number;
  readonly lines: readonly { readonly text: string; readonly y: number }[];
}

interface Organ {
  readonly id: string;
  readonly label: string;
  /** The middle of its disc, from the middle of the map in pixels. */
  readonly at: Point;
  readonly radius: number;
}

/** Names that end so many radii right of their disc, because another disc is near. All others are centred on theirs. */
const ENDING: Record<string, number> = { 'organ:triple-energizer': 1.2, 'organ:pericardium': 2.5 };

/** The distance of a name above its disc, in font sizes; that of the gallbladder clears the disc of the uterus. */
const LIFT = 0.35;
const LIFTED: Record<string, number> = { 'organ:gallbladder': 0.76 };

/** Pixels that names keep from the ring on which the stations of GV and CV are. */
const CLEAR = 3;

/**
 * Where the name of an organ is written: above its disc in the upper half of the map, below it in the lower, within the
 * ring of GV and CV. A name of two words has two lines, or is shortened to one where two would cross the ring.
 */
export function placeOrganName(organ: Organ, scale: number): OrganName {
  const inner = RADIUS.vessel * scale - CLEAR;
  const size = Math.min(13, Math.max(11, scale * 42));
  const whole = layOut(organ, organ.label.split(' '), size, inner);
  if (whole.fits) return whole;
  const short = shortOrganName(organ.label).replace('Pericardium', 'Pericard.');
  return layOut(organ, [short], size, inner);
}

/** "Triple En.", "Small Int.", where there is little room; names of one word stay as they are. */
export function shortOrganName(name: string): string {
  return name
    .replace(/ e(?=nergizer)| i(?=ntestine)/, (letter) => letter.toUpperCase())
    .replace(/(En|Int)[a-z]+$/, '$1.');
}

function layOut(
  { id, at, radius }: Organ,
  words: readonly string[],
  size: number,
  inner: number,
): OrganName & { readonly fits: boolean } {
  const ending = ENDING[id];
  const above = at.y - radius - size * (LIFTED[id] ?? LIFT) - (words.length - 1) * size;
  const first = at.y < 0 ? above : at.y + radius + size * 0.95;
  const lines = words.map((text, n) => ({ text, y: first + n * size }));
  const wished = at.x + radius * (ending ?? 0);
  let x = wished;
  let fits = true;
  for (const { text, y } of lines) {
    const outer = Math.max(Math.abs(y - size * 0.68), Math.abs(y + size * 0.2));
    const reach = Math.sqrt(Math.max(inner ** 2 - outer ** 2, 0));
    const long = lengthOf(text, size);
    const [left, right] = ending === undefined ? [long / 2, long / 2] : [long, 0];
    x = Math.max(Math.min(x, reach - right), left - reach);
    fits &&= left + right <= 2 * reach;
  }
  // At the top, a name that is pushed aside would overlap its neighbour.
  const pushed = at.y < 0 && Math.abs(x - wished) > radius * 0.5;
  return { size, anchor: ending === undefined ? 'middle' : 'end', x, lines, fits: fits && !pushed };
}

/** The width of a line in the site's sans font, in pixels: a high estimate, because a server cannot measure text. */
function lengthOf(text: string, size: number): number {
  let ems = 0;
  for (const letter of text) ems += /[iljtrf.]/.test(letter) ? 0.32 : /[mwA-Z]/.test(letter) ? 0.68 : 0.53;
  return ems * size;
}
