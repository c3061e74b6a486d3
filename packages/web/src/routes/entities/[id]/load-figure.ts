import {
  ChannelFigureQuery,
  PointFigureQuery,
  RegionFigureQuery,
  SymptomFigureQuery,
} from '#lib/body/small-figure.graphql.ts';
import { type EntityOnBody, isDrawn } from '#lib/entity-details/entity-on-body.ts';
import { request } from '#lib/graphql/request.ts';

type Fetch = typeof globalThis.fetch;

/** What is drawn of a thing on the body; undefined where there is nothing to draw. */
export async function loadFigure(
  fetch: Fetch,
  { id, kind }: { readonly id: string; readonly kind: string },
): Promise<EntityOnBody | undefined> {
  switch (kind) {
    case 'ACUPOINT': {
      const { acupoint: point } = await request(fetch, PointFigureQuery, { id });
      return point?.place ? { kind: 'point', point, place: point.place } : undefined;
    }
    case 'CHANNEL': {
      const { channel } = await request(fetch, ChannelFigureQuery, { id });
      return channel?.points.some(({ place }) => place !== null) ? { kind: 'channel', channel } : undefined;
    }
    case 'SYMPTOM': {
      const { symptom } = await request(fetch, SymptomFigureQuery, { id });
      return symptom?.regions.some(isDrawn) ? { kind: 'symptom', symptom } : undefined;
    }
    case 'REGION': {
      const { region } = await request(fetch, RegionFigureQuery, { id });
      return region && isDrawn(region) ? { kind: 'region', region } : undefined;
    }
    default:
      return undefined;
  }
}
