import { at } from '../base-path.ts';
import { citationHref, entityHref, focusHref, listHref } from '../href.ts';
import type { QuestionResult } from './question-result.ts';
import type { FoundSource, FoundThing } from './search.graphql.ts';

/** One result of a search. Its id is the address that it leads to. */
export type SearchResult =
  | { readonly is: 'question'; readonly id: string; readonly question: QuestionResult }
  | {
      readonly is: 'thing';
      readonly id: string;
      readonly thing: FoundThing;
      readonly gloss?: string | undefined;
    }
  | {
      readonly is: 'source';
      readonly id: string;
      readonly source: FoundSource;
      readonly gloss?: string | undefined;
    }
  | { readonly is: 'way'; readonly id: string; readonly text: string; readonly gloss: string };

/** Results under a heading. */
export interface ResultGroup {
  readonly heading: string;
  readonly found: readonly SearchResult[];
}

export function thingResult(thing: FoundThing, gloss?: string): SearchResult {
  const { id, heading } = thing.entity;
  // The map does not have headings.
  return { is: 'thing', id: heading ? entityHref(id) : focusHref(id), thing, gloss };
}

export function sourceResult(source: FoundSource, gloss?: string): SearchResult {
  return { is: 'source', id: citationHref(source.citation.id), source, gloss };
}

/** What a thing is, in a few words; undefined where its kind says it all. */
export function whatItIs(entity: FoundThing['entity']): string | undefined {
  if (entity.summary) return entity.summary;
  if (!('channel' in entity)) return undefined;
  return entity.channel ? `A point of the ${entity.channel.label}` : 'A point of no channel';
}

/** Other links, for words that no thing and no source has as its name. */
export function waysOn(): SearchResult[] {
  return [
    symptomsResult(),
    listResult(),
    { is: 'way', id: at('/yours'), text: 'Add a source that names it', gloss: 'your own, on your computer' },
  ];
}

export function symptomsResult(): SearchResult {
  return { is: 'way', id: at('/trace'), text: 'Browse the symptoms', gloss: 'by the part of the body' };
}

/** What is there without a search. */
export function listResult(): SearchResult {
  return { is: 'way', id: listHref(), text: 'See everything as a list', gloss: 'all names, by kind' };
}
