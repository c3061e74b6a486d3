import { GraphQLError } from 'graphql';
import { expect, test } from 'vitest';
import { checkText } from './check-text.ts';
import { DEFAULT_LIMITS } from './limits.ts';

function refusal(text: string, changed: Partial<typeof DEFAULT_LIMITS> = {}): unknown {
  try {
    checkText(text, { ...DEFAULT_LIMITS, ...changed });
    return undefined;
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return [error.extensions['code'], error.message];
  }
}

test('the allowed number of tokens passes, and one more does not', () => {
  expect(refusal('{ a b c }', { tokens: 5 })).toBeUndefined();
  expect(refusal('{ a b c }', { tokens: 4 })).toEqual([
    'TOKEN_LIMIT',
    'The document is too long; allowed: 4 tokens.',
  ]);
});

test('comments do not count as tokens', () => {
  expect(refusal('{ a # b c d e f\n }', { tokens: 3 })).toBeUndefined();
});

test('the allowed number of levels passes, and one more does not', () => {
  expect(refusal('{ a { b { c } } }', { depth: 3 })).toBeUndefined();
  expect(refusal('{ a { b { c } } }', { depth: 2 })).toEqual([
    'DEPTH_LIMIT',
    'The query is 3 levels deep; allowed: 2 levels.',
  ]);
});

test('levels are counted through fragments, wherever they are defined', () => {
  const text = '{ ...A } fragment B on T { c ... on T { d { e } } } fragment A on T { a { ...B } }';
  expect(refusal(text, { depth: 3 })).toBeUndefined();
  expect(refusal(text, { depth: 2 })).toEqual([
    'DEPTH_LIMIT',
    'The query is 3 levels deep; allowed: 2 levels.',
  ]);
});

test('fragments that spread themselves are refused before validation, used or not', () => {
  const code = 'GRAPHQL_VALIDATION_FAILED';
  expect(refusal('{ a } fragment A on T { a { ...B } } fragment B on T { ...A }')).toEqual([
    code,
    'Fragments must not spread themselves: A → B → A.',
  ]);
  const many = Array.from({ length: 100 }, (_, at) => circling(at, 100)).join(' ');
  expect(refusal(`{ ...F0 } ${many}`)).toEqual([
    code,
    'Fragments must not spread themselves: F0 → F1 → F2 → F3 → … → F0.',
  ]);
});

test('a document with a mutation beside a query is refused', () => {
  expect(refusal('query A { a } mutation B { b }')).toEqual([
    'GRAPHQL_VALIDATION_FAILED',
    'A mutation is not answered here, only queries: there is nothing to write.',
  ]);
});

test('long strings and long lists are refused', () => {
  expect(refusal('{ a(b: "12345") }', { text: 4 })).toEqual([
    'TEXT_LIMIT',
    'A string among the arguments has 5 characters; allowed: 4 characters.',
  ]);
  expect(refusal('{ a(b: [1, 2, 3]) }', { list: 2 })).toEqual([
    'LIST_LIMIT',
    'A list among the arguments has 3 items; allowed: 2 items.',
  ]);
});

test('a text that is not a document is left to the parser', () => {
  expect(refusal('{ a(b: ')).toBeUndefined();
  expect(refusal('"\u0000')).toBeUndefined();
  expect(refusal('')).toBeUndefined();
});

/** A fragment that spreads the next one, and another in a way that makes paths of many lengths. */
function circling(at: number, count: number): string {
  return `fragment F${at} on T { a { ...F${(at + 1) % count} } a { ...F${(at * 7 + 1) % count} } }`;
}
