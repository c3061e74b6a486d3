/** When a work arose: a year, or the first and the last year that it may be. Negative before the common era. */
export interface Years {
  readonly year: number;
  /** Null where one year is known. */
  readonly yearTo: number | null;
}

/** "1601", "200 BC". */
export function yearWord(year: number): string {
  return year < 0 ? `${-year} BC` : `${year}`;
}

/** "1601", "256–282", "200–100 BC", "50 BC – 100". */
export function yearsWord({ year, yearTo }: Years): string {
  if (yearTo === null || yearTo === year) return yearWord(year);
  if (year < 0 && yearTo < 0) return `${-year}–${-yearTo} BC`;
  return year < 0 ? `${yearWord(year)} – ${yearTo}` : `${year}–${yearTo}`;
}

/** As a sentence says it: "1601"; of a span within one century "the 3rd century"; of a longer one its years. */
export function yearsInSentence({ year, yearTo }: Years): string {
  if (yearTo === null || yearTo === year) return yearWord(year);
  const century = centuryOf(year);
  if (century !== centuryOf(yearTo)) return yearsWord({ year, yearTo });
  return `the ${ordinal(Math.abs(century))} century${century < 0 ? ' BC' : ''}`;
}

/** 3 for 201 to 300, -2 for 200 to 101 BC. */
function centuryOf(year: number): number {
  return year < 0 ? -Math.ceil(-year / 100) : Math.ceil(year / 100);
}

function ordinal(number: number): string {
  const isTeen = number % 100 > 10 && number % 100 < 14;
  return `${number}${isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')}`;
}
