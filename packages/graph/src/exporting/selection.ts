import type { Awaitable } from '../read/graph-reader.ts';
import type { Citation, Claim, Entity } from '../snapshot/model.ts';

/**
 * A part of the graph to be exported. Formats go through its lists item by item, some of them more than once; items
 * that have been passed are not kept in memory.
 */
export interface Selection {
  /** Version of the data. */
  readonly version: string;
  readonly entities: () => AsyncIterable<Entity>;
  readonly claims: () => AsyncIterable<Claim>;
  /** The selected works by id: all, or those of the selected claims and names. */
  readonly works: () => AsyncIterable<Citation>;
  /** Any entity or work of the graph, selected or not. */
  readonly entity: (id: string) => Awaitable<Entity | undefined>;
  readonly work: (id: string) => Awaitable<Citation | undefined>;
  readonly sentence: (claim: Claim) => Awaitable<string>;
}
