import type { Awaitable, Citation, GraphReader } from '@jingluo/graph';
import { when } from './maybe-async.ts';

/** The works with these ids, in this order, without unknown ones. */
export function citationsByIds(reader: GraphReader, ids: readonly string[]): Awaitable<Citation[]> {
  return when(reader.citationsByIds(ids), (found) => found.filter((citation) => citation !== undefined));
}

/** The work with an id that the reader returned. Throws when there is none. */
export function knownCitation(reader: GraphReader, id: string): Awaitable<Citation> {
  return when(reader.citation(id), (citation) => {
    if (citation === undefined)
      throw new Error(`knownCitation: the graph names "${id}" and does not have it`);
    return citation;
  });
}
