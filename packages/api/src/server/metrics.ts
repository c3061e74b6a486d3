import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from '@prometheus-io/client';
import type { Observation } from '../http/observation.ts';
import type { ReportedCache } from '../http/reported-cache.ts';
import { COUNTED } from './lost-records.ts';
import type { RequestTarget } from './request-target.ts';
import type { ReloadReport, SnapshotHolder } from './snapshot-holder.ts';
import { Tally } from './tally.ts';

/** The metrics for Prometheus. */
export interface Metrics {
  /** Counts a request to the GraphQL endpoint, over HTTP or from a page that is rendered. */
  readonly countQuery: (observation: Observation) => void;
  /** Counts any HTTP request by its target. */
  readonly countRequest: (to: RequestTarget, status: number) => void;
  readonly countReload: (report: ReloadReport) => void;
  /** Shows a cache from now on; one of the same name no longer. */
  readonly addCache: (cache: ReportedCache) => void;
  /** The text that Prometheus reads. */
  readonly text: () => Promise<string>;
  readonly contentType: string;
}

/** The label of all unknown operations: clients may use any name, and each label is a time series. */
const OTHER = 'other';

/** Creates the metrics of a server. Those of the snapshot are read from `holder` on each request of Prometheus. */
export function createMetrics(holder: Pick<SnapshotHolder, 'served' | 'refused'>): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  addSnapshotMetrics(holder, registers);
  const caches = new Map<string, ReportedCache>();
  addCacheMetrics(() => [...caches.values(), ...(holder.served?.reader.caches ?? [])], registers);

  const outcomes = new Tally<string, Observation['outcome']>();
  new Counter({
    name: 'jingluo_graphql_requests_total',
    help: "Requests to the GraphQL endpoint, by operation (the site's own by name, all else `other`) and outcome.",
    labelNames: ['operation', 'outcome'],
    registers,
    collect() {
      outcomes.empty((operation, outcome, times) => this.inc({ operation, outcome }, times));
    },
  });
  const durations = new Histogram({
    name: 'jingluo_graphql_request_duration_seconds',
    help: 'Time from a request to the GraphQL endpoint to its response.',
    labelNames: ['operation'],
    buckets: [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers,
  });
  const cache = new Counter({
    name: 'jingluo_graphql_cache_total',
    help: 'Requests to the GraphQL endpoint, by whether the response came from the cache (`none`: the request was refused).',
    labelNames: ['result'],
    registers,
  });
  const costs = new Histogram({
    name: 'jingluo_graphql_query_cost',
    help: 'Cost of the queries that were answered.',
    buckets: [1, 10, 100, 1000, 10_000, 100_000, 1_000_000],
    registers,
  });
  const answers = new Tally<RequestTarget, number>();
  new Counter({
    name: 'jingluo_http_requests_total',
    help: 'HTTP requests, by target and status.',
    labelNames: ['to', 'status'],
    registers,
    collect() {
      answers.empty((to, status, times) => this.inc({ to, status }, times));
    },
  });
  const reloads = new Counter({
    name: 'jingluo_snapshot_reloads_total',
    help: 'Reloads of the data, by outcome.',
    labelNames: ['outcome'],
    registers,
  });

  return {
    countQuery({ known, operationName = OTHER, outcome, duration, cache: result, cost }) {
      const operation = known ? operationName : OTHER;
      outcomes.add(operation, outcome);
      durations.observe({ operation }, duration / 1000);
      cache.inc({ result });
      if (cost !== undefined) costs.observe(cost);
    },
    countRequest: (to, status) => answers.add(to, status),
    countReload: ({ outcome }) => reloads.inc({ outcome }),
    addCache: (cached) => void caches.set(cached.name, cached),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}

function addSnapshotMetrics(holder: Pick<SnapshotHolder, 'served' | 'refused'>, registers: Registry[]): void {
  new Gauge({
    name: 'jingluo_snapshot_info',
    help: 'Always 1; the label is the version of the snapshot that is served.',
    labelNames: ['version'],
    registers,
    collect() {
      this.reset();
      if (holder.served !== undefined) this.set({ version: holder.served.version }, 1);
    },
  });
  new Gauge({
    name: 'jingluo_snapshot_age_seconds',
    help: 'How long the snapshot has been served.',
    registers,
    collect() {
      this.set(holder.served === undefined ? 0 : (Date.now() - holder.served.since.getTime()) / 1000);
    },
  });
  new Gauge({
    name: 'jingluo_snapshot_refused_problems',
    help: 'Problems of the data when the last reload was refused (1 when it had none), else 0.',
    registers,
    collect() {
      this.set(holder.refused === undefined ? 0 : Math.max(1, holder.refused.problems.length));
    },
  });
  new Gauge({
    name: 'jingluo_snapshot_records',
    help: 'How many entities, claims and works are served.',
    labelNames: ['of'],
    registers,
    collect() {
      for (const of of COUNTED) this.set({ of }, holder.served?.counts[of] ?? 0);
    },
  });
  new Gauge({
    name: 'jingluo_snapshot_refused_loss',
    help: 'How many entities, claims, works or records of a folder the last reload would have taken away, if it was refused for that.',
    labelNames: ['of'],
    registers,
    collect() {
      this.reset();
      for (const { of, from, to } of holder.refused?.losses ?? []) this.set({ of }, from - to);
    },
  });
}

function addCacheMetrics(caches: () => readonly ReportedCache[], registers: Registry[]): void {
  new Gauge({
    name: 'jingluo_cache_bytes',
    help: 'About how much memory a cache takes, as it counts it itself.',
    labelNames: ['cache'],
    registers,
    collect() {
      for (const { name, bytes } of caches()) this.set({ cache: name }, bytes());
    },
  });
  new Gauge({
    name: 'jingluo_cache_limit_bytes',
    help: 'How much memory a cache may take, as it counts it itself.',
    labelNames: ['cache'],
    registers,
    collect() {
      for (const { name, limit } of caches()) if (limit !== undefined) this.set({ cache: name }, limit);
    },
  });
}
