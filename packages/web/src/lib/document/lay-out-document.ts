import { placeLanes } from './place-lanes.ts';

/** What a ring stands for: a claim of a document, a sentence of a text. It leads on if sources speak of it. */
export interface Ringed {
  /** Unique in the document. */
  readonly number: number;
  readonly alsoSaidBy: { readonly length: number };
  readonly disputedBy: { readonly length: number };
}

interface Section<S> {
  readonly name: string;
  readonly statements: readonly S[];
}

/** Horizontally in thousandths of the drawing's width; vertically in pixels. */
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
  /** Width for words above it, up to the next bracket. */
  readonly room: number;
}

/** A line from a ring to words about other sources that say it, or say otherwise. */
export interface Leader<S> {
  readonly statement: S;
  readonly side: 'left' | 'right';
  /** Its corners from the ring to the words; no two leaders touch or are close beside each other. */
  readonly corners: readonly Place[];
  /** The left edge and the largest width of its words, in thousandths of the drawing's width. */
  readonly words: { readonly left: number; readonly width: number };
}

export interface DocumentLayout<S> {
  readonly brackets: readonly Bracket[];
  readonly rings: readonly { readonly statement: S; readonly x: number }[];
  readonly leaders: readonly Leader<S>[];
  /** How many rings with other sources have no leader, because there are too many. */
  readonly unnamed: number;
  readonly height: number;
}

/** The most leaders that a reader can follow, four to a side. */
export const MOST_LEADERS = 8;
/** The narrowest drawing with leaders, in pixels; `DocumentGraph.svelte` checks for that width. */
export const NARROWEST = 820;

/** Pixels from the top of the drawing. */
export const DOWN = { ring: 66, stub: 102 } as const;
/** Height in px of the words at the end of a leader. */
const ROW = 88;

const EDGE = 8;
const WIDEST = 44;
/** The least distance of rings whose leaders can be followed: 8 px in the narrowest drawing. */
const NEAREST = 8 / (NARROWEST / 1000);
const BETWEEN = 14;
const TRACK = 14;
const FIRST_TRACK = 118;
const FIRST_LINE = 11;
/** The distance of two vertical leaders. */
const LANE = 20;
/** The least and the largest width of the words at the end of a leader. */
const WORDS = { least: 250, most: 340 } as const;
/** The bend and the gap between a vertical leader and its words. */
const BEND = 20;
const GAP = 8;

/** Whether a document has few enough statements for one line of rings. */
export function fitsOneLine(sections: readonly Section<unknown>[]): boolean {
  return pitchOf(sections) >= NEAREST;
}

/** The distance of the rings of a section. */
function pitchOf(sections: readonly Section<unknown>[]): number {
  const count = sections.reduce((sum, { statements }) => sum + statements.length, 0);
  const free = 1000 - 2 * EDGE - (sections.length - 1) * BETWEEN;
  return Math.min(WIDEST, free / Math.max(count - 1, 1));
}

/**
 * Where the rings of a document are, in reading order and bracketed by section, and how leaders go from eight of
 * those that other sources speak of to their words: straight down, and outwards. The left half turns left, the right
 * half right, the outermost highest, so that none crosses another. `inHand` is the number of the claim that is shown
 * beside the document: it has a leader whenever it leads on.
 */
export function layOutDocument<S extends Ringed>(
  sections: readonly Section<S>[],
  inHand?: number,
): DocumentLayout<S> {
  const rings = placeRings(sections);
  const named = strongest(rings, inHand);
  const leaders = leadersOf(named);
  return {
    brackets: bracketsOf(sections, rings),
    rings,
    leaders,
    unnamed: rings.filter(({ statement }) => leadsOn(statement)).length - named.length,
    height: leaders.length === 0 ? DOWN.stub + 4 : rowTop(named, Math.ceil(named.length / 2)),
  };
}

type Ring<S> = DocumentLayout<S>['rings'][number];

function placeRings<S>(sections: readonly Section<S>[]): Ring<S>[] {
  const pitch = pitchOf(sections);
  return sections.flatMap(({ statements }, place) => {
    const before = sections.slice(0, place).reduce((sum, section) => sum + section.statements.length, 0);
    return statements.map((statement, index) => ({
      statement,
      x: EDGE + (before + index) * pitch + place * BETWEEN,
    }));
  });
}

function bracketsOf(sections: readonly Section<unknown>[], rings: readonly Ring<unknown>[]): Bracket[] {
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

function leadsOn({ alsoSaidBy, disputedBy }: Ringed): boolean {
  return alsoSaidBy.length + disputedBy.length > 0;
}

/**
 * The rings with a leader, in reading order: the selected one, then contested ones, then those that most sources say.
 */
function strongest<S extends Ringed>(rings: readonly Ring<S>[], inHand: number | undefined): Ring<S>[] {
  const weight = ({ statement: { number, disputedBy, alsoSaidBy } }: Ring<S>) =>
    number === inHand ? Infinity : disputedBy.length * 1000 + alsoSaidBy.length;
  return rings
    .filter(({ statement }) => leadsOn(statement))
    .toSorted((a, b) => weight(b) - weight(a))
    .slice(0, MOST_LEADERS)
    .toSorted((a, b) => a.x - b.x);
}

function leadersOf<S>(named: readonly Ring<S>[]): Leader<S>[] {
  const half = Math.ceil(named.length / 2);
  const lanes = lanesOf(named);
  const tracks = tracksOf(named, lanes);
  return named.map(({ statement, x }, index) => {
    const side = index < half ? 'left' : 'right';
    const lane = lanes[index]!;
    const track = FIRST_TRACK + tracks[index]! * TRACK;
    const end = rowTop(named, side === 'left' ? index : named.length - 1 - index) + FIRST_LINE;
    const corners = [
      { x, y: DOWN.ring },
      { x, y: track },
      { x: lane, y: track },
      { x: lane, y: end },
      { x: side === 'left' ? lane - BEND : lane + BEND, y: end },
    ];
    return { statement, side, corners, words: wordsBeside(side, lane) };
  });
}

function wordsBeside(side: Leader<unknown>['side'], lane: number): Leader<unknown>['words'] {
  const room = (side === 'left' ? lane : 1000 - lane) - BEND - GAP;
  const width = Math.min(room, WORDS.most);
  return { left: side === 'left' ? lane - BEND - GAP - width : lane + BEND + GAP, width };
}

/** The x of each vertical leader: below its ring, unless there would be too little room for words or other leaders. */
function lanesOf(named: readonly Ring<unknown>[]): number[] {
  const margin = WORDS.least + BEND + GAP;
  return placeLanes(
    named.map(({ x }) => x),
    { least: margin, most: named.length > 1 ? 1000 - margin : 1000, apart: LANE },
  );
}

/**
 * The track on which each leader goes across to its lane, 0 on top. Of those that go right the leftmost goes lowest, of
 * those that go left the rightmost, so that each passes below the rings that it passes; the two sorts never meet. Those
 * that go straight down need none.
 */
function tracksOf(named: readonly Ring<unknown>[], lanes: readonly number[]): number[] {
  const goes = named.map(({ x }, index) => Math.sign(lanes[index]! - x));
  return goes.map((way, index) => {
    if (way === 0) return 0;
    return (way > 0 ? goes.slice(index + 1) : goes.slice(0, index)).filter((other) => other === way).length;
  });
}

/** The top of a row of words, below all tracks. */
function rowTop(named: readonly Ring<unknown>[], row: number): number {
  return FIRST_TRACK + Math.max(0, ...tracksOf(named, lanesOf(named))) * TRACK + 18 + row * ROW;
}
