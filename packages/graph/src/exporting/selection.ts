import type { Awaitable } from '../read/graph-reader.ts';
import type { Citation, Claim, Entity } from '../snapshot/model.ts';

/**
 * A part of the graph on its way into a file. Its lists are gone through one by one, and more than once by some
 * formats; what has been passed is not kept.
 */
export interface Selection {
  /** Version of the data. */
  readonly version: string;
  readonly entities: () => AsyncIterable<Entity>;
  readonly claims: () => AsyncIterable<Claim>;
  /** The works that are selected, by id: all, or those that the selected claims and names rest on. */
  readonly works: () => AsyncIterable<Citation>;
  /** Any entity or work of the graph, selected or not. */
  readonly entity: (id: string) => Awaitable<Entity | undefined>;
  readonly work: (id: string) => Awaitable<Citation | undefined>;
  readonly sentence: (claim: Claim) => Awaitable<string>;
}
