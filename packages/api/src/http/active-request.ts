import type { GraphReader } from '@jingluo/graph';
import type { HttpRequest } from './http-message.ts';
import type { RequestState } from './request-state.ts';
import type { ResponseCache } from './response-cache.ts';

/** A request while it is answered: to its end it uses the version of the data that was served when it came. */
export interface ActiveRequest {
  readonly request: HttpRequest;
  readonly reader: GraphReader;
  readonly cache: ResponseCache;
  /** By `performance.now()`. */
  readonly startTime: number;
  readonly state: RequestState;
}
