/** A broader term with what stands above it. */
export interface TermAbove {
  readonly id: string;
  readonly label: string;
  readonly broader?: readonly TermAbove[];
}

export type Line = readonly Pick<TermAbove, 'id' | 'label'>[];

/** So many lines are read before they become noise. */
const MOST_LINES = 3;

/** The lines from the topmost heading down to each broader term, at most three; the shortest first. */
export function linesAbove(broader: readonly TermAbove[]): Line[] {
  return climb(broader)
    .toSorted((a, b) => a.length - b.length)
    .slice(0, MOST_LINES);
}

function climb(terms: readonly TermAbove[]): Line[] {
  return terms.flatMap(({ id, label, broader = [] }) => {
    const above = broader.length === 0 ? [[]] : climb(broader);
    return above.map((line): Line => [...line, { id, label }]);
  });
}
