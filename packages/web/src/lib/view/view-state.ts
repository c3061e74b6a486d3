import { type Filters, NO_FILTERS } from './filters.ts';

/** How many neighbours an opened thing shows at first, and how many more at a time. */
export const FIRST = 8;
export const STEP = 10;

/** A thing whose neighbours are shown, and how many of them. */
export interface Opened {
  readonly id: string;
  /** Undefined: as many as are shown at first. */
  readonly count: number | undefined;
}

/** A thing with a fixed place: whole pixels from the thing in focus, at the scale of a focus. */
export interface Pin {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** What the explorer shows. The address of the page says the same, and nothing else does. */
export interface ViewState {
  /** Undefined: the whole map. */
  readonly focus: string | undefined;
  /** The other end of the paths, when the view shows paths between two things. */
  readonly to: string | undefined;
  /** The path that is singled out, 1 for the best. */
  readonly path: number | undefined;
  /** In the order in which they were opened: places depend on it. The thing in focus is here only with a count. */
  readonly opened: readonly Opened[];
  readonly hidden: readonly string[];
  readonly pinned: readonly Pin[];
  /** What Details shows when it is not the thing in focus. */
  readonly selected: string | undefined;
  readonly claim: string | undefined;
  readonly filters: Filters;
  /** As a list instead of a drawing. */
  readonly list: boolean;
}

export const WHOLE_MAP: ViewState = {
  focus: undefined,
  to: undefined,
  path: undefined,
  opened: [],
  hidden: [],
  pinned: [],
  selected: undefined,
  claim: undefined,
  filters: NO_FILTERS,
  list: false,
};

/** The most that a link may contain. */
export const MOST_OPENED = 24;
export const MOST_HIDDEN = 200;
export const MOST_PINNED = 100;
export const MOST_NEIGHBORS = 200;
/** How many paths between two things are searched. */
export const PATHS = 6;
