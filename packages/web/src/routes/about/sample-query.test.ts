import { expect, it } from 'vitest';
import { curlOf, SAMPLE_QUERY } from './sample-query.ts';

it('writes a command whose body is the query on one line', () => {
  const body = /-d '(.*)'$/s.exec(curlOf(SAMPLE_QUERY, 'http://127.0.0.1:4321'))![1]!;
  expect(JSON.parse(body)).toEqual({ query: SAMPLE_QUERY.replaceAll(/\s+/g, ' ') });
});
