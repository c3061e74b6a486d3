import { StoreUnavailableError, TooMuchError } from '@jingluo/graph';
import { execute, type ExecutionResult, GraphQLError, parse } from 'graphql';
import { expect, test } from 'vitest';
import { badUserInput } from '../fields/bad-user-input.ts';
import { schema } from '../schema.ts';
import { reader } from '../testing/run.ts';
import { maskError } from './mask-error.ts';

/** An error as an executor hands it over: with the place where it was thrown. */
function thrownAt(cause: Error): GraphQLError {
  return new GraphQLError(cause.message, { path: ['paths'], originalError: cause });
}

function masked(cause: Error) {
  const logged: [unknown, string][] = [];
  const error = thrownAt(cause);
  const answer = maskError(error.toJSON(), error, 'request-7', (...args) => logged.push(args));
  return { answer, logged };
}

test('an unexpected error is one plain line with the request id that is also in the log', () => {
  const cause = new Error('disk on fire at /secret');
  const { answer, logged } = masked(cause);
  expect(logged).toEqual([[cause, 'request-7']]);
  expect(answer).toEqual({
    message: 'Something went wrong here, not with the query.',
    path: ['paths'],
    extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'request-7' },
  });
});

test('an argument that the graph refuses is named', () => {
  const cause = thrownBy(() => reader.paths('element:wood', 'organ:liver', { maxLength: 9, first: 1 }));
  expect(masked(cause)).toEqual({
    answer: {
      message: 'maxLength: 9 is not allowed; allowed: 1 to 8',
      path: ['paths'],
      extensions: { code: 'BAD_USER_INPUT', argument: 'maxLength' },
    },
    logged: [],
  });
});

test('a question that needs too much of a store is told so', () => {
  const { answer, logged } = masked(
    new TooMuchError('There are too many claims around symptom:pain; ask for less'),
  );
  expect(answer).toEqual({
    message: 'There are too many claims around symptom:pain; ask for less',
    path: ['paths'],
    extensions: { code: 'TOO_MUCH' },
  });
  expect(logged).toEqual([]);
});

test('a store that does not answer is told without its addresses, which are logged', () => {
  const error = new StoreUnavailableError('Cassandra at 10.0.0.1:9042 does not answer: timeout');
  const { answer, logged } = masked(error);
  expect(answer).toMatchObject({
    message: 'The data cannot be read at the moment. Ask again in a minute.',
    extensions: { code: 'STORE_UNAVAILABLE' },
  });
  expect(logged).toEqual([[error, 'request-7']]);
});

test('an error meant for the client is not masked', () => {
  const { answer, logged } = masked(badUserInput('first', 'no'));
  expect(answer).toEqual({
    message: 'first: no',
    path: ['paths'],
    extensions: { code: 'BAD_USER_INPUT', argument: 'first' },
  });
  expect(logged).toEqual([]);
});

test('an error without a code but with a 4xx status is a bad request', () => {
  const error = new GraphQLError('Unsupported version', { extensions: { http: { status: 400 } } });
  const formatted = { message: error.message, extensions: { code: 'INTERNAL_SERVER_ERROR' } };
  const logged: unknown[] = [];
  expect(maskError(formatted, error, 'request-7', (logError) => logged.push(logError))).toEqual({
    message: 'Unsupported version',
    extensions: { code: 'BAD_REQUEST' },
  });
  expect(logged).toEqual([]);
});

test("too many errors in the variables are the client's fault", () => {
  const args = {
    schema,
    document: parse('query ($s: [Standing!]) { claims(filter: { standing: $s }) { totalCount } }'),
  };
  const variableValues = { s: Array.from({ length: 60 }, () => 'NOPE') };
  const { errors = [] } = execute({ ...args, variableValues }) as ExecutionResult;
  const last = errors.at(-1)!;
  expect(maskError(last.toJSON(), last, 'request-7', unexpected)).toMatchObject({
    extensions: { code: 'BAD_USER_INPUT' },
  });
});

test('a thrown value that is not an error is masked too', () => {
  const logged: unknown[] = [];
  maskError({ message: 'secret' }, 'secret', 'request-7', (error) => logged.push(error));
  expect(logged).toEqual(['secret']);
});

function thrownBy(work: () => unknown): Error {
  try {
    work();
  } catch (error) {
    return error as Error;
  }
  throw new Error('nothing was thrown');
}

function unexpected(error: unknown): never {
  throw error;
}
