import { median, rowsOf, type Run } from './line.ts';

/** Runs that are read one after another, and their edges. */
export interface ColumnOfRuns {
  readonly runs: readonly Run[];
  readonly left: number;
  readonly right: number;
}

/** A gutter is as wide as this, in sizes of the letters. */
const NARROWEST_GUTTER = 0.9;
/** Lines of a column fill it; cells of a table do not. */
const FILLED = 0.55;
const FEWEST_LINES = 4;
/** No text is set in a column that is narrower than this, in sizes of its letters. */
const NARROWEST_COLUMN = 10;
/** How many of the runs may stand across a gutter: as few as will do, for lines with ragged ends leave gaps, too. */
const ACROSS = [0, 0.08, 0.2];
/** Parts of a page that are tried for columns of their own. */
const PARTS = 12;
/** Columns beside each other; a page has no more. */
const MAX_COLUMNS = 4;

/**
 * The columns of a page in reading order. What stands across a gutter, such as a title or a wide picture's caption, divides the
 * page: the columns above it are read first.
 */
export function columnsOf(runs: readonly Run[], most: number = MAX_COLUMNS): ColumnOfRuns[] {
  if (runs.length === 0) return [];
  const gutter = most > 1 ? gutterOf(runs) : undefined;
  if (gutter === undefined) return [whole(runs)];
  const columns: ColumnOfRuns[] = [];
  for (const band of bandsOf(runs, gutter)) {
    if (band.isAcross) columns.push(whole(band.runs));
    else {
      columns.push(
        ...columnsOf(
          band.runs.filter(({ right }) => right <= gutter.middle),
          most - 1,
        ),
      );
      columns.push(
        ...columnsOf(
          band.runs.filter(({ right }) => right > gutter.middle),
          most - 1,
        ),
      );
    }
  }
  return columns;
}

function whole(runs: readonly Run[]): ColumnOfRuns {
  return {
    runs,
    left: Math.min(...runs.map(({ left }) => left)),
    right: Math.max(...runs.map(({ right }) => right)),
  };
}

interface Gutter {
  readonly left: number;
  readonly right: number;
  readonly middle: number;
}

/** The gutter of a page, or of the part of it below a title and summary, or above a table, that go over its whole width. */
function gutterOf(runs: readonly Run[]): Gutter | undefined {
  const rows = rowsOf(runs);
  const step = Math.max(1, Math.ceil(rows.length / PARTS));
  for (const across of ACROSS)
    for (let first = 0; first <= rows.length - FEWEST_LINES; first += step) {
      const [below, above] = [rows.slice(first), rows.slice(0, rows.length - first)];
      const gutter = gutterAmong(below.flat(), across) ?? gutterAmong(above.flat(), across);
      if (gutter !== undefined) return gutter;
    }
  return undefined;
}

/** The widest gap between two sides that both are full of lines. A share of the runs may stand across it. */
function gutterAmong(runs: readonly Run[], across: number): Gutter | undefined {
  const size = median(runs.map((run) => run.size));
  const gaps = gapsOf(runs, Math.floor(runs.length * across));
  return gaps
    .filter((gap) => gap.right - gap.left >= size * NARROWEST_GUTTER)
    .filter((gap) => isFull(runs.filter((run) => run.right <= gap.middle)))
    .filter((gap) => isFull(runs.filter((run) => run.left >= gap.middle)))
    .sort((a, b) => b.right - b.left - (a.right - a.left))[0];
}

/** The places that at most so many runs stand across. */
function gapsOf(runs: readonly Run[], most: number): Gutter[] {
  const changes = runs
    .flatMap((run) => [
      { at: run.left, by: 1 },
      { at: run.right, by: -1 },
    ])
    .sort((a, b) => a.at - b.at || a.by - b.by);
  const gaps: Gutter[] = [];
  let across = 0;
  let open: number | undefined;
  for (const { at, by } of changes) {
    across += by;
    if (across <= most) open ??= at;
    else if (open !== undefined) {
      gaps.push({ left: open, right: at, middle: (open + at) / 2 });
      open = undefined;
    }
  }
  const { left, right } = whole(runs);
  const margin = (right - left) * 0.15;
  return gaps.filter(({ middle }) => middle > left + margin && middle < right - margin);
}

/** Whether most rows go from one edge to the other. The words of a row may stand far apart. */
function isFull(runs: readonly Run[]): boolean {
  const rows = rowsOf(runs);
  if (rows.length < FEWEST_LINES) return false;
  const { left, right } = whole(runs);
  if (right - left < median(runs.map(({ size }) => size)) * NARROWEST_COLUMN) return false;
  return median(rows.map((row) => whole(row)).map((row) => row.right - row.left)) >= (right - left) * FILLED;
}

/** The runs from above, those across the gutter apart from those beside it. */
function bandsOf(runs: readonly Run[], gutter: Gutter): { isAcross: boolean; runs: Run[] }[] {
  const bands: { isAcross: boolean; runs: Run[] }[] = [];
  for (const run of runs.toSorted((a, b) => a.baseline - b.baseline)) {
    const isAcross = run.left < gutter.middle && run.right > gutter.middle;
    const band = bands.at(-1);
    if (band?.isAcross === isAcross) band.runs.push(run);
    else bands.push({ isAcross, runs: [run] });
  }
  return bands;
}
