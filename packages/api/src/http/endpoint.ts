import type { GraphReader } from '@jingluo/graph';
import { getVariableValues, GraphQLError } from 'graphql';
import { schema } from '../schema.ts';
import { type Apollo, type Note, startApollo } from './apollo.ts';
import { type Asked, isJsonType, type PlainQuery, readAsked } from './asked.ts';
import { ContentTypes, JSON_ANSWER } from './content-types.ts';
import { type KeptAnswer, KeptAnswers, keyOf } from './kept-answers.ts';
import type { BodyLimit, ExecutionClock, LimitsHooks } from './limits-hooks.ts';
import type { Observe, Outcome } from './observation.ts';
import { FragmentMemo } from './plan/fragment-memo.ts';
import { GiveUp } from './plan/give-up.ts';
import type { PlainRequest, PlainResponse } from './plain-message.ts';
import { masked, refuse, withStatus } from './refusal.ts';
import { RequestIds } from './request-ids.ts';
import { costHeader, respondToGet, respondToPost } from './respond.ts';
import { type ValidDocument, ValidDocuments } from './valid-documents.ts';

export interface EndpointOptions {
  /** What is served now. Each request takes it once and keeps it to its end. */
  readonly reader: () => GraphReader;
  /** Told of what fails unexpectedly, with the id that the client is given. */
  readonly logError?: (error: unknown, requestId: string) => void;
  readonly limits?: LimitsHooks;
  readonly observe?: Observe;
  /** The texts of operations that will be asked; parsed and validated at start, and never forgotten. */
  readonly knownOperations?: readonly string[];
  /** How many bytes of answers, and of parts of answers, may be kept. */
  readonly mostKeptBytes?: number;
}

/** The GraphQL endpoint, behind any transport. */
export interface GraphqlEndpoint {
  /** The answer to a request; at once when it was given before. Never throws. */
  readonly answer: (request: PlainRequest) => PlainResponse | Promise<PlainResponse>;
  /** What a transport holds against a body before it is read whole. */
  readonly bodyLimit: BodyLimit | undefined;
  /** The answer to a request that a transport did not read to its end. */
  readonly refuse: (request: PlainRequest, error: GraphQLError) => PlainResponse;
  /** Resolves once everything under way is answered. Nothing may be asked afterwards. */
  readonly drain: () => Promise<void>;
}

const MEBIBYTE = 2 ** 20;
const MOST_KEPT_BYTES = 64 * MEBIBYTE;
const MOST_DOCUMENT_BYTES = 32 * MEBIBYTE;

/**
 * Starts the endpoint: Apollo Server, and before it what gives the same answers faster. Rejects when a known operation
 * is not valid.
 */
export async function createGraphqlEndpoint(options: EndpointOptions): Promise<GraphqlEndpoint> {
  const { limits = {}, logError = (error, requestId) => console.error(requestId, error) } = options;
  const documents = new ValidDocuments(schema, options.knownOperations ?? [], MOST_DOCUMENT_BYTES);
  const apollo = await startApollo({
    schema,
    checkQuery: limits.checkQuery,
    onValid: (text, document) => documents.add(text, document),
    logError,
  });
  return new Endpoint({ mostKeptBytes: MOST_KEPT_BYTES, ...options, limits, logError }, documents, apollo);
}

type Options = EndpointOptions & Required<Pick<EndpointOptions, 'mostKeptBytes' | 'limits' | 'logError'>>;

/** What is kept of one version of the data. */
interface Served {
  readonly version: string;
  readonly answers: KeptAnswers;
  readonly memo: FragmentMemo;
}

/** One request on its way. */
interface Job {
  readonly request: PlainRequest;
  readonly reader: GraphReader;
  readonly served: Served;
  readonly started: number;
  readonly note: Note;
}

/** How a request ended, for those who observe. */
interface Ending {
  readonly outcome: Outcome;
  readonly cache: 'hit' | 'miss' | 'none';
  readonly known: boolean;
}

class Endpoint implements GraphqlEndpoint {
  readonly #options: Options;
  readonly #documents: ValidDocuments;
  readonly #apollo: Apollo;
  readonly #ids = new RequestIds();
  readonly #contentTypes = new ContentTypes();
  readonly #underWay = new Set<Promise<PlainResponse>>();
  #served: Served | undefined;

  constructor(options: Options, documents: ValidDocuments, apollo: Apollo) {
    this.#options = options;
    this.#documents = documents;
    this.#apollo = apollo;
  }

  get bodyLimit(): BodyLimit | undefined {
    return this.#options.limits.body;
  }

  readonly answer = (request: PlainRequest): PlainResponse | Promise<PlainResponse> => {
    const job = this.#begin(request);
    try {
      const kept = this.#answerToSameRequest(job);
      return kept === undefined ? this.#answerAnew(job) : this.#send(job, kept, 'hit');
    } catch (error) {
      return this.#refuse(job, error);
    }
  };

  readonly refuse = (request: PlainRequest, error: GraphQLError): PlainResponse =>
    this.#refuse(this.#begin(request), error);

  readonly drain = async (): Promise<void> => {
    while (this.#underWay.size > 0) await Promise.all(this.#underWay);
    await this.#apollo.stop();
  };

  #begin(request: PlainRequest): Job {
    const started = performance.now();
    const reader = this.#options.reader();
    const note: Note = {
      requestId: this.#ids.of(request.headers['x-request-id']),
      cost: undefined,
      checked: false,
      executed: false,
      operationName: undefined,
      query: undefined,
      complete: false,
      errorCodes: [],
    };
    return { request, reader, served: this.#servedOf(reader.version), started, note };
  }

  /** What is kept of a version. Only one has something kept at a time: that of another is let go. */
  #servedOf(version: string): Served {
    if (this.#served?.version !== version) {
      const half = this.#options.mostKeptBytes / 2;
      this.#served = { version, answers: new KeptAnswers(version, half), memo: new FragmentMemo(half) };
    }
    return this.#served;
  }

  #answerToSameRequest({ request, served: { answers } }: Job): KeptAnswer | undefined {
    if (!this.#isUsual(request)) return undefined;
    const { method, headers, body, search } = request;
    if (method === 'GET') return answers.ofSearch(search);
    const isPost = method === 'POST' && body !== undefined && isJsonType(headers['content-type']);
    return isPost ? answers.ofBody(body) : undefined;
  }

  /** Whether nothing but the query decides how the request is answered. */
  #isUsual(request: PlainRequest): boolean {
    const hasOddType = request.method === 'GET' && request.headers['content-type'] !== undefined;
    return !hasOddType && this.#contentTypes.for(request) !== undefined;
  }

  #answerAnew(job: Job): PlainResponse | Promise<PlainResponse> {
    const { limits } = this.#options;
    const asked = readAsked(job.request, limits);
    const { plain, query } = asked;
    if (plain !== undefined && this.#isUsual(job.request)) {
      const key = keyOf(plain);
      const kept = job.served.answers.ofQuery(key);
      if (kept !== undefined) {
        this.#rememberWay(job, key);
        return this.#send(job, kept, 'hit');
      }
      const valid = this.#documents.get(plain.query);
      if (valid !== undefined) return this.#answerValid(job, { ...asked, plain, key }, valid);
    }
    if (query !== undefined && this.#documents.get(query) === undefined) limits.checkText?.(query);
    return this.#askApollo(job, asked, limits.startClock?.());
  }

  /** Answers by the plan of the query, where there is one and it comes to its end; else Apollo answers. */
  #answerValid(
    job: Job,
    asked: Asked & { readonly plain: PlainQuery; readonly key: string },
    valid: ValidDocument,
  ): PlainResponse | Promise<PlainResponse> {
    const { limits } = this.#options;
    const { note, served } = job;
    const { plain } = asked;
    note.cost = limits.checkQuery?.({ document: valid.document, ...plain });
    note.checked = true;
    const clock = limits.startClock?.();
    const operation = valid.operation(plain.operationName);
    const definitions = operation?.variableDefinitions ?? [];
    const { coerced: variables } = getVariableValues(schema, definitions, plain.variables);
    const plan = variables && valid.plan(plain.operationName, variables);
    if (variables === undefined || plan === undefined) return this.#askApollo(job, asked, clock);

    const context = { reader: clock?.guard(job.reader) ?? job.reader };
    let data: string;
    try {
      data = plan({ context, variables, memo: served.memo, args: new Map() });
    } catch (error) {
      if (error instanceof GiveUp && error.always) valid.forgetPlan(plain.operationName, variables);
      return this.#askApollo(job, asked, clock);
    }
    throwIfExceeded(clock);
    note.operationName = operation?.name?.value;
    const body = Buffer.from(`{"data":${data}}\n`);
    return this.#sendNew(job, { key: asked.key, query: plain.query }, body);
  }

  #askApollo(job: Job, asked: Asked, clock: ExecutionClock | undefined): Promise<PlainResponse> {
    const answer = this.#answerOfApollo(job, asked, clock)
      .catch((error: unknown) => this.#refuse(job, error))
      .finally(() => this.#underWay.delete(answer));
    this.#underWay.add(answer);
    return answer;
  }

  async #answerOfApollo(job: Job, asked: Asked, clock: ExecutionClock | undefined): Promise<PlainResponse> {
    const { request, note } = job;
    const reader = clock?.guard(job.reader) ?? job.reader;
    const { status = 200, headers, text } = await this.#apollo.answer(request, asked.body, reader, note);
    if (note.executed) throwIfExceeded(clock);
    const contentType = headers.get('content-type');
    if (note.complete && contentType !== undefined) this.#contentTypes.learn(request, contentType);
    const body = Buffer.from(text);
    if (note.complete && status === 200 && note.query !== undefined && this.#isUsual(request)) {
      return this.#sendNew(job, { key: keyOf(note.query), query: note.query.query }, body);
    }
    const ending: Ending = {
      outcome: outcomeOf(note, status),
      cache: note.executed ? 'miss' : 'none',
      known: note.query !== undefined && this.#documents.isKnown(note.query.query),
    };
    const more = { 'content-length': String(body.length), ...costHeader(note.cost) };
    return this.#end(job, ending, {
      status,
      headers: { 'cache-control': 'no-store', ...Object.fromEntries(headers), ...more },
      body,
    });
  }

  /** Keeps and sends a complete answer. */
  #sendNew(job: Job, { key, query }: { key: string; query: string }, body: Buffer): PlainResponse {
    const { cost, operationName } = job.note;
    const answer = { body, operationName, known: this.#documents.isKnown(query), cost };
    job.served.answers.keep(key, answer);
    this.#rememberWay(job, key);
    return this.#send(job, answer, 'miss');
  }

  #rememberWay({ request: { method, body, search }, served: { answers } }: Job, key: string): void {
    if (method === 'GET') answers.rememberSearch(search, key);
    else if (body !== undefined) answers.rememberBody(body, key);
  }

  #send(job: Job, answer: KeptAnswer, cache: 'hit' | 'miss'): PlainResponse {
    const { request, served, note } = job;
    note.operationName = answer.operationName;
    note.cost = answer.cost;
    const contentType = this.#contentTypes.for(request) ?? JSON_ANSWER;
    const response =
      request.method === 'GET'
        ? respondToGet(request, answer, { contentType, etag: served.answers.etagOf(answer) })
        : respondToPost(answer, contentType);
    const outcome = response.status === 304 ? 'not-modified' : 'complete';
    return this.#end(job, { outcome, cache, known: answer.known }, response);
  }

  /** Answers with an error that is meant for the client; with a masked one for anything else. */
  #refuse(job: Job, error: unknown): PlainResponse {
    const { note, request } = job;
    const meant = error instanceof GraphQLError;
    if (!meant) this.#options.logError(error, note.requestId);
    const told = meant ? withStatus(error) : masked(note.requestId);
    note.errorCodes = [String(told.extensions['code'])];
    const response = refuse(told, this.#contentTypes.for(request) ?? JSON_ANSWER);
    const outcome = meant ? 'refused' : 'failed';
    return this.#end(job, { outcome, cache: 'none', known: false }, response);
  }

  #end(job: Job, ending: Ending, { status, headers, body }: PlainResponse): PlainResponse {
    const { request, started, note, served } = job;
    const { requestId, operationName, cost, errorCodes } = note;
    this.#options.observe?.({
      requestId,
      method: request.method,
      status,
      ...ending,
      operationName,
      cost,
      errorCodes,
      duration: performance.now() - started,
      bytes: body.length,
      version: served.version,
    });
    return { status, headers: { ...headers, 'x-request-id': requestId }, body };
  }
}

function outcomeOf({ complete, executed, errorCodes }: Note, status: number): Outcome {
  if (complete) return 'complete';
  if (status >= 500 || errorCodes.includes('INTERNAL_SERVER_ERROR')) return 'failed';
  return executed ? 'partial' : 'refused';
}

function throwIfExceeded(clock: ExecutionClock | undefined): void {
  const error = clock?.exceeded();
  if (error !== undefined) throw error;
}
