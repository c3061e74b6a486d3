/** A place on the line of time: a share of its width, from 0 to 1. */
export type Place = number;

/** A year that is written at the line. */
export interface Tick {
  readonly year: number;
  readonly at: Place;
  /** Where the scale changes, and at both ends: also on a narrow line. */
  readonly isMain: boolean;
}

export interface TimeScale {
  /** Where a year is; what is outside the line is at its end. */
  at(year: number): Place;
  readonly ticks: readonly Tick[];
  /** Where the scale changes: a line is drawn there. */
  readonly breaks: readonly Place[];
}

/** Years at which the scale changes, and the share of the width up to each of them. */
const BREAKS = [
  { year: -200, at: 0 },
  { year: 250, at: 0.09 },
  { year: 1601, at: 0.53 },
  { year: 1987, at: 0.65 },
] as const;

const YEARS_BETWEEN = [600, 1000, 1300, 1800, 2000, 2010];
/** Two years that are written keep this share of the width between them. */
const NEAREST = 0.045;

/**
 * The line of time from 200 BC to a year, in four parts of which each has a scale of its own: two centuries in which the
 * oldest books arose, the books, the time of the last of them, and that of textbooks and trials.
 */
export function timeScale(until: number): TimeScale {
  const last = Math.max(until, 2026);
  const knots = [...BREAKS, { year: last, at: 1 }];
  const at = (year: number): Place => {
    const next = knots.findIndex((knot) => knot.year >= year);
    if (next === 0) return 0;
    if (next === -1) return 1;
    const [from, to] = [knots[next - 1]!, knots[next]!];
    return from.at + ((year - from.year) / (to.year - from.year)) * (to.at - from.at);
  };
  const main = knots.map(({ year }) => ({ year, at: at(year), isMain: true }));
  const between = YEARS_BETWEEN.map((year) => ({ year, at: at(year), isMain: false })).filter((tick) =>
    main.every((other) => Math.abs(other.at - tick.at) >= NEAREST),
  );
  return {
    at,
    ticks: [...main, ...between].sort((one, other) => one.at - other.at),
    breaks: BREAKS.slice(1).map((knot) => knot.at),
  };
}
