import type { CaptionClaim, CaptionFound, SceneCaption } from './scene.ts';
import { textWidth, type Type, wrapped } from './text-width.ts';
import { isBrief } from './transform.ts';

export interface CaptionSize {
  readonly width: number;
  readonly height: number;
  /** How many of its claims are written. */
  readonly shown: number;
  /** The lines of its name. */
  readonly lines: readonly string[];
  /** The words behind the signs of what studies found; undefined when these are not written. */
  readonly foundWords?: string | undefined;
}

const NAME: Type = { size: 14.5, weight: 600 };
const STRONG: Type = { size: 15.5, weight: 700 };
const CLAIM: Type = { size: 13, weight: 400 };
/** Of the thing in the middle of a focus. */
const MIDDLE: Type = { size: 17, weight: 600 };
const MIDDLE_PAD = 6;
const LINE = { name: 18, claims: 17, middle: 22, found: 17 };
/** Widths: a ladder with the space after it, the ∴ of a derived claim, the ⊘ of a caution, the gap between two claims. */
const LADDER = 32;
const RULE_SIGN = 14;
const CAUTION_SIGN = 19;
const BETWEEN = 14;
/** Widths: a sign of a result with the space after it, the gap between a number and the next sign. */
const RESULT_SIGN = 17;
const BETWEEN_RESULTS = 9;
/** Estimated widths may be too small by this factor. */
const SLACK = 1.03;
/** From this scale on there is room for a second claim. */
const TWO_FROM = 1.3;

type Captioned = Pick<
  SceneCaption,
  'title' | 'han' | 'claims' | 'found' | 'signs' | 'strong' | 'most' | 'middle'
>;

/** The pixels that the words beside a thing take at a scale. A name that is too wide takes more lines. */
export function captionSize(caption: Captioned, scale: number): CaptionSize {
  const { most, middle, strong, claims, found } = caption;
  const type = middle ? MIDDLE : strong ? STRONG : NAME;
  const pad = middle ? 2 * MIDDLE_PAD : 0;
  const lines = wrapped(nameOf(caption), most / SLACK - pad, type);
  const name = Math.max(...lines.map((line) => textWidth(line, type)));
  const shown = middle || isBrief(scale) ? 0 : claimsShown(claims, most, scale);
  const below = claimsWidth(claims.slice(0, shown));
  const foundWords = found && shown > 0 ? wordsThatFit(found, most) : undefined;
  const results = foundWords === undefined ? 0 : foundWidth(found!, foundWords);
  return {
    width: Math.ceil(Math.max(name, below, results) * SLACK) + pad,
    height:
      lines.length * (middle ? LINE.middle : LINE.name) +
      (shown > 0 ? LINE.claims : 0) +
      (foundWords === undefined ? 0 : LINE.found),
    shown,
    lines,
    foundWords,
  };
}

/** The longest words that have room behind the signs, or the shortest. */
function wordsThatFit(found: CaptionFound, most: number): string | undefined {
  return found.words.find((words) => foundWidth(found, words) * SLACK <= most) ?? found.words.at(-1);
}

function foundWidth({ counts }: CaptionFound, words: string): number {
  const numbers = counts.length === 1 ? [] : counts.map(({ studies }) => String(studies));
  return (
    counts.length * RESULT_SIGN +
    numbers.reduce((sum, number) => sum + textWidth(number, CLAIM) + BETWEEN_RESULTS, 0) +
    textWidth(words, CLAIM)
  );
}

/** A name as it is written, with its signs. */
function nameOf({ title, han, signs = [] }: Captioned): string {
  return `${signs.includes('more') ? '+ ' : ''}${title}${han === undefined ? '' : ` ${han}`}${signs.includes('pinned') ? ' ◆' : ''}`;
}

/** Two claims beside a name where both have room, else one; the list has the rest. */
function claimsShown(claims: readonly CaptionClaim[], most: number, scale: number): number {
  const two = scale >= TWO_FROM && claimsWidth(claims.slice(0, 2)) * SLACK <= most;
  return Math.min(claims.length, two ? 2 : 1);
}

function claimsWidth(claims: readonly CaptionClaim[]): number {
  return claims.reduce(
    (sum, claim, index) =>
      sum + (index > 0 ? BETWEEN : 0) + textWidth(claimWords(claim), CLAIM) + signWidth(claim),
    0,
  );
}

function signWidth({ derived, caution }: CaptionClaim): number {
  return (derived ? RULE_SIGN : LADDER) + (caution ? CAUTION_SIGN : 0);
}

/** What is written of a claim beside its ladder. */
export function claimWords({ words, derived, works, contested }: CaptionClaim): string {
  return derived ? `${words}, by rule` : `${words} · ${works}${contested ? ', contested' : ''}`;
}
