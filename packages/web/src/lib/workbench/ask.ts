import { at } from '../base-path.ts';
import type { Json } from './flatten.ts';
import type { Question } from './link.ts';

/** An error in an answer of the endpoint. */
export interface AnswerError {
  readonly message: string;
  /** Places in the query. */
  readonly places: readonly { readonly line: number; readonly column: number }[];
  /** The place in the answer where data is missing: `symptom.channels.0`. */
  readonly path: string | undefined;
  readonly code: string | undefined;
}

/** An answer. It may have data and errors: then a part could not be answered. */
export interface QueryAnswer {
  readonly data: Json | undefined;
  readonly errors: readonly AnswerError[];
  /** The whole answer as indented JSON; empty if there was no answer. */
  readonly text: string;
  /** Bytes of the answer as it was sent. */
  readonly bytes: number;
}

type Fetch = typeof globalThis.fetch;

/** Sends a question to the site's endpoint. Failures are errors of the answer; rejects only when `signal` aborts. */
export async function ask(fetch: Fetch, question: Question, signal?: AbortSignal): Promise<QueryAnswer> {
  const variables = readVariables(question.variables);
  if (typeof variables === 'string') return failure(variables);
  try {
    const response = await fetch(at('/graphql'), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: question.query, variables, operationName: question.operation }),
      ...(signal ? { signal } : {}),
    });
    return readAnswer(await response.text(), response.status);
  } catch (error) {
    if (signal?.aborted) throw error;
    return failure('The server cannot be reached. Is the connection there?');
  }
}

/** Parses typed variables: the object, or a sentence that says what is wrong. Empty text is no variables. */
export function readVariables(typed: string): Record<string, Json> | string {
  if (typed.trim() === '') return {};
  try {
    const value = JSON.parse(typed) as Json;
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as Record<string, Json>;
    return 'Variables must be a JSON object: {"name": "value"}.';
  } catch (error) {
    return `Variables are not valid JSON: ${(error as SyntaxError).message}`;
  }
}

/** Parses the body of a response of the endpoint. */
export function readAnswer(body: string, status: number): QueryAnswer {
  let answer: Json;
  try {
    answer = JSON.parse(body) as Json;
  } catch {
    return { ...failure(`The server answered ${status}, and no JSON.`), bytes: body.length };
  }
  const { data, errors } = (answer ?? {}) as { data?: Json; errors?: Json };
  return {
    data: data ?? undefined,
    errors: Array.isArray(errors) ? errors.map(readError) : [],
    text: JSON.stringify(answer, null, 2),
    bytes: new TextEncoder().encode(body).length,
  };
}

function readError(error: Json): AnswerError {
  const { message, locations, path, extensions } = (error ?? {}) as {
    message?: Json;
    locations?: Json;
    path?: Json;
    extensions?: { readonly code?: Json };
  };
  const code = extensions?.code;
  return {
    message: typeof message === 'string' ? message : 'No reason was given.',
    places: Array.isArray(locations) ? locations.flatMap((place) => readPlace(place as Json)) : [],
    path: Array.isArray(path) ? path.join('.') : undefined,
    code: typeof code === 'string' ? code : undefined,
  };
}

function readPlace(place: Json): AnswerError['places'] {
  const { line, column } = (place ?? {}) as { line?: Json; column?: Json };
  return typeof line === 'number' && typeof column === 'number' ? [{ line, column }] : [];
}

function failure(message: string): QueryAnswer {
  const error = { message, places: [], path: undefined, code: undefined };
  return { data: undefined, errors: [error], text: '', bytes: 0 };
}
