import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Observation } from '../../http/observation.ts';
import type { Environment } from '../settings.ts';
import type { Log } from '../log.ts';
import type { ReloadReport } from '../snapshot-holder.ts';
import { readTracingSettings } from './tracing-settings.ts';

/** The ids of a span, as OpenTelemetry names them in lines of a log. */
export interface TraceIds {
  readonly trace_id: string;
  readonly span_id: string;
}

/** What is known of a request when it comes. */
export interface TracedRequest {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly protocol: 'http' | 'https';
  /** As requested, without the search: that may be private. */
  readonly path: string;
  /** The route when it is known by now: that of a page is told by `noteRoute`. */
  readonly route: string | undefined;
}

/** Headers of a request, or of one that follows from it in this process. */
type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** Sends spans to a collector by OpenTelemetry. None of it throws or waits. */
export interface Tracing {
  /**
   * Begins the span of a request, which ends with its response. It continues the trace that the header `traceparent` names;
   * the header then names this span, so that what follows from the request does so, too.
   */
  readonly startRequest: (traced: TracedRequest) => TraceIds;
  /** Names the route of the request whose `traceparent` this is. */
  readonly noteRoute: (traceparent: string, route: string) => void;
  /** Adds the span of a query that was just answered. Returns the ids of the request that it belongs to. */
  readonly addQuery: (observation: Observation, headers: Headers) => TraceIds | undefined;
  readonly addReload: (report: ReloadReport) => void;
  /** Sends what is left, for two seconds at most. */
  readonly close: () => Promise<void>;
}

/**
 * Starts tracing when the standard variables of OpenTelemetry ask for it; else undefined, and nothing of it is loaded. What
 * is wrong with the variables is logged, and then nothing is traced.
 */
export async function openTracing(env: Environment, log: Log): Promise<Tracing | undefined> {
  const { settings, warnings } = readTracingSettings(env);
  for (const warning of warnings) log.warn(warning);
  if (settings === undefined) return undefined;
  const { startTracing } = await import('./open-telemetry.ts');
  return startTracing(settings, log);
}
