import { serveGraph } from '@jingluo/api/served-graph';
import { kindOf } from '@jingluo/graph/vocabulary';
import { expect, test } from 'vitest';
import { unpackFacts } from '../explorer/facts.ts';
import { graph } from './graph.ts';
import { loadFacts, loadMap } from './load-map.ts';
import { fetch, snapshot } from './real-graph.fixture.ts';

const map = await loadMap(fetch);

test('every element, organ, channel, pattern and symptom is on the map, and every point of a channel, once; no heading is', () => {
  const wanted = snapshot.entities.rows
    .filter(({ heading }) => !heading)
    .map(({ id }) => id)
    .filter((id) => ['element', 'organ', 'channel', 'acupoint', 'pattern', 'symptom'].includes(kindOf(id)!))
    .filter((id) => !id.startsWith('acupoint:EX-'));
  expect(map.nodes.map(({ id }) => id).sort()).toEqual(wanted.sort());
});

test.each(['landscape', 'portrait'] as const)('in %s no two things share a place', (shape) => {
  const places = new Set(map.nodes.map(({ place }) => `${place[shape].x} ${place[shape].y}`));
  expect(places.size).toBe(map.nodes.length);
});

test('elements, organs, channels and points have a Han name', () => {
  const without = map.nodes.filter(({ kind, han }) => kind !== 'pattern' && kind !== 'symptom' && !han);
  expect(without.map(({ id }) => id)).toEqual([]);
});

test('every claim has its filter values, and is counted at its ends', async () => {
  const facts = unpackFacts(await loadFacts()).map(
    ({ id, level, standing, derived }) => `${id} ${level} ${standing} ${derived}`,
  );
  const claims = snapshot.claims.all();
  const wanted = claims.map(
    ({ id, level, standing, derivedBy }) => `${id} ${level} ${standing} ${derivedBy !== undefined}`,
  );
  expect(new Set(facts)).toEqual(new Set(wanted));
  expect(facts).toHaveLength(wanted.length);
  const GB30 = claims.filter(({ subject, object }) => [subject, object].includes('acupoint:GB30'));
  expect(map.claimCounts['acupoint:GB30']).toBe(GB30.length);
});

test('the same data is placed once, and other data again, also after a failure', async () => {
  expect(await loadMap(fetch)).toBe(map);
  const served = graph();
  try {
    serveGraph({ ...served, version: () => 'another' });
    await expect(loadMap(() => Promise.reject(new Error('the graph is away')))).rejects.toThrow(
      'the graph is away',
    );
    const again = await loadMap(fetch);
    expect(again).not.toBe(map);
    expect(again).toEqual(map);
  } finally {
    serveGraph(served);
  }
});
