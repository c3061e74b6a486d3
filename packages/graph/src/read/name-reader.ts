import type { Question } from '../search/read-question.ts';
import type { GraphReader } from './graph-reader.ts';

/** What is read from the names, works and totals of a graph: they are in memory, whatever holds the claims. */
export interface NameReader extends Pick<
  GraphReader,
  | 'resolve'
  | 'named'
  | 'entities'
  | 'findCitation'
  | 'citations'
  | 'citationFamily'
  | 'search'
  | 'searchCitations'
  | 'dataset'
  | 'contributions'
  | 'audit'
  | 'drawnMap'
  | 'drawnClaims'
  | 'offeredSymptoms'
> {
  /** A text as a question, without its answer; undefined when it is none. */
  readonly readQuestion: (text: string) => Question | undefined;
}
