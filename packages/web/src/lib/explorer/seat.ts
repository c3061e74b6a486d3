import { relation as relationRow } from '@jingluo/graph/vocabulary';
import type { Neighbor, SpokeClaim } from './spoke.ts';

/** Where a thing is drawn: pixels from the middle of the view at its own scale. */
export interface Seat {
  readonly id: string;
  readonly label: string;
  readonly x: number;
  readonly y: number;
  /** On which side of it its words stand. */
  readonly anchor: 'start' | 'middle' | 'end';
  /** The thing from which it was opened. */
  readonly from: string | undefined;
  /** Pixels that its words take. */
  readonly width: number;
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const HALF_HEIGHT = 23;

/** The room that a thing and its words take. */
export function boxOf({ x, y, anchor, width }: Pick<Seat, 'x' | 'y' | 'anchor' | 'width'>): Box {
  const words = width + 18;
  return {
    left: x - (anchor === 'start' ? 12 : anchor === 'end' ? words : 60),
    right: x + (anchor === 'end' ? 12 : anchor === 'start' ? words : 60),
    top: y - (anchor === 'middle' ? 30 : HALF_HEIGHT),
    bottom: y + (anchor === 'middle' ? 50 : HALF_HEIGHT),
  };
}

export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** "said to treat" from the point, "said to be treated by" from the symptom, and what added folder says so. */
export function relationWords({ relation, subject, derived, added = [] }: SpokeClaim, from: string): string {
  const { heading, inverseHeading } = relationRow(relation);
  const words = (subject === from ? heading : inverseHeading).replace(/^./, (letter) => letter.toLowerCase());
  return [derived ? words.replace(/^said to be /, '') : words, ...added].join(' · ');
}

/** Pixels that words beside a neighbour take at most. */
export const MOST_WIDE = { wide: 290, narrow: 190 };

/** About how wide a line of claims is: a ladder, the words, the number of works. */
export function claimsWidth(words: readonly string[]): number {
  return words.reduce((sum, one) => sum + 66 + 6.2 * one.length, 0);
}

/** About how wide the words beside a neighbour are: its name, and below it what ties it to the thing opened. */
export function captionWidth({ label, claims }: Neighbor, from: string, narrow: boolean): number {
  const most = narrow ? MOST_WIDE.narrow : MOST_WIDE.wide;
  const words = claims.map((claim) => relationWords(claim, from));
  const two = claimsWidth(words.slice(0, 2));
  const below = narrow || two > most ? claimsWidth(words.slice(0, 1)) : two;
  return Math.min(Math.max(7.6 * label.length + 24, below), most);
}
