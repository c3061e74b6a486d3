import { expect, test } from 'vitest';
import { ask } from '../testing/ask.ts';

test('a point has its place with the numbers, where they were read, and where it is seen', async () => {
  const { data } = await ask(`{ acupoint(id: "GB34") { place {
    chart face by locator citation { id } via { id } note
    coordinates { axis value } marks { view x y } alternatives { chart } regions { id } } } }`);
  const { marks, regions, ...place } = data.acupoint.place;
  expect(place).toEqual({
    chart: 'leg',
    face: null,
    by: 'HAND',
    locator: 'page 188',
    citation: { id: 'citation:who-2008' },
    via: null,
    note: null,
    coordinates: [
      { axis: 'y', value: 58.8 },
      { axis: 'around', value: 76 },
    ],
    alternatives: [],
  });
  expect(marks.map(({ view }: { view: string }) => view)).toEqual(['FRONT', 'SIDE']);
  expect(marks[0].y).toBe(58.8);
  const ids = regions.map(({ id }: { id: string }) => id);
  // The narrowest first.
  expect(ids.indexOf('region:lower-leg')).toBeLessThan(ids.indexOf('region:leg'));
  expect(ids).toEqual(expect.arrayContaining(['region:lower-leg', 'region:lateral-leg', 'region:leg']));
});

test('a second place that the standard leaves open has the numbers of its own chart', async () => {
  const { data } = await ask(`{ acupoint(id: "GB30") { place { chart face alternatives {
    chart face by locator coordinates { axis value } } } } }`);
  expect(data.acupoint.place).toEqual({
    chart: 'trunk',
    face: 'back',
    alternatives: [
      {
        chart: 'flank',
        face: null,
        by: 'BETWEEN',
        locator: 'page 186',
        coordinates: [
          { axis: 'around', value: 80 },
          { axis: 'y', value: 37 },
        ],
      },
    ],
  });
});

test('a point between landmarks has the line on which the standard puts it', async () => {
  const { data } = await ask(`{
    acupoint(id: "GB30") { place { line { part curved from { name point { id } marks { view } } to { name } } } }
    curved: acupoint(id: "GB10") { place { line { curved from { name point { id } } } } }
    none: acupoint(id: "GB34") { place { line { part } } } }`);
  expect(data.acupoint.place.line).toEqual({
    part: 0.333,
    curved: false,
    from: {
      name: 'greater trochanter',
      point: null,
      marks: [{ view: 'FRONT' }, { view: 'SIDE' }, { view: 'BACK' }],
    },
    to: { name: 'sacral hiatus' },
  });
  expect(data.curved.place.line).toEqual({
    curved: true,
    from: { name: 'GB9', point: { id: 'acupoint:GB9' } },
  });
  expect(data.none.place.line).toBeNull();
});

test('a region has what works say of it, and its outlines', async () => {
  const { data } = await ask(`{
    region(id: "lateral-leg") {
      symptoms { id } channels { id } points { id } outlines { view points } }
    blood: region(id: "blood") { outlines { view } }
    extra: acupoint(id: "EX-LE6") { place { chart } } }`);
  const { symptoms, channels, points, outlines } = data.region;
  expect(symptoms).toContainEqual({ id: 'symptom:sciatica' });
  expect(channels[0]).toEqual({ id: 'channel:GB' });
  expect(points).toContainEqual({ id: 'acupoint:GB34' });
  expect(outlines.map(({ view }: { view: string }) => view)).toEqual(['FRONT', 'SIDE', 'BACK']);
  expect(outlines[0].points[0]).toHaveLength(2);
  expect(data.blood.outlines).toEqual([]);
  expect(data.extra.place).toBeNull();
});
