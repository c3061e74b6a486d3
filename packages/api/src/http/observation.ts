/**
 * How a request to the endpoint ended.
 * - `complete`: all that was asked for, without errors
 * - `not-modified`: the client has that already (304)
 * - `partial`: executed, with errors in the answer
 * - `refused`: not executed: no valid request or query, or beyond a limit
 * - `failed`: something went wrong here
 */
export type Outcome = 'complete' | 'not-modified' | 'partial' | 'refused' | 'failed';

/** What is told about a request once its answer is known. */
export interface Observation {
  /** The client's own `x-request-id`, if it sent a plain one, or one of ours. The answer carries it too. */
  readonly requestId: string;
  readonly method: string;
  readonly status: number;
  readonly outcome: Outcome;
  /** The operation that was executed; undefined when it has no name, or none was executed. */
  readonly operationName: string | undefined;
  /** True when the document is one of `knownOperations`: only then is the name from a small, fixed set. */
  readonly known: boolean;
  /** `hit` when a kept answer was sent, `miss` when the answer was made for this request, `none` when refused. */
  readonly cache: 'hit' | 'miss' | 'none';
  /** As `checkQuery` of the limits gave it, also for a kept answer. */
  readonly cost: number | undefined;
  /** `extensions.code` of each error in the answer. */
  readonly errorCodes: readonly string[];
  /** Milliseconds from taking the request to having the answer. */
  readonly duration: number;
  /** Size of the body of the answer. */
  readonly bytes: number;
  /** Of the snapshot that was asked. */
  readonly version: string;
}

/** Told synchronously; must neither throw nor wait. */
export type Observe = (observation: Observation) => void;
