import { raisedText } from '../reference-mark.ts';
import { columnsOf } from './columns.ts';
import { type Line, median, type Piece, rowsOf, type Run } from './line.ts';

/** Pieces on one line that are further apart, in sizes of their letters, are in different columns or cells. */
const WIDEST_SPACE = 1.6;
/** From this gap on there is a space between two pieces. */
const SMALLEST_SPACE = 0.12;
/** How much smaller raised numbers are, and how far above the line at most. */
const RAISED = { size: 0.85, height: 0.75 };

/** The lines of a page in reading order: column by column. */
export function linesOfPage(all: readonly Run[], page: number): Line[] {
  return columnsOf(all).flatMap(({ runs, left, right }) => {
    const lines = rowsOf(runs).map(joined);
    const flush = lines.filter((line) => line.left - left < line.size * 0.5);
    const column = { page, left, right, isFlush: flush.length > lines.length / 2 };
    return lines.map((line) => ({ ...line, column }));
  });
}

/** The text of a page in runs, in the order of the file. Raised numbers in it become `[n]`. */
export function runsOf(pieces: readonly Piece[]): Run[] {
  const runs: Piece[][] = [];
  for (const piece of pieces) {
    const run = runs.at(-1);
    if (run !== undefined && follows(run, piece)) run.push(piece);
    else runs.push([piece]);
  }
  return runs.map(textOf);
}

function follows(run: readonly Piece[], piece: Piece): boolean {
  const last = run.at(-1)!;
  const size = Math.max(...run.slice(-8).map((each) => each.size));
  const gap = piece.left - last.right;
  const main = run.findLast((each) => each.size >= size * RAISED.size) ?? last;
  const rise = main.baseline - piece.baseline;
  const isOnLine =
    Math.abs(rise) < size * 0.25 || isRaised(piece, size, rise) || isRaised(main, piece.size, -rise);
  return isOnLine && gap > -size * 0.6 && gap < size * WIDEST_SPACE;
}

function isRaised(piece: Piece, size: number, rise: number): boolean {
  return piece.size <= size * RAISED.size && rise > 0 && rise < size * RAISED.height;
}

function textOf(run: readonly Piece[]): Run {
  const size = Math.max(...run.map((piece) => piece.size));
  const baseline = median(
    run.filter((piece) => piece.size >= size * RAISED.size).map((piece) => piece.baseline),
  );
  let text = '';
  for (const [place, piece] of run.entries()) {
    const gap = place === 0 ? 0 : piece.left - run[place - 1]!.right;
    const isMark =
      isRaised(piece, size, baseline - piece.baseline) && baseline - piece.baseline > size * 0.12;
    if (gap > size * SMALLEST_SPACE && !isMark) text += ' ';
    text += isMark ? raisedText(piece.text, text) : piece.text;
  }
  return { text, left: run[0]!.left, right: run.at(-1)!.right, baseline, size };
}

function joined(row: readonly Run[]): Run {
  return {
    text: row
      .map(({ text }) => text.trim())
      .join('  ')
      .trim(),
    left: Math.min(...row.map(({ left }) => left)),
    right: Math.max(...row.map(({ right }) => right)),
    baseline: row[0]!.baseline,
    size: Math.max(...row.map(({ size }) => size)),
  };
}
