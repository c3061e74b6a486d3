import notices from '../../../../../THIRD-PARTY-NOTICES.txt?raw';
import type { RequestHandler } from './$types';

/** The licences of what this site is built from, as `pnpm notices` has written them. */
export const GET: RequestHandler = () =>
  new Response(notices, {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-cache' },
  });
