import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';
import { queryErrors } from './query-errors.ts';

const schema = buildSchema(
  'type Query { point(id: ID!): Point } type Point { code: String! channel: Point }',
);

test('an unknown field is underlined', () => {
  const query = '{\n  point(id: "GB30") {\n    kode\n  }\n}';
  expect(queryErrors(query, schema)).toEqual([
    {
      from: query.indexOf('kode'),
      to: query.indexOf('kode') + 4,
      severity: 'error',
      message: 'Cannot query field "kode" on type "Point". Did you mean "code"?',
    },
  ]);
});

test('only the name of a field without its selection is underlined', () => {
  const query = '{ point(id: 1) { channel } other: point(id: 2) { code } }';
  const [first] = queryErrors(query, schema);
  expect(query.slice(first!.from, first!.to)).toBe('channel');
});

test('an unfinished query is an error within the text', () => {
  for (const query of ['{', '{ point(id: ', 'query A {\n', '{ a }}', '"']) {
    const [error] = queryErrors(query, schema);
    expect(error!.message).toMatch(/^Syntax Error/);
    expect(error!.to).toBeLessThanOrEqual(query.length);
    expect(error!.from).toBeLessThanOrEqual(error!.to);
  }
});

test('an empty query or only comments give no error', () => {
  expect(queryErrors(' \n# only this\n', schema)).toEqual([]);
});
