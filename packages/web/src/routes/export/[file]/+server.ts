import type { GraphReader } from '@jingluo/graph';
import {
  ExportError,
  readExportFilter,
  selectClaims,
  selectListed,
  writeExport,
} from '@jingluo/graph/exporting';
import { error } from '@sveltejs/kit';
import { version } from '$app/env';
import { fileResponse } from '#lib/server/file-response.ts';
import { graph } from '#lib/server/graph.ts';
import { fileName, timeOfFiles } from '#lib/server/graph-files.ts';
import type { RequestHandler } from './$types';
import { type RequestedFile, requestedFile, requestedSize, refuseUnknown } from './requested-file.ts';
import { drawnView } from './drawn-view.ts';

type Fetch = typeof globalThis.fetch;

/**
 * `/export/graph.gexf?level=randomized` is the graph, filtered by its parameters; `/export/view.gexf?…` is what the
 * explorer draws for its parameters. The response is a stream.
 */
export const GET: RequestHandler = async ({ params, url, fetch, request }) => {
  const reader = graph().reader();
  // Another build may write the same data in another way.
  const etag = `W/"${reader.version}-${version}"`;
  const { file, chunks } = await opened(params.file, reader, url.searchParams, fetch).catch(refuse);
  if (
    request.headers
      .get('if-none-match')
      ?.split(/\s*,\s*/)
      .includes(etag)
  )
    return new Response(null, { status: 304, headers: { etag, vary: 'accept-encoding' } });
  return fileResponse(request, {
    name: fileName(reader, file.scope, file.format),
    type: file.format.mediaType,
    chunks,
    headers: { etag },
  });
};

interface OpenedFile {
  readonly file: RequestedFile;
  readonly chunks: AsyncIterable<string>;
}

/** All errors are thrown here, before the first byte is sent. */
async function opened(
  name: string,
  reader: GraphReader,
  parameters: URLSearchParams,
  fetch: Fetch,
): Promise<OpenedFile> {
  const file = requestedFile(name);
  refuseUnknown(file.scope, parameters);
  const created = timeOfFiles(reader);
  if (file.scope === 'graph') {
    const filter = await readExportFilter(reader, (parameter) => parameters.get(parameter));
    return { file, chunks: writeExport(file.format, selectClaims(reader, filter), { created }) };
  }
  const drawn = await drawnView({ fetch, reader, parameters, size: requestedSize(parameters) });
  return {
    file,
    chunks: writeExport(file.format, selectListed(reader, drawn), { created, looks: drawn.looks }),
  };
}

function refuse(thrown: unknown): never {
  if (thrown instanceof ExportError) error(thrown.isUnknown ? 404 : 400, thrown.message);
  throw thrown;
}
