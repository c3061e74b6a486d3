import type { Mention, ReadClaim } from '../model.ts';
import type { GoldClaim, GoldMention } from './read-gold.ts';

/** How many were right, wrong and missed. */
export interface Score {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

/** One score for all. */
export function sumOf(scores: readonly Score[]): Score {
  const sum = (of: (score: Score) => number): number => scores.reduce((total, score) => total + of(score), 0);
  return {
    right: sum(({ right }) => right),
    wrong: sum(({ wrong }) => wrong),
    missed: sum(({ missed }) => missed),
  };
}

/** Which share of what was found is right; NaN when nothing was. */
export function precision({ right, wrong }: Score): number {
  return right / (right + wrong);
}

/** Which share of what there is was found; NaN when there is nothing. */
export function recall({ right, missed }: Score): number {
  return right / (right + missed);
}

/** A mention in the units of the whole text. */
export type PlacedMention = Pick<Mention, 'start' | 'end' | 'entity'>;

/** Things that every text is full of, and that say little: they count neither way. */
const IGNORED = new Set(['symptom:pain', 'region:blood', 'region:vessels']);
export const isIgnored = (id: string): boolean => id.startsWith('quality:') || IGNORED.has(id);

/**
 * Names that were found against those that are there. A found one is right when it touches one of the same thing; one that touches
 * an optional one and is something else is wrong; an optional one that was not found is not missed.
 */
export function scoreMentions(found: readonly PlacedMention[], gold: readonly GoldMention[]): Score {
  const counted = found.filter(({ entity }) => !isIgnored(entity));
  const touching = ({ start, end }: PlacedMention) =>
    gold.filter((one) => one.start < end && start < one.end);
  const isRight = (one: PlacedMention): boolean => touching(one).some(({ ids }) => ids.includes(one.entity));
  const isExcused = (one: PlacedMention): boolean => touching(one).some(({ optional }) => optional);
  const isFound = (one: GoldMention): boolean =>
    found.some(({ start, end, entity }) => one.start < end && start < one.end && one.ids.includes(entity));
  const wanted = gold.filter(
    ({ ids, optional }) => !optional && !ids.every((id) => isIgnored(id) || isNil(id)),
  );
  return {
    right: wanted.filter(isFound).length,
    wrong: counted.filter((one) => !isRight(one) && !isExcused(one)).length,
    missed: wanted.filter((one) => !isFound(one)).length,
  };
}

function isNil(id: string): boolean {
  return id.startsWith('NIL:');
}

export interface ClaimScores {
  readonly all: Score;
  /** The sure ones alone; what is missed is not counted. */
  readonly sure: Score;
  readonly wrong: readonly ReadClaim[];
  readonly missed: readonly GoldClaim[];
}

/** Claims that were found against those that a text makes, wherever in the text they stand; each counts once. */
export function scoreClaims(found: readonly ReadClaim[], gold: readonly GoldClaim[]): ClaimScores {
  const keyOf = (subject: string, relation: string, object: string) => [subject, relation, object].join(' ');
  const keys = new Map(gold.map((one) => [keyOf(one.s, one.r, one.o), one]));
  const once = new Map<string, ReadClaim>();
  for (const claim of found) {
    const key = keyOf(claim.subject, claim.relation, claim.object);
    if (once.get(key)?.sure !== true) once.set(key, claim);
  }
  const right = [...once].filter(([key]) => keys.has(key));
  const wrong = [...once].filter(([key]) => !keys.has(key)).map(([, claim]) => claim);
  const missed = [...keys]
    .filter(([key, { optional }]) => !optional && !once.has(key))
    .map(([, claim]) => claim);
  const isSure = ({ sure }: ReadClaim): boolean => sure;
  return {
    all: { right: right.length, wrong: wrong.length, missed: missed.length },
    sure: {
      right: right.filter(([, claim]) => isSure(claim)).length,
      wrong: wrong.filter(isSure).length,
      missed: 0,
    },
    wrong,
    missed,
  };
}
