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
import { accepts } from '#lib/server/accepts.ts';
import { graph } from '#lib/server/graph.ts';
import type { RequestHandler } from './$types';
import { type AskedFile, askedFile, askedSize, refuseUnknown } from './asked-file.ts';
import { drawnView } from './drawn-view.ts';
import { textStream } from './text-stream.ts';

type Fetch = typeof globalThis.fetch;

/**
 * `/export/graph.gexf?level=randomized` is the graph, as far as its parameters leave it; `/export/view.gexf?…` what the
 * explorer draws for the same parameters. The answer is written while it is sent.
 */
export const GET: RequestHandler = async ({ params, url, fetch, request }) => {
  const reader = graph().reader();
  // The same data may be written otherwise by another build, and with another time at the same.
  const etag = `W/"${reader.version}-${version}"`;
  const { file, chunks } = await opened(params.file, reader, url.searchParams, fetch).catch(refuse);
  const headers = {
    etag,
    vary: 'accept-encoding',
    // What compresses pages adds a listener for each piece of an answer, so these are packed here.
    'cache-control': 'public, max-age=0, must-revalidate, no-transform',
  };
  if (
    request.headers
      .get('if-none-match')
      ?.split(/\s*,\s*/)
      .includes(etag)
  )
    return new Response(null, { status: 304, headers });
  const name = `jingluo-${reader.version.slice(0, 12)}-${file.scope}.${file.format.ending}`;
  const packed = accepts(request.headers.get('accept-encoding'), 'gzip');
  const bytes = textStream(chunks);
  return new Response(packed ? bytes.pipeThrough(new CompressionStream('gzip')) : bytes, {
    headers: {
      ...headers,
      ...(packed ? { 'content-encoding': 'gzip' } : {}),
      'content-type': file.format.mediaType,
      'content-disposition': `attachment; filename="${name}"`,
    },
  });
};

interface OpenedFile {
  readonly file: AskedFile;
  readonly chunks: AsyncIterable<string>;
}

/** Everything that can be wrong is found here, before the first byte is sent. */
async function opened(
  name: string,
  reader: GraphReader,
  parameters: URLSearchParams,
  fetch: Fetch,
): Promise<OpenedFile> {
  const file = askedFile(name);
  refuseUnknown(file.scope, parameters);
  const created = new Date();
  if (file.scope === 'graph') {
    const filter = await readExportFilter(reader, (parameter) => parameters.get(parameter));
    return { file, chunks: writeExport(file.format, selectClaims(reader, filter), { created }) };
  }
  const drawn = await drawnView({ fetch, reader, parameters, size: askedSize(parameters) });
  return {
    file,
    chunks: writeExport(file.format, selectListed(reader, drawn), { created, looks: drawn.looks }),
  };
}

function refuse(thrown: unknown): never {
  if (thrown instanceof ExportError) error(thrown.isUnknown ? 404 : 400, thrown.message);
  throw thrown;
}
