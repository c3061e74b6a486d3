import { relation as relationRow } from '@jingluo/graph/vocabulary';
import { captionSize } from '../scene/caption-size.ts';
import type { CaptionClaim } from '../scene/scene.ts';
import { GROWN_SCALE } from '../scene/transform.ts';
import type { Level } from '../level/level.ts';
import type { Named, Neighbor, SpokeClaim } from './spoke.ts';

/** Where a thing is drawn: pixels from the middle of the view at its own scale. */
export interface Seat {
  readonly id: string;
  readonly label: string;
  readonly x: number;
  readonly y: number;
  /** On which side of it its words stand; in the middle they stand below it. */
  readonly anchor: 'start' | 'middle' | 'end';
  /** The thing from which it was opened. */
  readonly from: string | undefined;
  /** Pixels that its words take, and may take on a line. */
  readonly width: number;
  readonly height: number;
  readonly most: number;
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const LEAST_HALF = 20;

/** The room that a thing and its words take. */
export function boxOf({
  x,
  y,
  anchor,
  width,
  height,
}: Pick<Seat, 'x' | 'y' | 'anchor' | 'width' | 'height'>): Box {
  const words = width + 18;
  const half = Math.max(height / 2 + 3, LEAST_HALF);
  const across = Math.max(width / 2, 26);
  return {
    left: x - (anchor === 'start' ? 12 : anchor === 'end' ? words : across),
    right: x + (anchor === 'end' ? 12 : anchor === 'start' ? words : across),
    top: y - (anchor === 'middle' ? 24 : half),
    bottom: y + (anchor === 'middle' ? 30 + height : half),
  };
}

export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Headings of many, as they are said of one thing. */
const OF_ONE: Record<string, string> = {
  Correspondences: 'corresponds to it',
  Qualities: 'a quality',
  Points: 'a point of it',
  'Points located there': 'located there',
  'Points of this phase': 'a point of this phase',
  Kinds: 'a kind of it',
};

/** "said to treat" from the point, "said to be treated by" from the symptom, and what added folder says so. */
function relationWords({ relation, subject, derived, added = [] }: SpokeClaim, from: string): string {
  const { heading, inverseHeading } = relationRow(relation);
  const side = subject === from ? heading : inverseHeading;
  const words = OF_ONE[side] ?? side.replace(/^./, (letter) => letter.toLowerCase());
  return [derived ? words.replace(/^said to be /, '') : words, ...added].join(' · ');
}

/** A claim as it is written beside a thing, seen from the thing that was opened. */
export function captionClaim(claim: SpokeClaim, from: string): CaptionClaim {
  return {
    claim: claim.id,
    words: relationWords(claim, from),
    level: claim.level.toUpperCase() as Level,
    works: claim.works,
    derived: claim.derived,
    contested: claim.standing === 'contested',
  };
}

/** The room that the words beside a neighbour take: its name, and below it what ties it to the thing opened. */
export function neighborSize(
  { label, claims, han }: Neighbor & { readonly han?: string | undefined },
  from: string,
  most: number,
): { readonly width: number; readonly height: number } {
  return captionSize(
    {
      title: label,
      han,
      // Whether it can be expanded is known later; the sign has its room.
      signs: ['more'],
      claims: claims.map((claim) => captionClaim(claim, from)),
      most,
    },
    GROWN_SCALE,
  );
}

/** The room that a name alone takes. */
export function nameSize(
  { label, han }: Named & { readonly han?: string | undefined },
  most: number,
  form: 'middle' | 'strong' | 'plain',
) {
  return captionSize(
    { title: label, han, signs: form === 'middle' ? [] : ['more'], claims: [], most, [form]: true },
    GROWN_SCALE,
  );
}
