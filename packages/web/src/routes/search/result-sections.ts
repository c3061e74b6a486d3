import type { SearchAnswer } from '#lib/search/answer-search.ts';
import { isWhole, reasonOf } from '#lib/search/fits.ts';
import {
  listResult,
  type SearchResult,
  sourceResult,
  symptomsResult,
  thingResult,
  waysOn,
  whatItIs,
} from '#lib/search/found.ts';
import { QUESTION_HEADINGS, questionResult } from '#lib/search/question-result.ts';
import type { FoundSource, FoundThing } from '#lib/search/search.graphql.ts';
import { shownNames } from '#lib/search/shown-names.ts';
import { markWords } from '#lib/ui/mark-words.ts';
import { kindCounts, pluralOf, type ResultKind } from './kinds.ts';

/** The results of one kind, or other links, under a heading. */
export interface ResultSection {
  readonly heading: string;
  /** Undefined for questions and other links. */
  readonly kind: ResultKind | undefined;
  /** How many there are in all. */
  readonly count: number;
  readonly found: readonly SearchResult[];
}

/** How many of a kind are shown beside other kinds. */
const OF_EACH = 10;

/** The sections of the page of results: a question, then the kinds, those with the best results first. */
export function resultSections(
  answer: SearchAnswer,
  kind: ResultKind | undefined,
  ofKind: readonly FoundThing[],
): ResultSection[] {
  const { verdict, text } = answer;
  if (verdict.is === 'nothing') return nothingSections(answer);
  const sources = section(
    'source',
    answer,
    answer.sources.map((one) => sourceResult(one, whySource(one, text))),
  );
  if (kind === 'source') return [sources].filter(({ found }) => found.length > 0);
  const results = (things: readonly FoundThing[]) =>
    things.map((one) => thingResult(one, glossOf(one, text)));
  if (kind !== undefined) return ofKind.length === 0 ? [] : [section(kind, answer, results(ofKind))];
  const question =
    verdict.is === 'question'
      ? [other(QUESTION_HEADINGS[verdict.question.kind], [questionResult(verdict.question)])]
      : [];
  const byKind = Map.groupBy(answer.things, ({ entity }) => entity.kind.toLowerCase() as ResultKind);
  const things = [...byKind].map(([one, found]) => section(one, answer, results(found)));
  const all = answer.sourcesFirst ? [sources, ...things] : [...things, sources];
  return [...question, ...all.map(shortened).filter(({ found }) => found.length > 0)];
}

function section(kind: ResultKind, answer: SearchAnswer, found: readonly SearchResult[]): ResultSection {
  const count = kindCounts(answer).find((one) => one.kind === kind)?.count ?? found.length;
  return { heading: pluralOf(kind), kind, count, found };
}

/** One more than there is room for is shown, too. */
function shortened(one: ResultSection): ResultSection {
  return { ...one, found: one.found.length > OF_EACH + 1 ? one.found.slice(0, OF_EACH) : one.found };
}

function nothingSections({ near }: SearchAnswer): ResultSection[] {
  const names = near.map((one) => thingResult(one, whatItIs(one.entity)));
  return [other('Nearest names', names), other('Ways on', waysOn())].filter(({ found }) => found.length > 0);
}

/** Other links, where nothing is searched for. */
export function sectionsAtRest(): ResultSection[] {
  return [other('Without a name', [symptomsResult(), listResult()])];
}

function other(heading: string, found: readonly SearchResult[]): ResultSection {
  return { heading, kind: undefined, count: found.length, found };
}

/** Why it was found, where the marked letters do not say it, and what it is. */
function glossOf(thing: FoundThing, text: string): string | undefined {
  const { code, name, han, other } = shownNames(thing);
  const shown = [code, name.text, han?.text, other?.text].flatMap((one) => one ?? []);
  const [why, what] = [whyFound(thing, text, shown), whatItIs(thing.entity)];
  return why === undefined || what === undefined ? (why ?? what) : `${why}. ${what}`;
}

/** Undefined where the marked letters say it. */
function whyFound(hit: FoundThing, text: string, shown: readonly string[]): string | undefined {
  if (isWhole(hit) || (hit.fit !== 'FUZZY' && hasMarks(shown, text))) return undefined;
  const reason = hit.fit === 'PARTIAL' ? 'with a word almost like one of these' : reasonOf(hit, text);
  return reason.charAt(0).toUpperCase() + reason.slice(1);
}

/** The same for a source, of which more is searched than is shown. */
function whySource(hit: FoundSource, text: string): string | undefined {
  if (isWhole(hit) || hasMarks([hit.citation.shortName, hit.citation.title], text)) return undefined;
  return hit.fit === 'FUZZY' ? 'Spelled almost like this' : 'By its authors, or by where it was published';
}

function hasMarks(texts: readonly string[], asked: string): boolean {
  return texts.some((text) => markWords(text, { asked }).some(({ hit }) => hit));
}
