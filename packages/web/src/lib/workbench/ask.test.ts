import { expect, test } from 'vitest';
import { ask, readAnswer, readVariables } from './ask.ts';

const QUESTION = { query: '{ a }', variables: '' };

test('a partial answer keeps its data and says where the errors are', () => {
  const body = {
    data: { a: 1, b: null },
    errors: [
      { message: 'No.', locations: [{ line: 2, column: 3 }], path: ['b', 0], extensions: { code: 'BAD' } },
    ],
  };
  expect(readAnswer(JSON.stringify(body), 200)).toEqual({
    data: { a: 1, b: null },
    errors: [{ message: 'No.', places: [{ line: 2, column: 3 }], path: 'b.0', code: 'BAD' }],
    text: JSON.stringify(body, null, 2),
    bytes: JSON.stringify(body).length,
  });
});

test('an answer that is not JSON or has another shape is an error, not a crash', () => {
  expect(readAnswer('<html>', 502).errors[0]!.message).toBe('The server answered 502, and no JSON.');
  expect(readAnswer('null', 200)).toMatchObject({ data: undefined, errors: [] });
  expect(readAnswer('{"errors":[null,{"locations":[7,{"line":"x"}]}]}', 400).errors).toEqual([
    { message: 'No reason was given.', places: [], path: undefined, code: undefined },
    { message: 'No reason was given.', places: [], path: undefined, code: undefined },
  ]);
});

test('variables are read as an object, or give one line that says what is wrong', () => {
  expect(readVariables(' ')).toEqual({});
  expect(readVariables('{"id": "GB30"}')).toEqual({ id: 'GB30' });
  expect(readVariables('[1]')).toBe('Variables must be a JSON object: {"name": "value"}.');
  expect(readVariables('{"id": }')).toMatch(/^Variables are not valid JSON: /);
});

test('broken variables are never sent', async () => {
  let sent = 0;
  const answer = await ask(() => Promise.reject(new Error(`sent ${++sent}`)), {
    query: '{ a }',
    variables: '{',
  });
  expect([sent, answer.errors.length]).toEqual([0, 1]);
});

test('an unreachable server is an error in the answer; a cancelled request rejects', async () => {
  const answer = await ask(() => Promise.reject(new TypeError('failed')), QUESTION);
  expect(answer.errors[0]!.message).toMatch(/cannot be reached/);
  const cancelled = AbortSignal.abort();
  await expect(ask(() => Promise.reject(new Error('aborted')), QUESTION, cancelled)).rejects.toThrow(
    'aborted',
  );
});
