import type { Box } from '../scene/box.ts';
import { relation as relationRow } from '@jingluo/graph/vocabulary';
import { captionSize } from '../scene/caption-size.ts';
import type { CaptionClaim, CaptionFound } from '../scene/scene.ts';
import { GROWN_SCALE } from '../scene/transform.ts';
import type { Level } from '../level/level.ts';
import { everShorter, foundLines } from '../outcome/found-words.ts';
import { isCaution, type Named, type Neighbor, type SpokeClaim } from './spoke.ts';

/** The place of a thing and its words, in pixels from the middle of the view at zoom 1. */
export interface Seat {
  readonly id: string;
  readonly label: string;
  readonly x: number;
  readonly y: number;
  /** The side on which its words are; `middle` is below it. */
  readonly anchor: 'start' | 'middle' | 'end';
  /** The thing from which it was opened. */
  readonly from: string | undefined;
  /** The size of its words, and the greatest width of a line, in pixels. */
  readonly width: number;
  readonly height: number;
  readonly most: number;
}

const LEAST_HALF = 20;

/** The box around a thing and its words. */
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

/** Headings of lists, as words for one thing. */
const OF_ONE: Record<string, string> = {
  Correspondences: 'corresponds to it',
  Qualities: 'a quality',
  Points: 'a point of it',
  'Points located there': 'located there',
  'Points of this phase': 'a point of this phase',
  Kinds: 'a kind of it',
};

/** "said to treat" seen from the point, "said to be treated by" from the symptom; with the added data folders. */
function relationWords({ relation, subject, derived, added = [] }: SpokeClaim, from: string): string {
  const { heading, inverseHeading } = relationRow(relation);
  const side = subject === from ? heading : inverseHeading;
  const words = OF_ONE[side] ?? side.replace(/^./, (letter) => letter.toLowerCase());
  return [derived ? words.replace(/^said to be /, '') : words, ...added].join(' · ');
}

/** The words of a claim beside a thing, seen from the thing that was opened. */
export function captionClaim(claim: SpokeClaim, from: string): CaptionClaim {
  return {
    claim: claim.id,
    words: relationWords(claim, from),
    level: claim.level.toUpperCase() as Level,
    works: claim.works,
    derived: claim.derived,
    contested: claim.standing === 'contested',
    ...(isCaution(claim) ? { caution: true } : {}),
  };
}

/**
 * What studies found that stand behind claims about one thing, in one line: against sham first. Two of them may have the
 * same studies, so they are not added up.
 */
export function captionFound(claims: readonly SpokeClaim[]): CaptionFound | undefined {
  const lines = claims.flatMap(({ found }) => foundLines(found).slice(0, 1));
  const line = lines.find(({ against }) => against === 'SHAM') ?? lines[0];
  return line && { counts: line.counts, words: everShorter(line) };
}

/** The size of the words beside a neighbour: its name, and below it its claims. */
export function neighborSize(
  { label, claims, han }: Neighbor & { readonly han?: string | undefined },
  from: string,
  most: number,
): { readonly width: number; readonly height: number } {
  return captionSize(
    {
      title: label,
      han,
      // Whether it can be expanded is known later, so there is always room for the sign.
      signs: ['more'],
      claims: claims.map((claim) => captionClaim(claim, from)),
      found: captionFound(claims),
      most,
    },
    GROWN_SCALE,
  );
}

/** The size of a name without claims. */
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
