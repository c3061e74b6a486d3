import { anyChartSchema, POINT_PLACE_SCHEMAS, regionShapeSchema } from '../../data/body-schema.ts';
import type { Entity } from '../../snapshot/model.ts';
import { placeOf } from '../../snapshot/point-place.ts';
import type { Tally } from '../tally.ts';
import type { Row } from './row.ts';

type Drawn = Pick<Entity, 'place' | 'shape'>;

/** Where a row says that a point or region is drawn; nothing where it says nothing, or what cannot be read. */
export function drawnIn(
  row: Row,
  { tally, isWork }: { readonly tally: Tally; readonly isWork: (id: string) => boolean },
): Drawn {
  const text = row.names.includes('drawn') ? row.text('drawn') : '';
  const read = text === '' ? {} : drawnOf(text, isWork);
  if (read === undefined) tally.leaveOut('a place on the body that cannot be read', text);
  return read ?? {};
}

function drawnOf(text: string, isWork: (id: string) => boolean): Drawn | undefined {
  const value = parsed(text);
  if (value === undefined) return undefined;
  if ('shape' in value) {
    const shape = regionShapeSchema.safeParse(value.shape);
    return shape.success ? { shape: shape.data } : undefined;
  }
  const chart = anyChartSchema.safeParse('place' in value ? value.place : undefined);
  if (!chart.success) return undefined;
  const { success, data } = POINT_PLACE_SCHEMAS[chart.data.chart].safeParse(chart.data);
  if (!success || data.citation === undefined) return undefined;
  const citation = `citation:${data.citation}`;
  const via = data.via === undefined ? undefined : `citation:${data.via}`;
  return isWork(citation) && (via === undefined || isWork(via))
    ? { place: placeOf(data, { citation, via }) }
    : undefined;
}

function parsed(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
