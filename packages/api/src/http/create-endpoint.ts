import type { GraphReader } from '@jingluo/graph';
import type { Citing } from '../citing/citing.ts';
import { schema } from '../schema.ts';
import { startApollo } from './apollo.ts';
import { ContentTypes } from './content-types.ts';
import { Endpoint, type GraphqlEndpoint } from './endpoint.ts';
import { createFastExecutor } from './fast-executor.ts';
import type { LimitsHooks } from './limits-hooks.ts';
import type { Observe } from './observation.ts';
import { mayTakeText } from './private-texts.ts';
import { Responder } from './responder.ts';
import { TurnGate } from './turn-gate.ts';
import { ValidDocuments } from './valid-documents.ts';
import './plan/register.ts'; // An optimisation that can be deleted: see plan/README.md.

export interface EndpointOptions {
  /** What is served now. Each request calls it once. */
  readonly reader: () => GraphReader;
  /** Formats references; without it this thread does. */
  readonly citing?: Citing | undefined;
  /** Shares the thread among requests; give it if others use it, too. */
  readonly gate?: TurnGate | undefined;
  /** Called with each unexpected failure, and the request id that the client gets. */
  readonly logError?: (error: unknown, requestId: string) => void;
  readonly limits?: LimitsHooks;
  readonly observe?: Observe;
  /** The texts of operations that clients will send: parsed and validated at the start, and never dropped. */
  readonly knownOperations?: readonly string[];
  /** The memory for responses and parts of responses. */
  readonly maxCacheBytes?: number;
  /** False: Apollo Server executes all queries, and `http/plan` none. */
  readonly fast?: boolean;
}

const MEBIBYTE = 2 ** 20;
const MAX_CACHE_BYTES = 64 * MEBIBYTE;
const MAX_DOCUMENT_BYTES = 32 * MEBIBYTE;

/**
 * Starts the endpoint: Apollo Server, and before it what gives the same answers faster. Rejects when a known operation
 * is not valid.
 */
export async function createGraphqlEndpoint(options: EndpointOptions): Promise<GraphqlEndpoint> {
  const { limits = {}, logError = (error, requestId) => console.error(requestId, error) } = options;
  const documents = new ValidDocuments(schema, options.knownOperations ?? [], MAX_DOCUMENT_BYTES);
  const apollo = await startApollo({
    schema,
    checkQuery: limits.checkQuery,
    onValid: (text, document) => {
      if (!mayTakeText(text)) documents.add(text, document);
    },
    logError,
  });
  const contentTypes = new ContentTypes();
  const maxBytes = (options.maxCacheBytes ?? MAX_CACHE_BYTES) / 2;
  return new Endpoint({
    reader: options.reader,
    citing: options.citing,
    gate: options.gate ?? new TurnGate(),
    limits,
    documents,
    apollo,
    executor: options.fast === false ? undefined : createFastExecutor(schema, maxBytes),
    contentTypes,
    responder: new Responder({ contentTypes, observe: options.observe, logError }),
    maxResponseBytes: maxBytes,
    maxDocumentBytes: MAX_DOCUMENT_BYTES,
  });
}
