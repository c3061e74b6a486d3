import { TraceFigureQuery } from '#lib/body/small-figure.graphql.ts';
import { type EntityOnBody, isDrawn } from '#lib/entity-details/entity-on-body.ts';
import { request } from '#lib/graphql/request.ts';
import { viewChannels } from '#lib/trace/channel-view.ts';
import { pageOfTrace } from '#lib/trace/trace-page.ts';
import type { TracedSymptom } from '#lib/trace/trace.graphql.ts';
import type { TraceView } from '#lib/trace/trace-view.ts';

/** More lines than these are a tangle in a small drawing. */
const MOST_CHANNELS = 3;

/** Where the symptom of a trace is felt, with the first channels of the answer; undefined where nothing is drawn. */
export async function loadFigure(
  fetch: typeof globalThis.fetch,
  { id, channels: traced }: TracedSymptom,
  view: TraceView,
): Promise<EntityOnBody | undefined> {
  const page = pageOfTrace(viewChannels(traced, view.all), view);
  const leading = page.channels.slice(0, page.leading).map(({ channel }) => channel.id);
  const { symptom, channels } = await request(
    fetch,
    TraceFigureQuery,
    { symptom: id, channels: leading.slice(0, MOST_CHANNELS) },
    { inPage: false },
  );
  // Lines alone say less than the trace beside them.
  if (!symptom?.regions.some(isDrawn)) return undefined;
  const drawn = channels.flatMap((node) =>
    node?.__typename === 'Channel' && node.points.some(({ place }) => place !== null) ? [node] : [],
  );
  return { kind: 'symptom', symptom, channels: drawn };
}
