import { GraphQLError } from 'graphql';
import { expect, test } from 'vitest';
import { checkJson } from './check-values.ts';
import { DEFAULT_LIMITS } from './limits.ts';

function code(value: unknown): unknown {
  try {
    checkJson(value, DEFAULT_LIMITS);
    return undefined;
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return error.extensions['code'];
  }
}

test('usual values of clients pass', () => {
  const ids = Array.from({ length: 500 }, (_, at) => `acupoint:X${at}`);
  expect(
    code({ ids, filter: { relation: ['TREATS'], derived: false }, first: 3, after: null }),
  ).toBeUndefined();
  expect([code(undefined), code(null), code(7), code('text')]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('long strings and long lists are refused at any place', () => {
  expect(code({ filter: { text: 'x'.repeat(2001) } })).toBe('TEXT_LIMIT');
  expect(code({ filter: [{ relation: Array.from({ length: 1001 }, () => 'TREATS') }] })).toBe('LIST_LIMIT');
});

test('very deep nesting is refused without a stack overflow', () => {
  const deep = JSON.parse(`${'['.repeat(60_000)}${']'.repeat(60_000)}`) as unknown;
  expect(code({ deep })).toBe('DEPTH_LIMIT');
});
