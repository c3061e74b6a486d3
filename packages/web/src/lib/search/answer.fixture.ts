import { readAnswer, type SearchAnswer } from './answer-search.ts';
import type { Fit, FoundSource, FoundThing, SearchResponse } from './search.graphql.ts';

/* Answers of the API, made by hand. */

export function thing(label: string, fit: Fit, given: Partial<FoundThing> = {}): FoundThing {
  const entity = {
    id: `symptom:${label.toLowerCase()}`,
    kind: 'SYMPTOM',
    label,
    name: label,
    names: [],
    summary: null,
  } as const;
  return { matched: label, fit, confident: false, entity, ...given } as FoundThing;
}

export function source(shortName: string, fit: Fit, confident = false): FoundSource {
  const id = `citation:${shortName.toLowerCase()}`;
  const citation = {
    id,
    shortName,
    type: 'book',
    title: shortName,
    level: 'TRADITIONAL',
    retracted: false,
    study: null,
  } as const;
  return { matched: shortName, fit, confident, citation };
}

type Given = Partial<Omit<SearchResponse, 'searchCounts'>>;

export function answerTo(text: string, given: Given): SearchAnswer {
  const { question = null, search = [], near = [], searchCitations = [] } = given;
  const kinds = search.length === 0 ? [] : [{ kind: 'SYMPTOM' as const, count: search.length }];
  return readAnswer(text, {
    question,
    search,
    near,
    searchCitations,
    searchCounts: { kinds, citations: searchCitations.length },
  });
}
