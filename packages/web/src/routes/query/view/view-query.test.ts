import { createGraphqlHandler } from '@jingluo/api';
import { serveGraph } from '@jingluo/api/served-graph';
import { createReader, dataFolders, loadSnapshot } from '@jingluo/graph';
import { expect, test } from 'vitest';
import { loadMap } from '#lib/server/load-map.ts';
import { ask } from '#lib/workbench/ask.ts';
import { findDrawn } from '#lib/workbench/find-drawn.ts';
import type { Json } from '#lib/workbench/flatten.ts';
import { drawnView } from '../../export/[file]/drawn-view.ts';
import { viewQuery } from './view-query.ts';

const snapshot = loadSnapshot(dataFolders(undefined));
const reader = createReader(snapshot);
const answer = await createGraphqlHandler(reader);
serveGraph({ answer, reader: () => reader, version: () => snapshot.version, basePath: '' });
const fetch = ((path: string, init?: RequestInit) =>
  answer(new Request(new URL(path, 'http://localhost'), init))) as typeof globalThis.fetch;

/** Ids of the things and claims that the query of a view answers with. */
async function asked(search: string): Promise<{ entities: string[]; claims: string[] }> {
  const { data, errors } = await ask(fetch, await viewQuery(fetch, reader, new URLSearchParams(search)));
  expect(errors).toEqual([]);
  const { entities, claims } = findDrawn(data as Json);
  return { entities: [...entities.keys()].sort(), claims: [...claims.keys()].sort() };
}

test.each([
  'focus=acupoint:GB30',
  'focus=acupoint:GB30&open=symptom:sciatica,channel:GB*12&hide=symptom:hemiplegia&pin=symptom:pelvic-pain@40_60',
  'focus=symptom:sciatica&level=randomized&derived=no',
  'focus=acupoint:GB30&standing=uncited',
  'focus=symptom:sciatica&work=qin-z-2015-review',
  'focus=element:wood&kinds=element,organ',
  'focus=acupoint:GB30&relations=-treats&width=390&height=600',
  'focus=element:wood&to=symptom:low-back-pain',
  'focus=element:wood&to=symptom:low-back-pain&path=1',
])('the query of /?%s gives what is drawn, no more and no less', async (search) => {
  const parameters = new URLSearchParams(search);
  const size = {
    width: Number(parameters.get('width') ?? 1068),
    height: Number(parameters.get('height') ?? 798),
  };
  const drawn = await drawnView({ fetch, reader, parameters, size });
  expect(drawn.entities.length).toBeGreaterThan(1);
  expect(await asked(search)).toEqual({
    entities: drawn.entities.toSorted(),
    claims: [...new Set(drawn.claims)].sort(),
  });
});

test.each([
  ['', ['element', 'organ', 'channel', 'acupoint', 'symptom', 'pattern']],
  ['kinds=channel,acupoint', ['channel', 'acupoint']],
  ['kinds=symptom', ['symptom']],
])('of the map with %s it is what has a place, of these kinds', async (search, kinds) => {
  const { nodes } = await loadMap(fetch);
  const { entities } = await asked(search);
  const found = new Set(entities);
  expect(nodes.filter(({ id, kind }) => kinds.includes(kind) && !found.has(id))).toEqual([]);
  expect(new Set(entities.map((id) => id.split(':')[0]))).toEqual(new Set(kinds));
});

test('what of an address cannot be followed is said', async () => {
  await expect(viewQuery(fetch, reader, new URLSearchParams('focus=acupoint:GB300'))).rejects.toThrow(
    /GB300/,
  );
});
