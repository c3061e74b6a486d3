import { servedGraph } from '@jingluo/api/served-graph';
import { read } from '$app/server';
import { version } from '$app/env';
import { error } from '@sveltejs/kit';
import { pageOfPicture } from '#lib/page-head/picture-href.ts';
import { graph } from '#lib/server/graph.ts';
import { answerPicture } from '#lib/server/preview/answer-picture.ts';
import { PictureCache } from '#lib/server/preview/picture-cache.ts';
import { kit, rasteriser } from '#lib/server/preview/tools.ts';
import type { RequestHandler } from './$types';
import { drawPage } from './draw-page.ts';
import fallback from './fallback.png?url';

const MAX_BYTES = 24_000_000;
const pictures = new PictureCache({ bytes: MAX_BYTES, waiting: 12 });
// A build loads this, too, and serves no graph.
servedGraph()?.reportCache?.({ name: 'pictures', bytes: () => pictures.bytes, limit: MAX_BYTES });

/** `/preview/trace.png?symptom=…`: a picture of `/trace?symptom=…`, for where a link to it is shown. */
export const GET: RequestHandler = ({ params, url, fetch, request }) => {
  const path = pageOfPicture(params.page);
  if (path === undefined)
    error(404, 'A picture has the address of its page behind /preview, and ends in .png.');
  const reader = graph().reader();
  const parameters = url.searchParams;
  return answerPicture(
    {
      request,
      versions: [reader.version, version],
      key: `${path}?${parameters.toString()}`,
      draw: async () => rasteriser.draw(await drawPage({ fetch, reader, path, parameters }, kit)),
      fallback: async () => new Uint8Array(await read(fallback).arrayBuffer()),
    },
    pictures,
  );
};
