import { error } from '@sveltejs/kit';
import { fileResponse } from '#lib/server/file-response.ts';
import { graph } from '#lib/server/graph.ts';
import { graphChecksums, whyNoChecksums } from '#lib/server/graph-files.ts';
import type { RequestHandler } from './$types';

/** The checksums of the files of the whole graph, under the names with which they are saved; none of a very large graph. */
export const GET: RequestHandler = async ({ request }) => {
  const served = graph();
  const reader = served.reader();
  const refusal = await whyNoChecksums(reader);
  if (refusal !== undefined) error(404, refusal);
  return fileResponse(request, {
    name: 'SHA256SUMS',
    type: 'text/plain; charset=utf-8',
    chunks: graphChecksums(reader, () => served.gate.enter('job')),
  });
};
