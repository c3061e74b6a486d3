import { type Aspect, type Block, type Row, type Side, sourcesOf } from './side-by-side.ts';

/** A side as it is shown: its strongest sources, and how many it has. */
export interface FittingSide extends Pick<Side, 'patterns' | 'disputes'> {
  readonly blocks: readonly Omit<Block, 'source'>[];
  readonly sources: number;
}

export interface FittingRow extends Pick<Row, 'id' | 'label'> {
  readonly sides: readonly (FittingSide | undefined)[];
}

/** An aspect with as many rows as there is room for, and how many it has in all. */
export interface FittingAspect extends Pick<Aspect, 'key' | 'heading' | 'isThroughPatterns'> {
  readonly shared: readonly FittingRow[];
  readonly alone: readonly (readonly FittingRow[])[];
  /** How many rows are left out. */
  readonly more: { readonly shared: number; readonly alone: readonly number[] };
  /** For each of the compared things how many rows have its side. */
  readonly said: readonly number[];
}

/** The parameter for all aspects on one page. */
export const ALL = 'all';

/** How many sources of a side are blocks; the number of the rest is written. */
const BLOCKS = 9;
/** About how many characters of HTML rows take: what is shared has a block for each source on each side. */
const OF_SHARED = 1500;
const OF_BLOCK = 200;
const OF_ALONE = 650;
/** How many there is room for, of all aspects that are shown. */
const ROOM = { shared: 90_000, alone: 90_000 };
/** A list of more characters is a number in the table of all aspects. */
const LONG = 80;

/** The aspects that a page shows: those asked for, else the first. */
export function shownOf<Some extends Pick<Aspect, 'key'>>(
  aspects: readonly Some[],
  of: string | undefined,
): readonly Some[] {
  if (of === ALL) return aspects;
  const asked = aspects.find(({ key }) => key === of) ?? aspects[0];
  return asked === undefined ? [] : [asked];
}

/** The sources of the aspects that are shown, each once: also of what is left out. */
export function shownSources(aspects: readonly Aspect[], of: string | undefined): string[] {
  return [...new Set(shownOf(aspects, of).flatMap(sourcesOf))];
}

/**
 * The aspects with the rows that a page has room for. Of those that it does not show it has the number of a long list, and the
 * names of a short one.
 */
export function fitting(aspects: readonly Aspect[], of: string | undefined): FittingAspect[] {
  const shown = shownOf(aspects, of);
  return aspects.map((aspect) => {
    const isShown = shown.includes(aspect);
    const { key, heading, isThroughPatterns, shared, alone } = aspect;
    const room = (all: number, lists: number) => all / shown.length / lists;
    const fits = {
      shared: isShown ? within(shared, room(ROOM.shared, 1), costOfShared) : brief(shared),
      alone: alone.map((rows) =>
        isShown ? within(rows, room(ROOM.alone, alone.length), () => OF_ALONE) : brief(rows),
      ),
    };
    return {
      key,
      heading,
      isThroughPatterns,
      shared: fits.shared.map(fittingRow),
      alone: fits.alone.map((rows) => rows.map(fittingRow)),
      more: {
        shared: shared.length - fits.shared.length,
        alone: alone.map((rows, place) => rows.length - fits.alone[place]!.length),
      },
      said: alone.map((rows, place) => rows.length + shared.filter(({ sides }) => sides[place]).length),
    };
  });
}

function costOfShared({ sides }: Row): number {
  return sides.reduce(
    (sum, side) => sum + (side === undefined ? 0 : Math.min(side.blocks.length, BLOCKS) * OF_BLOCK),
    OF_SHARED,
  );
}

/** So many rows more are no reason for a list elsewhere. */
const FEW = 10;

/** The first rows that there is room for. One that has no room leaves none for those after it. */
function within(rows: readonly Row[], room: number, cost: (row: Row) => number): readonly Row[] {
  let left = room;
  const fit = rows.findIndex((row) => (left -= cost(row)) < 0);
  return fit < 0 || fit + FEW >= rows.length ? rows : rows.slice(0, fit);
}

function brief(rows: readonly Row[]): readonly Row[] {
  return rows.reduce((sum, { label }) => sum + label.length, 0) > LONG ? [] : rows;
}

function fittingRow({ id, label, sides }: Row): FittingRow {
  return {
    id,
    label,
    sides: sides.map(
      (side) =>
        side && {
          blocks: side.blocks.slice(0, BLOCKS).map(({ name, level }) => ({ name, level })),
          sources: side.blocks.length,
          patterns: side.patterns,
          disputes: side.disputes,
        },
    ),
  };
}
