import { createServer } from 'node:http';
import type { GraphReader } from '@jingluo/graph';
import { type CitingThread, createCitingThread } from '../citing/citing-thread.ts';
import { createGraphqlEndpoint } from '../http/create-endpoint.ts';
import type { GraphqlEndpoint } from '../http/endpoint.ts';
import { nodeListener } from '../http/node-listener.ts';
import { TurnGate } from '../http/turn-gate.ts';
import { answerWebRequest } from '../http/web-adapter.ts';
import { createLimits } from '../limits/create-limits.ts';
import { schema } from '../schema.ts';
import { SITE_OPERATIONS } from '../site-operations.ts';
import { createCloser } from './close-server.ts';
import { createListener, type SiteHandler } from './create-listener.ts';
import type { ServerStatus } from './health.ts';
import { listen, localUrl } from './listen.ts';
import { logQuery, logReload } from './log-events.ts';
import type { Log } from './log.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import type { OpenedVersion } from './opened-version.ts';
import { serveGraph } from './served-graph.ts';
import type { Settings } from './settings.ts';
import { createSnapshotHolder, type SnapshotHolder } from './snapshot-holder.ts';
import type { Tracing } from './tracing/tracing.ts';
import { answerUnreadable } from './unreadable-request.ts';
import { watchFolders } from './watch-folders.ts';
import { watchStore } from './watch-store.ts';

export interface ServerOptions {
  readonly settings: Settings;
  readonly log: Log;
  /** The first version, when it is open already. */
  readonly first?: OpenedVersion | undefined;
  /** Loads the site; called when there is a graph for its pages. Without it the API runs alone. */
  readonly loadSite?: () => Promise<SiteHandler>;
  /** Sends spans; closed with the server. */
  readonly tracing?: Tracing | undefined;
}

export interface RunningServer {
  /** The address of the server on this machine, with the base path. */
  readonly url: string;
  readonly holder: SnapshotHolder;
  /** Resolves once snapshot and site are loaded. Rejects with `BadDataError` when the data has problems. */
  readonly ready: Promise<void>;
  /**
   * Refuses new requests, finishes the answers that are under way, and then resolves. Cuts only those whose clients make no
   * progress: see `createCloser`.
   */
  readonly close: () => Promise<void>;
  /** Says in the log how many answers are cut when the process ends now. */
  readonly logCut: () => void;
}

/** Proxies keep connections open for a minute; the server must not close one before its proxy does. */
const KEEP_ALIVE_MS = 65_000;

/**
 * Starts the server: it listens when this resolves, and is ready when `ready` resolves. Rejects with an `ExpectedError`
 * when it cannot listen.
 */
export async function openServer(options: ServerOptions): Promise<RunningServer> {
  const { settings, log, loadSite, tracing } = options;
  const preparations: Preparation[] = [];
  const gate = new TurnGate();
  // What takes long for a version is made before that is served, in turns with requests.
  preparations.push((next) => prepareReader(next, gate));
  const { holder, metrics } = openHolder(options, preparations);
  const citing = createCitingThread();
  const endpoint = await openEndpoint(options, { holder, metrics, citing, gate });
  for (const cache of endpoint.caches) metrics.addCache(cache);
  // A character takes a byte, and two in a text with Chinese.
  metrics.addCache({ name: 'references', bytes: citing.size, limit: citing.maxSize });

  let status: ServerStatus = 'starting';
  let site: SiteHandler | undefined;
  const listener = createListener({
    settings,
    holder,
    graphql: nodeListener(endpoint, gate),
    hasSite: loadSite !== undefined,
    site: () => site,
    metrics,
    log,
    tracing,
    status: () => status,
  });
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, listener);
  answerUnreadable(server);
  const closer = createCloser(server);
  const port = await listen(server, settings);
  const url = localUrl({ ...settings, port }) + settings.basePath;
  let unwatch: (() => void) | undefined;

  async function open(): Promise<void> {
    const { version, counts, reader: first } = await holder.open();
    await prepareReader(first, gate);
    if (counts.entities === 0) log.warn('The data is empty: it has no entity.');
    serveGraph({
      answer: (request, reader) => answerWebRequest(endpoint, request, reader),
      citing,
      gate,
      reader: () => servedBy(holder).reader,
      version: () => servedBy(holder).version,
      basePath: settings.basePath,
      beforeSwap: (prepare) => preparations.push(prepare),
      reportCache: metrics.addCache,
      noteRoute: tracing?.noteRoute,
    });
    site = await loadSite?.();
    if (isStopping()) return;
    status = 'ready';
    // So that the first reader of a source need not wait for the styles.
    citing.start();
    const { store } = settings;
    if (settings.watch && store !== undefined)
      unwatch = watchStore(store, {
        known: () =>
          [servedBy(holder).version, holder.refused?.version].filter((version) => version !== undefined),
        onChange: () => void holder.reload(),
      });
    else if (settings.watch)
      unwatch = watchFolders({
        folders: settings.data,
        files: settings.snapshot === undefined ? [] : [settings.snapshot],
        onChange: () => void holder.reload(),
      });
    log.info({ version, url }, 'ready');
  }

  const isStopping = (): boolean => status === 'stopping';
  const ready = open();
  // A caller that does not await it reads `/health` instead.
  ready.catch(() => undefined);

  async function close(): Promise<void> {
    if (isStopping()) return;
    status = 'stopping';
    unwatch?.();
    holder.close();
    log.info({ underWay: closer.underWay() }, 'stopping');
    const cut = await closer.close(settings.drainSeconds * 1000);
    await endpoint.drain();
    await holder.closeVersions();
    await citing.close();
    await tracing?.close();
    logStopped(log, cut, 'no progress');
    await new Promise<void>((resolve) => log.flush(() => resolve()));
  }
  const logCut = (): void => logStopped(log, closer.underWay(), 'a second signal');
  return { url, holder, ready, close, logCut };
}

async function prepareReader(reader: GraphReader, gate: TurnGate): Promise<void> {
  const steps = reader.prepare()[Symbol.iterator]();
  while (steps.next().done !== true) await gate.enter('job');
}

/** What is done with a new version before it is served. */
type Preparation = (next: GraphReader) => Promise<void>;

function openHolder(
  { settings, log, first, tracing }: ServerOptions,
  preparations: readonly Preparation[],
): {
  holder: SnapshotHolder;
  metrics: Metrics;
} {
  const holder = createSnapshotHolder({
    folders: settings.data,
    cache: settings.cache,
    file: settings.snapshot,
    store: settings.store,
    first,
    maxLoss: settings.maxLoss,
    warn: (message) => log.warn(message),
    prepare: async (next) => {
      for (const prepare of preparations)
        await prepare(next).catch((error: unknown) =>
          log.error({ error }, 'New data could not be prepared.'),
        );
    },
    onReload: (report) => {
      metrics.countReload(report);
      logReload(log, report);
      tracing?.addReload(report);
    },
  });
  const metrics = createMetrics(holder);
  return { holder, metrics };
}

interface EndpointParts {
  readonly holder: SnapshotHolder;
  readonly metrics: Metrics;
  readonly citing: CitingThread;
  readonly gate: TurnGate;
}

function openEndpoint(
  { settings, log, tracing }: ServerOptions,
  { holder, metrics, citing, gate }: EndpointParts,
): Promise<GraphqlEndpoint> {
  return createGraphqlEndpoint({
    reader: () => servedBy(holder).reader,
    citing,
    gate,
    limits: createLimits(schema, settings.limits),
    knownOperations: Object.values(SITE_OPERATIONS),
    observe: (observation, { headers }) => {
      metrics.countQuery(observation);
      logQuery(log, observation, { slow: settings.slow, ids: tracing?.addQuery(observation, headers) });
    },
    logError: (error, requestId) => log.error({ error, requestId }, 'A query failed unexpectedly.'),
  });
}

function logStopped(log: Log, cut: number, reason: string): void {
  if (cut === 0) log.info('stopped');
  else log.warn({ cut }, `stopped; ${cut} ${cut === 1 ? 'answer was' : 'answers were'} cut: ${reason}`);
}

function servedBy({ served }: SnapshotHolder): NonNullable<SnapshotHolder['served']> {
  if (served === undefined) throw new Error('openServer: asked before there was a snapshot');
  return served;
}
