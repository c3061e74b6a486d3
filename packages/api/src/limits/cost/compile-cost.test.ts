import { getIntrospectionQuery, getOperationAST, parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { schema } from '../../schema.ts';
import { DEFAULT_LIMITS } from '../limits.ts';
import { compileCost } from './compile-cost.ts';
import { evaluateCost, type Variables } from './cost.ts';

function cost(text: string, variables: Variables = {}, operationName?: string): number {
  const document = parse(text);
  expect(validate(schema, document)).toEqual([]);
  return evaluateCost(compileCost(schema, document, getOperationAST(document, operationName)!), variables);
}

test('a field costs one unit', () => {
  expect(cost('{ dataset { version claims } }')).toBe(3);
  expect(cost('{ __typename }')).toBe(1);
});

test('the cost below a list is multiplied by the requested length', () => {
  const fixed = cost('{ entities(first: 0) { nodes { id name } } }');
  const items = (first: number) => cost(`{ entities(first: ${first}) { nodes { id name } } }`) - fixed;
  expect(items(1)).toBe(3);
  expect(items(500)).toBe(500 * 3);
});

test('a length may come from a variable, its default, or the default of the argument', () => {
  const expected = cost('{ entities(first: 7) { nodes { id } } }');
  expect(cost('query($n: Int!) { entities(first: $n) { nodes { id } } }', { n: 7 })).toBe(expected);
  expect(cost('query($n: Int! = 7) { entities(first: $n) { nodes { id } } }')).toBe(expected);
  const usual = cost('{ entities(first: 50) { nodes { id } } }');
  const open = 'query($n: Int) { entities(first: $n) { nodes { id } } }';
  expect(cost('{ entities { nodes { id } } }')).toBe(usual);
  expect(cost('{ entities(first: null) { nodes { id } } }')).toBe(usual);
  expect([cost(open), cost(open, { n: null })]).toEqual([usual, usual]);
});

test('for a list by ids, the ids are counted', () => {
  const one = cost('{ nodes(ids: ["a"]) { id } }');
  expect(cost('{ nodes(ids: ["a", "b", "c"]) { id } }') - one).toBe(2 * 2);
  expect(cost('query($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: ['a', 'b', 'c'] }) - one).toBe(2 * 2);
  expect(cost('query($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: 'a' })).toBe(one);
});

test('lists within lists are multiplied', () => {
  const inner = (first: number) =>
    cost(`{ entities(first: 10) { nodes { claims(first: ${first}) { nodes { id } } } } }`);
  expect(inner(21) - inner(20)).toBe(10 * 2);
  expect(inner(500) - inner(0)).toBe(10 * 500 * 2);
});

test('edges cost as much as nodes, plus their requested fields', () => {
  const edges = (first: number) => cost(`{ entities(first: ${first}) { edges { cursor node { id } } } }`);
  expect(edges(5) - edges(4)).toBe(1 + 1 + 1 + 1);
});

test('each alias costs as much as the field', () => {
  const once = cost('{ dataset { version } }');
  const aliases = Array.from({ length: 300 }, (_, at) => `a${at}: dataset { version }`);
  expect(cost(`{ ${aliases.join(' ')} }`)).toBe(300 * once);
});

test('a fragment costs each time it is spread', () => {
  const fragment = 'fragment D on Dataset { version claims }';
  const spreads = '...D '.repeat(1000);
  expect(cost(`{ dataset { ${spreads} } } ${fragment}`)).toBe(1 + 1000 * 2);
});

test('a fragment takes the page size of the field it is used in', () => {
  const fragment = 'fragment Page on EntityConnection { nodes { id } }';
  const direct = cost('{ a: entities(first: 3) { nodes { id } } b: entities(first: 90) { nodes { id } } }');
  const spread = cost(`{ a: entities(first: 3) { ...Page } b: entities(first: 90) { ...Page } } ${fragment}`);
  expect(spread).toBe(direct);
});

test('fragments that double at each level are evaluated only once each', () => {
  const levels = Array.from(
    { length: 100 },
    (_, at) => `fragment F${at} on Channel { a: pair { ...F${at + 1} } b: pair { ...F${at + 1} } }`,
  );
  const last = 'fragment F100 on Channel { points @include(if: $all) { id } }';
  const text = `query($all: Boolean!) { channel(id: "GB") { ...F0 } } ${levels.join(' ')} ${last}`;
  expect(cost(text, { all: true })).toBeGreaterThan(2 ** 100);
});

test('fields that are skipped or not included cost nothing', () => {
  const none = cost('{ __typename }');
  expect(cost('{ __typename dataset @skip(if: true) { version } }')).toBe(none);
  expect(cost('{ __typename dataset @include(if: false) { version } }')).toBe(none);
  const text = 'query($with: Boolean = false) { __typename dataset @include(if: $with) { version } }';
  expect([cost(text), cost(text, { with: false }), cost(text, { with: true })]).toEqual([
    none,
    none,
    none + 2,
  ]);
  const skipping =
    'query($not: Boolean!) { __typename ...D @skip(if: $not) } fragment D on Query { dataset { version } }';
  expect([cost(skipping, { not: true }), cost(skipping, { not: false })]).toEqual([none, none + 2]);
});

test('only the requested operation counts', () => {
  const text = 'query A { __typename } query B { dataset { version } }';
  expect([cost(text, {}, 'A'), cost(text, {}, 'B')]).toEqual([1, 2]);
});

test('the rule of an interface applies to its types', () => {
  const types = cost('{ acupoint(id: "GB30") { names { text } } }');
  expect(types).toBe(cost('{ entity(id: "GB30") { names { text } } }'));
});

test('introspection costs, but asking for the whole schema passes', () => {
  const whole = cost(
    getIntrospectionQuery({ oneOf: true, specifiedByUrl: true, inputValueDeprecation: true }),
  );
  expect(whole).toBeGreaterThan(10_000);
  expect(whole).toBeLessThan(DEFAULT_LIMITS.cost / 2);
});

test('a query that goes in circles through lists exceeds the limit', () => {
  const walk = 'points { channel { points { channel { points { id } } } } }';
  expect(cost(`{ channel(id: "BL") { ${walk} } }`)).toBeGreaterThan(DEFAULT_LIMITS.cost);
  const claims = 'claims(first: 500) { nodes { subject { claims(first: 500) { nodes { id } } } } }';
  expect(cost(`{ entity(id: "GB30") { ${claims} } }`)).toBeGreaterThan(DEFAULT_LIMITS.cost);
});
