import type { GraphReader } from '@jingluo/graph';
import { ExportError } from '@jingluo/graph/exporting';
import { error } from '@sveltejs/kit';
import { request } from '#lib/graphql/request.ts';
import { mapHead } from '#lib/page-head/view-head.ts';
import { traceHead } from '#lib/page-head/trace-head.ts';
import type { Kit } from '#lib/preview/draw-backdrop.ts';
import { drawScene } from '#lib/preview/draw-scene.ts';
import { drawTrace } from '#lib/preview/draw-trace.ts';
import { cardPicture, drawingArea, drawnPicture } from '#lib/preview/frame.ts';
import { ladder } from '#lib/preview/marks.ts';
import { word } from '#lib/level/level.ts';
import { readView } from '#lib/view/view-address.ts';
import { loadMap } from '#lib/server/load-map.ts';
import { isInPageFolder } from '#lib/server/preview/is-in-page-folder.ts';
import { readPageHead } from '#lib/server/preview/read-page-head.ts';
import { AtRestQuery } from '../../(explorer)/at-rest.graphql.ts';
import { refuseUnknown } from '../../export/[file]/requested-file.ts';
import { drawnScene } from '../../export/[file]/drawn-view.ts';
import { loadView } from '../../(explorer)/load-view.ts';
import { drawnChannels, viewChannels } from '#lib/trace/channel-view.ts';
import { leadingCount } from '#lib/trace/leading.ts';
import { load as loadTrace } from '../../trace/+page.ts';

type Fetch = typeof globalThis.fetch;

export interface PictureRequest {
  readonly fetch: Fetch;
  readonly reader: GraphReader;
  /** The page of which it is a picture, below the site's own path. */
  readonly path: string;
  readonly parameters: URLSearchParams;
}

/** Larger than on the page, since pictures are shown small. */
const MAP = { layout: 'beside', zoom: 1.75 } as const;
const FOCUS = { layout: 'above', zoom: 1.12 } as const;
/** Ways between two things need height for the names below them. */
const PATHS = { layout: 'above', zoom: 0.86 } as const;
const TRACE = { layout: 'above', zoom: 1 } as const;

/** The picture of a page as an SVG document. Throws the page's error where there is no such page. */
export async function drawPage(asked: PictureRequest, kit: Kit): Promise<string> {
  const { path, parameters } = asked;
  if (path === '/' && !readView(parameters).view.list) return drawView(asked, kit);
  if (path === '/trace' && parameters.has('symptom')) return drawTracePage(asked, kit);
  if (!isInPageFolder(path)) error(404, 'There is no such page.');
  return drawCard(asked, kit);
}

async function drawView({ fetch, reader, parameters }: PictureRequest, kit: Kit): Promise<string> {
  try {
    refuseUnknown('view', parameters);
    const { view } = readView(parameters);
    const drawing = view.to !== undefined ? PATHS : view.focus !== undefined ? FOCUS : MAP;
    const size = drawingArea(drawing.layout, drawing.zoom);
    const [scene, map, shown] = await Promise.all([
      drawnScene({ fetch, reader, parameters, size }),
      loadMap(fetch),
      loadView(fetch, parameters),
    ]);
    if (shown.searchAnswer) error(404, `Nothing here is called “${shown.searchAnswer.text}”.`);
    const focus = view.to === undefined ? shown.spokes[0]?.id : undefined;
    const head = shown.head ?? mapHead((await request(fetch, AtRestQuery, {})).dataset);
    return drawnPicture({ ...drawing, svg: drawScene({ scene, map, size, focus }, kit) }, head, kit);
  } catch (thrown) {
    if (thrown instanceof ExportError) error(thrown.isUnknown ? 404 : 400, thrown.message);
    throw thrown;
  }
}

async function drawTracePage({ fetch, parameters }: PictureRequest, kit: Kit): Promise<string> {
  const url = new URL(`http://localhost/trace?${parameters.toString()}`);
  const loaded = await loadTrace({ fetch, url } as Parameters<typeof loadTrace>[0]);
  const { view, symptom, place, reason } = loaded as Exclude<typeof loaded, void>;
  if (symptom === null) error(reason === '' ? 404 : 400, reason || 'No symptom is called that.');
  const head = traceHead(symptom, view, place?.name);
  const views = viewChannels(symptom.channels, false);
  const channels = drawnChannels(views, leadingCount(views), false);
  if (channels.length === 0) return cardPicture(head, { kind: head.kind ?? '', sign: '' }, kit);
  const area = drawingArea(TRACE.layout, TRACE.zoom);
  return drawnPicture(
    { ...TRACE, svg: drawTrace(symptom.name, { channels, all: views.length }, area, kit) },
    head,
    kit,
  );
}

async function drawCard({ fetch, path, parameters }: PictureRequest, kit: Kit): Promise<string> {
  const search = parameters.size === 0 ? '' : `?${parameters.toString()}`;
  const head = await readPageHead(fetch, path + search);
  const { level, kind = '' } = head;
  const sign =
    level === undefined
      ? ''
      : ladder(level, { x: 0, y: 0 }, 2.6, kit.color) +
        kit.pen.text(level === 'UNCITED' ? 'uncited: no source named' : word(level), {
          x: 80,
          y: 29,
          size: 27,
          hand: 'sans-bold',
          fill: kit.color('ink'),
        });
  return cardPicture(head, { kind, sign }, kit);
}
