import { anyChartSchema, placesFileSchema, POINT_PLACE_SCHEMAS } from './body-schema.ts';
import type { PointPlaceRecord } from './dataset.ts';
import type { Problem } from './problem.ts';
import { shapeProblems } from './shape-problems.ts';
import type { SourceFile } from './source-file.ts';

/** What reading places adds to. */
interface PlacesContent {
  readonly pointPlaces: PointPlaceRecord[];
  readonly problems: Problem[];
}

/** Reads `body/positions.yaml`: where points are drawn, by the words of one work unless a place names another. */
export function readPlaces(source: SourceFile, folder: string, content: PlacesContent): void {
  const file = placesFileSchema.safeParse(source.value);
  if (!file.success) {
    content.problems.push(...shapeProblems(source, [], file.error, placesFileSchema));
    return;
  }
  for (const [code, value] of Object.entries(file.data.places)) {
    const path = ['places', code];
    const chart = anyChartSchema.safeParse(value);
    if (!chart.success) {
      content.problems.push(...shapeProblems(source, path, chart.error, anyChartSchema));
      continue;
    }
    const schema = POINT_PLACE_SCHEMAS[chart.data.chart];
    const parsed = schema.safeParse(value);
    if (!parsed.success) {
      content.problems.push(...shapeProblems(source, path, parsed.error, schema));
      continue;
    }
    const { citation = file.data.citation, via = file.data.via } = parsed.data;
    content.pointPlaces.push({
      id: `acupoint:${code}`,
      fields: parsed.data,
      citation: `citation:${citation}`,
      via: via === undefined || via === citation ? undefined : `citation:${via}`,
      at: (inside) =>
        inside.length === 0 ? source.atKey(['places'], code) : source.at([...path, ...inside]),
      folder,
    });
  }
}
