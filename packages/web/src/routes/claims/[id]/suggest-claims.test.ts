import { expect, it } from 'vitest';
import { fetch } from '#lib/server/real-graph.fixture.ts';
import { claimIdParts, suggestClaims } from './suggest-claims.ts';

async function nearest(id: string): Promise<string[]> {
  return (await suggestClaims(fetch, claimIdParts(id))).map(({ href }) => decodeURIComponent(href));
}

it('reads the parts of an id, also of an incomplete one', () => {
  expect(claimIdParts('acupoint:GB30~treats~symptom:sciatica~rule')).toEqual({
    subject: 'acupoint:GB30',
    relation: 'treats',
    object: 'symptom:sciatica',
  });
  expect(claimIdParts('GB30')).toEqual({ subject: 'GB30', relation: '', object: '' });
});

it('finds the claim when one end is misspelt', async () => {
  expect((await nearest('acupoint:GB30~treats~symptom:sciatca'))[0]).toBe(
    '/claims/acupoint:GB30~treats~symptom:sciatica',
  );
  expect((await nearest('acupoint:GB300~treats~symptom:sciatica'))[0]).toBe(
    '/claims/acupoint:GB30~treats~symptom:sciatica',
  );
});

it('finds claims between two ends for any relation', async () => {
  const found = await nearest('acupoint:GB30~heals~symptom:sciatica');
  expect(found).toContain('/claims/acupoint:GB30~treats~symptom:sciatica');
  expect(found).toContain('/claims/acupoint:GB30~studied-for~symptom:sciatica');
});

it('offers other claims of either end when no work joins them', async () => {
  const found = await nearest('symptom:sciatica-lateral~felt-in~region:head');
  expect(found.length).toBeGreaterThan(1);
  expect(found.every((href) => /~felt-in~/.test(href))).toBe(true);
});

it('offers nothing when nothing is near', async () => {
  expect(await nearest('qqqqqqqq')).toEqual([]);
  expect(await nearest('')).toEqual([]);
});
