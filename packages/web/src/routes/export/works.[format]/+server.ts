import { error } from '@sveltejs/kit';
import { readWorks } from '#lib/basket/works-link.ts';
import { at } from '#lib/base-path.ts';
import { claimsOfWorks } from '#lib/server/claims-of-works.ts';
import { exportedWorks } from '#lib/server/exported-works.ts';
import type { RequestHandler } from './$types';
import { WORKS_FILES } from './works-files.ts';

/** The works that `works` names, or all without it, as a file. Unknown works are left out. */
export const GET: RequestHandler = async ({ params, url, fetch }) => {
  const file = Object.hasOwn(WORKS_FILES, params.format) ? WORKS_FILES[params.format] : undefined;
  if (file === undefined) {
    error(
      404,
      `Works are given as ${Object.keys(WORKS_FILES).join(', ')}; “${params.format}” is none of these.`,
    );
  }
  const keys = url.searchParams.has('works') ? readWorks(url.searchParams) : undefined;
  const works = await exportedWorks(fetch, keys);
  const text = await file.write(works, {
    parameters: url.searchParams,
    claims: () => claimsOfWorks(fetch, works, new URL(at('/'), url)),
  });
  return new Response(text, {
    headers: {
      'content-type': file.type,
      'content-disposition': `attachment; filename="${file.name}"`,
    },
  });
};
