import type { Observation } from '../http/observation.ts';
import { describeRefused } from './health.ts';
import type { Log } from './log.ts';
import type { TraceIds } from './tracing/tracing.ts';
import type { ReloadReport } from './snapshot-holder.ts';

/**
 * Logs a request to the GraphQL endpoint, with the ids of its trace if it has one. At level info only what is unusual:
 * refused, with errors, or slow. A line takes a quarter of the time of a cached answer.
 */
export function logQuery(
  log: Log,
  observation: Observation,
  { slow, ids }: { readonly slow: number; readonly ids?: TraceIds | undefined },
): void {
  const level = levelOf(observation, slow);
  if (!log.isLevelEnabled(level)) return;
  const duration = Math.round(observation.duration * 1000) / 1000;
  log[level]({ ...observation, duration, ...ids }, 'query');
}

function levelOf({ outcome, duration }: Observation, slow: number): 'debug' | 'info' | 'error' {
  if (outcome === 'failed') return 'error';
  const isUsual = outcome === 'complete' || outcome === 'not-modified';
  return isUsual && duration < slow ? 'debug' : 'info';
}

/** Logs a finished reload. */
export function logReload(log: Log, { refused, ...report }: ReloadReport): void {
  if (refused === undefined) {
    log.info(report, report.outcome === 'swapped' ? 'The new data is served.' : 'The data has not changed.');
  } else {
    const reload = { ...report, refusedReload: describeRefused(refused) };
    log.error(reload, 'The new data is refused; the old data is still served.');
  }
}
