import { request } from '../graphql/request.ts';
import { gradeOf, isWhole } from './fits.ts';
import type { AnsweredQuestion } from './question-result.ts';
import { AnswerQuery, type FoundSource, type FoundThing, type SearchResponse } from './search.graphql.ts';
import { typedText } from './typed-text.ts';

/**
 * What a text means: a question about two things; surely the best of what was found; one of several things of that name;
 * something near; or nothing.
 */
export type Verdict =
  | { readonly is: 'question'; readonly question: AnsweredQuestion }
  | { readonly is: 'sure' }
  | { readonly is: 'several'; readonly count: number; readonly of: 'thing' | 'source' }
  /** `isCalled`: something has this name, but not what fits best. */
  | { readonly is: 'nearest'; readonly isCalled: boolean }
  | { readonly is: 'nothing' };

/** What a text may mean. */
export interface SearchAnswer {
  /** As it was searched for. */
  readonly text: string;
  readonly verdict: Verdict;
  /** The best first; as many as there is room for. */
  readonly things: readonly FoundThing[];
  readonly sources: readonly FoundSource[];
  /** Whether the best source fits better than the best thing. */
  readonly sourcesFirst: boolean;
  /** Names near the text, if nothing was found. */
  readonly near: readonly FoundThing[];
  /** How many there are, things by kind. */
  readonly counts: SearchResponse['searchCounts'];
  /** How many there are in all. */
  readonly total: number;
}

/** How many results there is room for: in the list below the field, and on a page. */
export const IN_LIST = { things: 8, sources: 3 };
export const ON_PAGE = { things: 100, sources: 100 };

/** What a text may mean. Rejects when the API does not answer. */
export async function answerSearch(
  fetch: typeof globalThis.fetch,
  given: string,
  room: { readonly things: number; readonly sources: number },
): Promise<SearchAnswer> {
  const text = typedText(given);
  const near = text.length > 3 ? text.slice(0, -1) : '';
  return readAnswer(text, await request(fetch, AnswerQuery, { text, near, ...room }));
}

/** Reads what the API answered for a text. */
export function readAnswer(text: string, answered: SearchResponse): SearchAnswer {
  const { question, search: things, searchCitations: works, searchCounts } = answered;
  // Sources that share some of the words only would hide how well things fit.
  const areChance =
    question === null &&
    works[0]?.fit === 'PARTIAL' &&
    things[0] !== undefined &&
    things[0].fit !== 'PARTIAL';
  const sources = areChance ? [] : works;
  const counts = areChance ? { ...searchCounts, citations: 0 } : searchCounts;
  const sourcesFirst = gradeOf(sources[0]) < gradeOf(things[0]);
  const total = counts.kinds.reduce((sum, { count }) => sum + count, counts.citations);
  return {
    text,
    verdict: question === null ? verdictOn(things, sources, sourcesFirst) : { is: 'question', question },
    things,
    sources,
    sourcesFirst,
    near: total === 0 ? answered.near : [],
    counts,
    total,
  };
}

type Hits = readonly Pick<FoundThing, 'fit' | 'confident'>[];

function verdictOn(things: Hits, sources: Hits, sourcesFirst: boolean): Verdict {
  const [best, others] = sourcesFirst ? [sources, things] : [things, sources];
  const [first] = best;
  if (first === undefined) return { is: 'nothing' };
  if (first.confident) return { is: 'sure' };
  if (!isWhole(first)) return { is: 'nearest', isCalled: [...best, ...others].some(isWhole) };
  const count = best.filter(({ fit }) => fit === first.fit).length;
  return { is: 'several', count, of: sourcesFirst ? 'source' : 'thing' };
}
