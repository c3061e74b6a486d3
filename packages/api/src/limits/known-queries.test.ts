import { allItems } from '@jingluo/graph';
import { execute, getOperationAST, parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { readExampleQuestions } from '../docs/example-questions.ts';
import { schema } from '../schema.ts';
import { SITE_OPERATIONS } from '../site-operations.ts';
import { reader } from '../testing/run.ts';
import { compileCost } from './cost/compile-cost.ts';
import { evaluateCost } from './cost/cost.ts';
import { countTokens } from './count-tokens.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import { measureDocument } from './measure-document.ts';

const queries: [string, string][] = [
  ...Object.entries(SITE_OPERATIONS),
  ...readExampleQuestions().map(({ name, query }): [string, string] => [name, query]),
];
test.each(queries)('%s, of the site or the documentation, stays below half of every limit', (_, text) => {
  const document = parse(text);
  expect(validate(schema, document)).toEqual([]);
  const cost = evaluateCost(compileCost(schema, document, getOperationAST(document)!), {});
  const { depth } = measureDocument(document);
  const tokens = countTokens(text, Infinity);
  const shares = {
    cost: cost / DEFAULT_LIMITS.cost,
    depth: depth / DEFAULT_LIMITS.depth,
    tokens: tokens / DEFAULT_LIMITS.tokens,
    bodyBytes: Buffer.byteLength(JSON.stringify({ query: text })) / DEFAULT_LIMITS.bodyBytes,
  };
  expect(Object.entries(shares).filter(([, share]) => share >= 0.5)).toEqual([]);
});

test('the answer of a trace is not larger than its cost, for every symptom', async () => {
  const text = SITE_OPERATIONS['Trace']!;
  const document = parse(text);
  const cost = evaluateCost(compileCost(schema, document, getOperationAST(document)!), {});
  const beyond = [];
  for (const { id } of await allItems((bounds) => reader.entities({ kind: 'symptom' }, bounds))) {
    const variableValues = { id, derived: true };
    const { data } = await execute({ schema, document, contextValue: { reader }, variableValues });
    if (countValues(data) > cost) beyond.push(id);
  }
  expect(beyond).toEqual([]);
});

test('the answer for a work is not larger than its cost, for every work', async () => {
  // A reference is a leaf, and formatting one takes milliseconds.
  const document = parse(SITE_OPERATIONS['Citation']!.replace(/^.*\b(reference|bibtex|ris)\b.*\n/gm, ''));
  const cost = evaluateCost(compileCost(schema, document, getOperationAST(document)!), {});
  const beyond = [];
  for (const { id } of await allItems((bounds) => reader.citations({}, bounds))) {
    const { data } = await execute({ schema, document, contextValue: { reader }, variableValues: { id } });
    if (countValues(data) > cost) beyond.push(id);
  }
  expect(beyond).toEqual([]);
});

/** The number of values and objects in an answer. */
function countValues(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  const inner = Object.values(value).reduce((total: number, each) => total + countValues(each), 0);
  return Array.isArray(value) ? inner : 1 + inner;
}
