import { expect, it } from 'vitest';
import { formatQuery } from './format-query.ts';
import { QUESTIONS } from './questions.ts';

it('formats a query and keeps its comments', async () => {
  const query = '# My point\nquery A($id:ID!){acupoint(id:$id){code # what it is called\n channel{code}}}';
  expect(await formatQuery({ query, variables: '{"id":"环跳"}' })).toEqual({
    query: `# My point
query A($id: ID!) {
  acupoint(id: $id) {
    code # what it is called
    channel {
      code
    }
  }
}`,
    variables: '{\n  "id": "环跳"\n}',
  });
});

it('changes nothing the second time', async () => {
  for (const { query } of QUESTIONS) {
    const once = await formatQuery({ query, variables: '' });
    expect(await formatQuery(once)).toEqual(once);
  }
});

it('keeps variables that are not JSON, and refuses an invalid query', async () => {
  expect((await formatQuery({ query: '{ a }', variables: '{ "id": ' })).variables).toBe('{ "id": ');
  await expect(formatQuery({ query: '{ a ', variables: '' })).rejects.toThrow(/Expected/);
});
