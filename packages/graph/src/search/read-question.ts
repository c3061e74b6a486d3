import { type EntityKind, kindOf } from '../vocabulary/kinds.ts';
import { scoreOf } from './fit.ts';
import { coverWithNames, createLookup, type Lookup, type NamedSpan } from './cover-with-names.ts';
import {
  SENSATIONS,
  BEFORE_POINTS,
  COMPARE_WORDS,
  LINK_WORDS,
  PLACE_WORDS,
  POINT_WORDS,
  STOP_WORDS,
} from './question-words.ts';
import { readComparison } from './read-comparison.ts';
import type { SearchIndex } from './search-index.ts';
import type { Search } from './search.ts';
import { searchWords } from './search-words.ts';

export const QUESTION_KINDS = ['paths', 'points-in', 'compare'] as const;

/** `paths`: what joins two things; `points-in`: points for a symptom in a region; `compare`: things side by side. */
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** A question about more than one thing. */
export interface Question {
  readonly kind: QuestionKind;
  /** Ids in the order of the question; for `points-in` the symptom, then the region. */
  readonly entities: readonly string[];
}

/** Reads a question; undefined when the words name one thing, none, or too many to decide between. */
export type ReadQuestion = (text: string) => Question | undefined;

const MOST_CHARACTERS = 200;
const MOST_WORDS = 24;
/** A shorter part of a question must be a whole name to count as a thing. */
const PHRASE_WORDS = 3;

/** Signs between two names that join them like "and". */
const JOINING_SIGNS = /[&+,;/|→]/g;

/**
 * A function that reads questions about two things, or three to compare. The names must cover the question, except
 * for the words in `question-words.ts`. What may also be one thing is not read as a question: a name that contains
 * all words, and a symptom with the place where it is felt. A question is never about a heading.
 */
export function createQuestionReader(
  index: SearchIndex,
  search: Search,
  claimsOf: (id: string) => number,
): ReadQuestion {
  const lookupAll = createLookup(index, claimsOf, { headings: true });
  const lookup = createLookup(index, claimsOf, { headings: false });

  return (text) => {
    const asked = text.slice(0, MOST_CHARACTERS);
    if (lookupAll(searchWords(asked)).length > 0) return undefined;
    const words = searchWords(asked.replace(JOINING_SIGNS, ' and '));
    if (words.length < 2 || words.length > MOST_WORDS) return undefined;
    if (words.some((word) => COMPARE_WORDS.has(word))) {
      const compared = readComparison(words, lookup);
      if (compared) return { kind: 'compare', entities: compared };
    } else if (words.some((word) => POINT_WORDS.has(word))) {
      return readPointsIn(words, lookup);
    }
    const pair = readPair(words, lookup, search);
    return pair && { kind: 'paths', entities: pair };
  };
}

/** A symptom and a region beside the word `points`: `points on the foot for headache`. */
function readPointsIn(words: readonly string[], lookup: Lookup): Question | undefined {
  const ofBody: Lookup = (span) =>
    lookup(span).filter((id) => kindOf(id) === 'symptom' || kindOf(id) === 'region');
  const isSkipped = (word: string) => isPlain(word) || POINT_WORDS.has(word) || BEFORE_POINTS.has(word);
  const { spans, uncovered } = coverWithNames(words, ofBody, isSkipped);
  const [first, second] = spans;
  if (uncovered || first === undefined || second === undefined || spans.length !== 2) return undefined;
  const [symptom, region] = kindOf(first.ids[0]!) === 'symptom' ? [first, second] : [second, first];
  if (kindOf(symptom.ids[0]!) !== 'symptom' || kindOf(region.ids[0]!) !== 'region') return undefined;
  // "points for pain in the knee": the place of the pain, not of the points.
  const asked = words.findIndex((word) => POINT_WORDS.has(word));
  const isPlaceOfPain = asked < symptom.from && symptom.from < region.from && isSensation(words, symptom);
  if (isPlaceOfPain) return undefined;
  return { kind: 'points-in', entities: [symptom.ids[0]!, region.ids[0]!] };
}

/** The two things of a question about how they are connected. */
function readPair(words: readonly string[], lookup: Lookup, search: Search): string[] | undefined {
  const covered = coverWithNames(words, lookup, (word) => isPlain(word) || COMPARE_WORDS.has(word));
  const isCovered = !covered.uncovered && covered.spans.length === 2;
  if (isCovered && !areTwo(words, covered.spans, search)) return undefined;
  const ids = isCovered
    ? covered.spans.map((span) => span.ids[0]!)
    : partsOf(words).map((part) => resolvePart(part, lookup, search));
  const [first, second] = ids;
  if (first === undefined || second === undefined || ids.length !== 2 || first === second) return undefined;
  return [first, second];
}

/** Whether two names that cover a question are two things, and not one thing and its place. */
function areTwo(words: readonly string[], spans: readonly NamedSpan[], search: Search): boolean {
  const [first, second] = [spans[0]!, spans[1]!];
  const [a, b] = [kindOf(first.ids[0]!), kindOf(second.ids[0]!)];
  const between = words.slice(first.to, second.from);
  const isJoined = words.some(
    (word, at) => LINK_WORDS.has(word) && !spans.some(({ from, to }) => from <= at && at < to),
  );
  if (isJoined) {
    // "neck and shoulder pain": the pain is of both.
    const isShared =
      between.join(' ') === 'and' && a === 'region' && b === 'symptom' && second.to - second.from > 1;
    return !(isShared && SENSATIONS.has(words[second.to - 1]!));
  }
  if (between.some((word) => PLACE_WORDS.has(word))) {
    return !((a === 'symptom' || a === 'quality') && (b === 'region' || b === 'organ' || b === 'channel'));
  }
  return !isOneThing(words, spans, [a, b], search);
}

/** Whether two names next to each other are one thing: `leg numbness`, `heart fire`, `kidney yin`. */
function isOneThing(
  words: readonly string[],
  spans: readonly NamedSpan[],
  kinds: readonly (EntityKind | undefined)[],
  search: Search,
): boolean {
  const has = (kind: EntityKind) => kinds.includes(kind);
  const onBody = has('region') || has('organ') || has('channel');
  if (has('symptom') && has('region')) return true;
  if ((has('quality') || has('element')) && onBody) return true;
  if (onBody && spans.some((span) => isSensation(words, span))) return true;
  // Two organs are one thing only in a name that has nothing else: "liver kidney" is also in names of patterns of both.
  const least = scoreOf(kinds.every((kind) => kind === 'organ') ? 'words' : 'region-phrase');
  const named = spans.flatMap(({ from, to }) => words.slice(from, to));
  const wanted = [...new Set(named)].sort().join(' ');
  return search(named.join(' '), { limit: 5 }).some(({ score, matched }) => {
    if (score >= least) return true;
    const held = searchWords(matched).filter((word) => !isPlain(word));
    return [...new Set(held)].sort().join(' ') === wanted;
  });
}

function isSensation(words: readonly string[], { from, to }: NamedSpan): boolean {
  return to - from === 1 && SENSATIONS.has(words[from]!);
}

function isPlain(word: string): boolean {
  return STOP_WORDS.has(word) || LINK_WORDS.has(word) || PLACE_WORDS.has(word);
}

/** The parts of a question between the words that join them, each without meaningless words at its ends. */
function partsOf(words: readonly string[]): string[][] {
  const parts: string[][] = [[]];
  for (const word of words) {
    if (LINK_WORDS.has(word) || COMPARE_WORDS.has(word)) parts.push([]);
    else parts.at(-1)!.push(word);
  }
  return parts.map(trim).filter((part) => part.length > 0);
}

function trim(part: readonly string[]): string[] {
  const first = part.findIndex((word) => !isPlain(word));
  const last = part.findLastIndex((word) => !isPlain(word));
  return first < 0 ? [] : part.slice(first, last + 1);
}

/** The thing that a part of a question names: by a whole name, or by words that are next to each other in one. */
function resolvePart(part: readonly string[], lookup: Lookup, search: Search): string | undefined {
  const [id] = lookup(part);
  if (id !== undefined || part.length < PHRASE_WORDS) return id;
  const [best] = search(part.join(' '), { headings: false, limit: 1 });
  return best !== undefined && best.score >= scoreOf('region-phrase') ? best.id : undefined;
}
