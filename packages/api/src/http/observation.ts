import type { HttpRequest } from './http-message.ts';
import type { RequestState } from './request-state.ts';

/**
 * How a request to the endpoint ended.
 * - `complete`: everything that was requested, without errors
 * - `not-modified`: the client has the same already (304)
 * - `partial`: executed, with errors in the response
 * - `refused`: not executed, because the request or the query is not valid, or exceeds a limit
 * - `failed`: the server failed
 */
export type Outcome = 'complete' | 'not-modified' | 'partial' | 'refused' | 'failed';

/** What the observer gets to know of a request once its response is ready. */
export interface Observation {
  /** The client's own `x-request-id`, if it is safe to log, else one of ours. The response carries it too. */
  readonly requestId: string;
  readonly method: string;
  readonly status: number;
  readonly outcome: Outcome;
  /** The operation that was executed; undefined when it has no name, or none was executed. */
  readonly operationName: string | undefined;
  /** True when the document is one of `knownOperations`: only then is the name from a small, fixed set. */
  readonly known: boolean;
  /** `hit` when the response came from the cache, `miss` when it was made for this request, `none` when refused. */
  readonly cache: 'hit' | 'miss' | 'none';
  /** What `checkQuery` of the limits returned, also for a cached response. */
  readonly cost: number | undefined;
  /** `extensions.code` of each error in the response. */
  readonly errorCodes: readonly string[];
  /** Milliseconds from the request to its response. */
  readonly duration: number;
  /** Size of the response body. */
  readonly bytes: number;
  /** The version of the data that was used. */
  readonly version: string;
}

/** Called synchronously; must neither throw nor block. */
export type Observe = (observation: Observation, request: HttpRequest) => void;

/** How a request ended that Apollo Server answered with this status. */
export function outcomeOf({ complete, executed, errorCodes }: RequestState, status: number): Outcome {
  if (complete) return 'complete';
  if (status >= 500 || errorCodes.includes('INTERNAL_SERVER_ERROR')) return 'failed';
  return executed ? 'partial' : 'refused';
}
