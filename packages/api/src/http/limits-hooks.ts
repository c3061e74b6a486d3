import type { GraphReader } from '@jingluo/graph';
import type { DocumentNode, GraphQLError } from 'graphql';
import type { TurnGate } from './turn-gate.ts';

/**
 * Where limits are plugged into the endpoint. All are optional. One that refuses throws a `GraphQLError` with
 * `extensions.code`, and `extensions.http.status` if the HTTP status is not 400: the response has only this error. Any
 * other exception is a fault of ours and is masked.
 *
 * A cached response passed the limits when it was made, so they are not called again.
 */
export interface LimitsHooks {
  /** Refuses bodies by their size or time, while they are read. */
  readonly body?: BodyLimit;
  /** Called first, with the JSON of a POST body (an array is a batch) or the parameters of a GET. */
  readonly checkBody?: (body: unknown) => void;
  /** Called with the text of a document that is not known to be valid, before it is parsed. */
  readonly checkText?: (query: string) => void;
  /** Called with a valid query before it is executed. Returns its cost for the header `COST_HEADER`. */
  readonly checkQuery?: (query: QueryToCheck) => number | undefined;
  /** Called when an execution starts. */
  readonly startClock?: () => ExecutionClock;
}

/** The response header with the cost of a query. */
export const COST_HEADER = 'x-query-cost';

export interface BodyLimit {
  readonly maxBytes: number;
  /** The time in which the whole body must arrive; unlimited without it. */
  readonly maxMilliseconds?: number;
  /** The error for a body that is too long; its `extensions.http.status` should be 413. */
  readonly tooLong: () => GraphQLError;
  /** The error for a body that is too slow; its `extensions.http.status` should be 408. */
  readonly tooSlow?: () => GraphQLError;
}

export interface QueryToCheck {
  /** Parsed and valid. The same object when the same text is sent again, so it can be a key of a `WeakMap`. */
  readonly document: DocumentNode;
  /** As sent: not coerced yet, without defaults. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** As sent: the document may have no such operation. */
  readonly operationName: string | undefined;
}

/**
 * Limits the processor time of one execution. A timer cannot interrupt a synchronous resolver, but everything that takes
 * time calls the reader.
 */
export interface ExecutionClock {
  /**
   * The reader for an execution that waits for nothing: the same, but it throws once the time is over, or when the thread
   * was held for long.
   */
  readonly guard: (reader: GraphReader) => GraphReader;
  /** The reader for an execution that lets others go on: it throws once the time is over, and may wait for the gate. */
  readonly guardInTurns: (reader: GraphReader, gate: TurnGate) => GraphReader;
  /** Called after the execution: the error that replaces its response, or undefined when it was in time. */
  readonly exceeded: () => GraphQLError | undefined;
  /** Called at the end of what is done without waiting: the time after it is not the execution's. */
  readonly stop: () => void;
}
