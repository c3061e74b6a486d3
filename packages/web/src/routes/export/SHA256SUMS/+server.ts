import { fileResponse } from '#lib/server/file-response.ts';
import { graph } from '#lib/server/graph.ts';
import { graphChecksums } from '#lib/server/graph-files.ts';
import type { RequestHandler } from './$types';

/** The checksums of the files of the whole graph, under the names with which they are saved. */
export const GET: RequestHandler = ({ request }) =>
  fileResponse(request, {
    name: 'SHA256SUMS',
    type: 'text/plain; charset=utf-8',
    chunks: graphChecksums(graph().reader()),
  });
