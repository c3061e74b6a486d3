import { expect, test } from 'vitest';
import { RegionFigureQuery, SymptomFigureQuery } from '../body/small-figure.graphql.ts';
import { request } from '../graphql/request.ts';
import { fetch } from '../server/real-graph.fixture.ts';
import { figureWords } from './entity-on-body.ts';

test('a symptom leads to the first of its regions on the body, and says in words where it is felt', async () => {
  const { symptom } = await request(fetch, SymptomFigureQuery, { id: 'symptom:sciatica-lateral' });
  const { label, href } = figureWords({ kind: 'symptom', symptom: symptom! });
  expect(label).toMatch(
    /^Sciatica.* on the body, said to be felt in: .*side of the leg.*; seen from the front and from the left side$/,
  );
  expect(href).toBe('/body?region=lateral-leg');
});

test('a small region is enlarged, here and on the page of the body', async () => {
  const { region } = await request(fetch, RegionFigureQuery, { id: 'region:little-toe' });
  const { href, views } = figureWords({ kind: 'region', region: region! });
  expect(href).toBe('/body?region=little-toe&zoom=foot');
  expect(views.every(({ place }) => place.seen[3] < 20)).toBe(true);
});
