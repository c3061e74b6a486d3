/** The code points of a CSS `unicode-range` such as `U+3001,U+4e00-4e03`. Throws at a part that it cannot read. */
export function parseUnicodeRange(range: string): Set<number> {
  return new Set(
    range.split(',').flatMap((part) => {
      const [, first, last = first] = /^\s*U\+([\da-f]+)(?:-([\da-f]+))?\s*$/i.exec(part) ?? [];
      if (first === undefined || last === undefined)
        throw new Error(`parseUnicodeRange: cannot read "${part}"`);
      const from = parseInt(first, 16);
      return Array.from({ length: parseInt(last, 16) - from + 1 }, (_, offset) => from + offset);
    }),
  );
}

/** The CSS `unicode-range` of the code points, neighbours joined. */
export function formatUnicodeRange(codePoints: Iterable<number>): string {
  return codePointRuns(codePoints)
    .map(([first, last]) => `U+${first.toString(16)}${last === first ? '' : `-${last.toString(16)}`}`)
    .join(',');
}

/** Runs of consecutive code points, as [first, last], in ascending order. */
export function codePointRuns(codePoints: Iterable<number>): [number, number][] {
  const runs: [number, number][] = [];
  for (const codePoint of [...new Set(codePoints)].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && run[1] === codePoint - 1) run[1] = codePoint;
    else runs.push([codePoint, codePoint]);
  }
  return runs;
}
