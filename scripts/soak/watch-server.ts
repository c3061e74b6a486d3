import type { Asker } from './ask.ts';
import { byCache, readMetrics } from './read-metrics.ts';
import { quantile } from '../testing/quantile.ts';
import { type Sample, slopeOf } from './slope.ts';

/** What `/metrics` said at one time. */
export interface Reading {
  /** Seconds since the clients began. */
  readonly time: number;
  readonly resident: number;
  readonly heap: number;
  readonly cpu: number;
  /** Delays of the event loop since the reading before, in milliseconds. */
  readonly lagP50: number;
  readonly lagP99: number;
  readonly lagMax: number;
  /** What each cache holds, and may hold, in bytes. */
  readonly caches: Readonly<Record<string, number>>;
  readonly limits: Readonly<Record<string, number>>;
}

/** Reads the metrics of a server. */
export async function readServer(asker: Asker, began: number): Promise<Reading> {
  const metrics = readMetrics(await asker.text('/metrics'));
  const value = (name: string): number => {
    const found = metrics.get(name);
    if (found === undefined) throw new Error(`readServer: /metrics has no ${name}`);
    return found;
  };
  return {
    time: (performance.now() - began) / 1000,
    resident: value('process_resident_memory_bytes'),
    heap: value('nodejs_heap_size_used_bytes'),
    cpu: value('process_cpu_seconds_total'),
    lagP50: value('nodejs_eventloop_lag_p50_seconds') * 1000,
    lagP99: value('nodejs_eventloop_lag_p99_seconds') * 1000,
    lagMax: value('nodejs_eventloop_lag_max_seconds') * 1000,
    caches: byCache(metrics, 'jingluo_cache_bytes'),
    limits: byCache(metrics, 'jingluo_cache_limit_bytes'),
  };
}

/** How memory went after the warm-up, in bytes. */
export interface MemoryTrend {
  /** By the line that fits best: resident memory and heap at the end less those after the warm-up. */
  readonly residentGrowth: number;
  readonly heapGrowth: number;
  /** What the caches may still have taken since. */
  readonly allowed: number;
  readonly residentAfterWarmUp: number;
  readonly residentAtEnd: number;
}

/** What is left out at the beginning: plans and code are being compiled, and caches filled. */
const WARM_UP = 1 / 3;

/** The trend of memory in readings. The ends are medians of a few, since garbage is collected now and then. */
export function memoryTrend(readings: readonly Reading[]): MemoryTrend {
  const end = readings.at(-1)?.time ?? 0;
  const after = readings.filter(({ time }) => time >= end * WARM_UP);
  const [first] = after;
  if (first === undefined) throw new Error('memoryTrend: there is no reading');
  const growth = (of: (reading: Reading) => number): number =>
    slopeOf(after.map((reading): Sample => [reading.time, of(reading)])) * (end - first.time);
  const median = (some: readonly Reading[]): number =>
    quantile(
      some.map(({ resident }) => resident),
      0.5,
    );
  const some = Math.max(1, Math.ceil(after.length / 4));
  const rooms = Object.entries(first.limits).map(([name, limit]) => limit - (first.caches[name] ?? 0));
  return {
    residentGrowth: growth(({ resident }) => resident),
    heapGrowth: growth(({ heap }) => heap),
    allowed: rooms.reduce((sum, room) => sum + Math.max(0, room), 0),
    residentAfterWarmUp: median(after.slice(0, some)),
    residentAtEnd: median(after.slice(-some)),
  };
}
