import type { GraphReader } from '@jingluo/graph';
import type { DocumentNode, GraphQLError } from 'graphql';

/**
 * Where limits are put into the endpoint. Each is optional. What one throws must be a `GraphQLError` with
 * `extensions.code`; it is answered as the only error, with the status of `extensions.http.status` (400 without
 * one), which the client is not shown otherwise. Anything else that is thrown counts as our own fault and is masked.
 *
 * An answer that is kept passed them when it was made, so it is served again without asking them.
 */
export interface LimitsHooks {
  /** Refuses bodies by their size, before they are read whole. */
  readonly body?: BodyLimit;
  /** Sees what the JSON of a POST body holds (an array is a batch) before anything else is done with it. */
  readonly checkBody?: (body: unknown) => void;
  /** Sees the text of a document that is not known yet, before it is parsed. */
  readonly checkText?: (query: string) => void;
  /** Sees a valid document before it is executed. Returns its cost, which is sent in the header of `COST_HEADER`. */
  readonly checkQuery?: (query: QueryToCheck) => number | undefined;
  /** Called when an execution begins; what it returns watches over that one. */
  readonly startClock?: () => ExecutionClock;
}

/** The response header that carries the cost of a query. */
export const COST_HEADER = 'x-query-cost';

export interface BodyLimit {
  /** A body may have this many bytes. */
  readonly maxBytes: number;
  /** A body must have arrived whole after this many milliseconds; no bound without it. */
  readonly maxMilliseconds?: number;
  /** What a body too long is answered with; `extensions.http.status` should be 413. */
  readonly tooLong: () => GraphQLError;
  /** What a body too slow is answered with; `extensions.http.status` should be 408. */
  readonly tooSlow?: () => GraphQLError;
}

export interface QueryToCheck {
  /** Parsed and valid. The same object whenever the same text comes again, so it may be a key of a `WeakMap`. */
  readonly document: DocumentNode;
  /** As they were sent: not coerced yet, without defaults. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** As it was sent; may name no operation of the document. */
  readonly operationName: string | undefined;
}

/**
 * Watches the time of one execution. A resolver that works synchronously cannot be interrupted by a timer, but all
 * that costs time goes through the reader.
 */
export interface ExecutionClock {
  /** The reader the execution works with: as the given one, but throws once the time is over. */
  readonly guard: (reader: GraphReader) => GraphReader;
  /** ParsedRequest when the execution has ended: the error that replaces its answer, or undefined when it was in time. */
  readonly exceeded: () => GraphQLError | undefined;
}
