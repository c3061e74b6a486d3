/** Pixels between parallel lines at their middle. */
const APART = 9;

/**
 * Lines with the pixels by which each bows sideways, so that lines between the same two things do not overlap. Lines
 * of one pair are next to each other in the result.
 */
export function bowApart<Line>(
  lines: readonly Line[],
  endsOf: (line: Line) => readonly [from: string, to: string],
): { readonly line: Line; readonly bow: number }[] {
  const pairs = Map.groupBy(lines, (line) => endsOf(line).toSorted().join(' '));
  return [...pairs.values()].flatMap((parallel) =>
    parallel.map((line, index) => {
      const bow = (index - (parallel.length - 1) / 2) * APART;
      const [from, to] = endsOf(line);
      // Seen from its other end, a line bows to the other side. Adding zero turns -0 into 0.
      return { line, bow: (from < to ? bow : -bow) + 0 };
    }),
  );
}
