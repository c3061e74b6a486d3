import { expect, test } from 'vitest';
import { snippetsOf } from './snippets.ts';

/** e2e/query-snippets.e2e.ts runs each against the site. */
const text = (question: { query: string; variables: string; operation?: string }) =>
  Object.fromEntries(
    (snippetsOf(question, 'http://h/graphql') as { name: string; text: string }[]).map((one) => [
      one.name,
      one.text,
    ]),
  );

test('curl gets the whole body, with quotes of the query escaped', () => {
  const { curl } = text({
    query: `{ search(text: "it's") { matched } }`,
    variables: '{ "a": 1 }',
    operation: 'A',
  });
  expect(curl).toBe(
    String.raw`curl 'http://h/graphql' \
  -H 'content-type: application/json' \
  -d '{"query":"{ search(text: \"it'\''s\") { matched } }","variables":{"a":1},"operationName":"A"}'`,
  );
});

test('Python gets True, False and None', () => {
  const { Python } = text({ query: '{ a }', variables: '{ "a": [true, false, null, "true"] }' });
  expect(Python).toContain('"variables": {"a": [True, False, None, "true"]}');
});

test('JavaScript keeps backticks, backslashes and braces after a dollar', () => {
  const query = '{ search(text: "`${a}\\\\") { matched } }';
  const { JavaScript } = text({ query, variables: '' });
  const [, written] = /^const query = (`[^]*?\n`);/.exec(JavaScript!)!;
  expect(written).toBe('`\n{ search(text: "\\`\\${a}\\\\\\\\") { matched } }\n`');
});

test('variables that are not JSON give a message', () => {
  expect(snippetsOf({ query: '{ a }', variables: '{' }, 'http://h')).toMatch(/^Variables are not valid JSON/);
});
