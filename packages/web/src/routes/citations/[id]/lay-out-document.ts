import type { Section, Statement } from './statements.ts';

/** Across, in thousandths of the drawing's width; down, in pixels. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** A section as a bracket over its rings. */
export interface Bracket {
  readonly name: string;
  readonly count: number;
  readonly left: number;
  readonly right: number;
  /** Room for words above it, up to the next bracket. */
  readonly room: number;
}

/** A line from a ring to the words that say who else says it, or says otherwise. */
export interface Leader {
  readonly statement: Statement;
  readonly side: 'left' | 'right';
  /** Its corners from the ring to the words; no two leaders touch. */
  readonly corners: readonly Place[];
}

export interface DocumentLayout {
  readonly brackets: readonly Bracket[];
  readonly rings: readonly { readonly statement: Statement; readonly x: number }[];
  readonly leaders: readonly Leader[];
  /** How many rings that stand not alone have no leader, because there are too many. */
  readonly unnamed: number;
  readonly height: number;
}

/** Statements that fit one line of rings. */
export const MOST_RINGS = 100;
/** Leaders that can be told apart. */
export const MOST_LEADERS = 24;

/** Pixels from the top of the drawing. */
export const DOWN = { ring: 66, stub: 102 } as const;
/** Pixels that the words at the end of a leader have. */
const ROW = 58;

const EDGE = 8;
const WIDEST = 44;
const BETWEEN = 14;
const TRACK = 4;
const FIRST_TRACK = 114;
const FIRST_LINE = 11;
/** Between two leaders that go down in the middle. */
const LANE = 5;
const MIDDLE = 500;
const TO_WORDS = 10;

/** Whether a document's statements are few enough to be drawn on one line. */
export function fitsOneLine(statements: readonly Statement[]): boolean {
  return statements.length <= MOST_RINGS;
}

/**
 * Where the rings of a document stand, in reading order and bracketed by section, and how leaders go from those that do
 * not stand alone to their words: down to a track of their own, along it to a lane in the middle, down, and outwards.
 */
export function layOutDocument(sections: readonly Section[]): DocumentLayout {
  const rings = placeRings(sections);
  const named = strongest(rings);
  const leaders = leadersOf(named);
  const tracks = trackCount(named);
  const rows = Math.ceil(named.length / 2);
  return {
    brackets: bracketsOf(sections, rings),
    rings,
    leaders,
    unnamed: rings.filter(({ statement }) => leadsOn(statement)).length - named.length,
    height: rows === 0 ? DOWN.stub + 4 : firstRow(tracks) + rows * ROW,
  };
}

/** The left edge and the width of the words of a side, in thousandths of the drawing's width. */
export function wordsPlace(leaders: readonly Leader[]): { readonly left: number; readonly right: number } {
  const half = lanesHalf(leaders.length);
  return { left: MIDDLE - half - TO_WORDS, right: MIDDLE + half + TO_WORDS };
}

type Ring = DocumentLayout['rings'][number];

function placeRings(sections: readonly Section[]): Ring[] {
  const count = sections.reduce((sum, { statements }) => sum + statements.length, 0);
  const free = 1000 - 2 * EDGE - (sections.length - 1) * BETWEEN;
  const pitch = Math.min(WIDEST, free / Math.max(count - 1, 1));
  return sections.flatMap(({ statements }, place) => {
    const before = sections.slice(0, place).reduce((sum, section) => sum + section.statements.length, 0);
    return statements.map((statement, index) => ({
      statement,
      x: EDGE + (before + index) * pitch + place * BETWEEN,
    }));
  });
}

function bracketsOf(sections: readonly Section[], rings: readonly Ring[]): Bracket[] {
  let first = 0;
  const ends = sections.map(({ name, statements }) => {
    const [left, right] = [rings[first]!.x, rings[first + statements.length - 1]!.x];
    first += statements.length;
    return { name, count: statements.length, left, right };
  });
  return ends.map((bracket, index) => ({
    ...bracket,
    room: (ends[index + 1]?.left ?? 1000) - bracket.left - EDGE,
  }));
}

function leadsOn({ alsoSaidBy, disputedBy }: Statement): boolean {
  return alsoSaidBy.length + disputedBy.length > 0;
}

/** Those that get a leader: the contested first, then those that most works say, in reading order. */
function strongest(rings: readonly Ring[]): Ring[] {
  const weight = ({ statement: { disputedBy, alsoSaidBy } }: Ring) =>
    disputedBy.length * 1000 + alsoSaidBy.length;
  return rings
    .filter(({ statement }) => leadsOn(statement))
    .toSorted((a, b) => weight(b) - weight(a))
    .slice(0, MOST_LEADERS)
    .toSorted((a, b) => a.x - b.x);
}

function leadersOf(named: readonly Ring[]): Leader[] {
  const half = Math.ceil(named.length / 2);
  const tracks = tracksOf(named);
  const start = firstRow(trackCount(named));
  const words = lanesHalf(named.length);
  return named.map(({ statement, x }, index) => {
    const side = index < half ? 'left' : 'right';
    const row = side === 'left' ? index : named.length - 1 - index;
    const lane = laneOf(index, named.length);
    const track = FIRST_TRACK + tracks[index]! * TRACK;
    const end = start + row * ROW + FIRST_LINE;
    const corners = [
      { x, y: DOWN.ring },
      { x, y: track },
      { x: lane, y: track },
      { x: lane, y: end },
      { x: side === 'left' ? MIDDLE - words : MIDDLE + words, y: end },
    ];
    return { statement, side, corners };
  });
}

function laneOf(index: number, count: number): number {
  return MIDDLE + (index - (count - 1) / 2) * LANE;
}

/** From the middle to where leaders leave the lanes. */
function lanesHalf(count: number): number {
  return (Math.max(count, 1) / 2) * LANE + 14;
}

/**
 * The track of each leader, 0 on top. Of those that go right the leftmost goes lowest, of those that go left the
 * rightmost, so that each passes below the rings that it passes; the two sorts never meet.
 */
function tracksOf(named: readonly Ring[]): number[] {
  const goesRight = named.map(({ x }, index) => x < laneOf(index, named.length));
  return goesRight.map((right, index) =>
    right
      ? goesRight.slice(index + 1).filter(Boolean).length
      : goesRight.slice(0, index).filter((other) => !other).length,
  );
}

function trackCount(named: readonly Ring[]): number {
  return named.length === 0 ? 0 : Math.max(...tracksOf(named)) + 1;
}

function firstRow(tracks: number): number {
  return FIRST_TRACK + tracks * TRACK + 14;
}
