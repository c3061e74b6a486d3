import schema from '@jingluo/api/schema.graphql?raw';
import type { RequestHandler } from './$types';

/** The schema of the endpoint, in its own language, for code generators and editors. */
export const GET: RequestHandler = () =>
  new Response(schema, {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-cache' },
  });
