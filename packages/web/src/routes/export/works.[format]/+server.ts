import { error } from '@sveltejs/kit';
import { readWorks } from '#lib/basket/works-link.ts';
import { at } from '#lib/base-path.ts';
import { claimsOfWorks } from '#lib/server/claims-of-works.ts';
import { exportedWorks } from '#lib/server/exported-works.ts';
import { busyResponse, fileResponse } from '#lib/server/file-response.ts';
import { graph } from '#lib/server/graph.ts';
import type { RequestHandler } from './$types';
import { CLAIMS_FILE, WORKS_FILES } from './works-files.ts';

/** The works that `works` names, or all without it, as a file. Unknown works are left out. */
export const GET: RequestHandler = async ({ params, url, fetch, request }) => {
  const file = Object.hasOwn(WORKS_FILES, params.format) ? WORKS_FILES[params.format] : undefined;
  if (file === undefined && params.format !== CLAIMS_FILE.ending) {
    const endings = [...Object.keys(WORKS_FILES), CLAIMS_FILE.ending];
    error(404, `Works are given as ${endings.join(', ')}; “${params.format}” is none of these.`);
  }
  const keys = url.searchParams.has('works') ? readWorks(url.searchParams) : undefined;
  const works = await exportedWorks(fetch, keys);
  if (file === undefined)
    return fileResponse(request, {
      ...CLAIMS_FILE,
      chunks: claimsOfWorks(fetch, works, new URL(at('/'), url)),
    });
  const written = await graph()
    .citing.write({ format: file.format(url.searchParams), items: works.map(({ csl }) => csl) })
    .catch(whenBusy);
  if (written === undefined) return busyResponse('Too many lists of sources are being written.');
  return new Response(written, {
    headers: { 'content-type': file.type, 'content-disposition': `attachment; filename="${file.name}"` },
  });
};

/** The class of the error is in another bundle. */
function whenBusy(thrown: unknown): undefined {
  if (thrown instanceof Error && thrown.name === 'TooManyFiles') return undefined;
  throw thrown;
}
