import { readFileSync } from 'node:fs';
import { buildSchema, parse, print, validate } from 'graphql';
import { expect, test } from 'vitest';
import { drawingQuestion } from './drawing-question.ts';

const schema = buildSchema(readFileSync(new URL('../../../../api/schema.graphql', import.meta.url), 'utf8'));

function drawn(query: string): string | undefined {
  return drawingQuestion({ query, variables: '' }, schema)?.query;
}

test('entities and claims at any depth get the fields that a drawing needs', () => {
  expect(drawn('{ acupoint(id: "GB30") { code id: code claims { nodes { sentence } } } }')).toBe(
    print(
      parse(`{
        acupoint(id: "GB30") {
          code
          id: code
          claims {
            nodes {
              sentence
              drawn_id: id
              drawn_sentence: sentence
              drawn_level: level
              drawn_works: works
              drawn_standing: standing
              drawn_subject: subject { drawn_id: id drawn_label: label }
              drawn_object: object { drawn_id: id drawn_label: label }
            }
          }
          drawn_id: id
          drawn_label: label
        }
      }`),
    ),
  );
});

test('fragments get the fields too, and the query stays valid', () => {
  const query = `query A($id: ID!) { node(id: $id) { __typename ... on Claim { subject { ...E } } } entity(id: $id) { ...E } }
    fragment E on Entity { name ... on Channel { points { code } } }`;
  const extended = drawn(query)!;
  expect(validate(schema, parse(extended))).toEqual([]);
  expect(extended.match(/drawn_id: id/g)).toHaveLength(8);
});

test('a query without entities and claims cannot be drawn', () => {
  expect(drawn('{ dataset { version kinds { kind count } } citations { nodes { title } } }')).toBeUndefined();
});

test('a query that cannot be parsed throws', () => {
  expect(() => drawn('{ a')).toThrow('Syntax Error');
});
