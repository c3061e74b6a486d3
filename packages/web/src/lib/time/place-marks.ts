import type { DatedWork, Strand } from './strand.ts';
import type { Place, TimeScale } from './time-scale.ts';
import type { Years } from './year-words.ts';

/** The marks of a strand, as shares of the width of the line. */
export interface StrandMarks {
  readonly from: Place;
  /** The end of the first mark: of a work with a span of years it is long. */
  readonly to: Place;
  /** The last repeat, up to which the thread runs. */
  readonly end: Place;
  readonly repeats: readonly { readonly at: Place; readonly step: number }[];
}

/** A word below a mark: its middle. */
export interface Label {
  readonly words: string;
  readonly at: Place;
  /** The number of its mark, from 0. */
  readonly mark: number;
}

/** Marks nearer than this many pixels stand on each other. */
const NEAR = 12;
const PER_LETTER = 6.4;
const BETWEEN_LABELS = 10;

/** Where a work is on the line; one with a span of years in its middle. */
export function middleOf({ year, yearTo }: Years, scale: TimeScale): Place {
  return (scale.at(year) + scale.at(yearTo ?? year)) / 2;
}

/** The step of each mark, in the order given, so that none covers one before it: 0 on the line, 1 beside it, and on. */
export function stackMarks(places: readonly Place[], width: number): number[] {
  const last: Place[] = [];
  return places.map((at) => {
    const free = last.findIndex((before) => (at - before) * width >= NEAR);
    const step = free === -1 ? last.length : free;
    last[step] = at;
    return step;
  });
}

/** The marks of a strand on a line of some width in pixels. Repeats are in the order of their years. */
export function strandMarks({ origin, repeats }: Strand, scale: TimeScale, width: number): StrandMarks {
  const places = repeats.map((work) => middleOf(work, scale));
  const steps = stackMarks(places, width);
  const from = scale.at(origin.year);
  const to = scale.at(origin.yearTo ?? origin.year);
  return {
    from,
    to,
    end: Math.max(to, ...places),
    repeats: places.map((at, n) => ({ at, step: steps[n]! })),
  };
}

/**
 * The names that have room below marks on a line of some width: the first always, then the others in their order where no
 * name before is in the way. All of them are in the list.
 */
export function markLabels(works: readonly DatedWork[], scale: TimeScale, width: number): Label[] {
  const placed: { readonly label: Label; readonly left: number; readonly right: number }[] = [];
  for (const [mark, work] of works.entries()) {
    const half = (work.name.length * PER_LETTER) / 2;
    const middle = Math.min(Math.max(middleOf(work, scale) * width, half), width - half);
    const [left, right] = [middle - half, middle + half];
    const isFree = placed.every(
      (other) => other.right + BETWEEN_LABELS <= left || other.left - BETWEEN_LABELS >= right,
    );
    if (isFree) placed.push({ label: { words: work.name, at: middle / width, mark }, left, right });
  }
  return placed.map(({ label }) => label);
}
