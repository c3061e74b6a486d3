import type { TextSection } from './text-sections.ts';

/** Where marks stand in the strip, in pixels from its left. */
export interface StripPlaces {
  /** Sentences that are drawn, with their places. */
  readonly marks: readonly { readonly sentence: number; readonly x: number }[];
  readonly brackets: readonly StripBracket[];
}

export interface StripBracket {
  readonly name: string;
  readonly first: number;
  readonly left: number;
  readonly right: number;
  /** The width up to the next bracket, for its name. */
  readonly room: number;
}

/** More sentences have no line of their own: the section in hand is drawn. */
export const MOST_IN_STRIP = 90;

const STEP = 21;
const BETWEEN = 28;
/** Half a mark, on either side of a bracket. */
const EDGE = 6;
/** Between two brackets where there is no room for more. */
const LEAST_BETWEEN = 8;

/**
 * The places of the marks of a text in a strip of this width: one for each sentence, in brackets by section. Of a long text
 * the section with the sentence in hand, and of a long section the sentences about it.
 */
export function stripPlaces(sections: readonly TextSection[], width: number, inHand: number): StripPlaces {
  const drawn = drawnSections(sections, inHand);
  const count = drawn.reduce((sum, { first, end }) => sum + end - first, 0);
  if (count === 0) return { marks: [], brackets: [] };
  const steps = count - drawn.length;
  const gaps = drawn.length - 1;
  const free = width - 2 * EDGE;
  const wanted = STEP * steps + BETWEEN * gaps;
  // With too many sections for their gaps, the gaps give way first.
  const scale = Math.min(1, free / Math.max(wanted, 1));
  const between = Math.max(LEAST_BETWEEN, BETWEEN * scale);
  const step = steps === 0 ? 0 : Math.min(STEP, Math.max(0, free - between * gaps) / steps);
  let x = EDGE;
  const marks: { sentence: number; x: number }[] = [];
  const ends = drawn.map(({ name, first, end }) => {
    const left = x;
    for (let sentence = first; sentence < end; sentence += 1)
      marks.push({ sentence, x: left + (sentence - first) * step });
    const right = marks.at(-1)!.x;
    x = right + between;
    return { name, first, left: left - EDGE, right: right + EDGE };
  });
  return {
    marks,
    brackets: ends.map((bracket, place) => ({
      ...bracket,
      room: (ends[place + 1]?.left ?? width) - bracket.left - 6,
    })),
  };
}

function drawnSections(sections: readonly TextSection[], inHand: number): TextSection[] {
  const count = sections.at(-1)?.end ?? 0;
  if (count <= MOST_IN_STRIP) return [...sections];
  const section = sections.find(({ first, end }) => first <= inHand && inHand < end) ?? sections[0]!;
  if (section.end - section.first <= MOST_IN_STRIP) return [section];
  const first = Math.max(section.first, Math.min(inHand - MOST_IN_STRIP / 2, section.end - MOST_IN_STRIP));
  return [{ ...section, first, end: first + MOST_IN_STRIP }];
}
