import { expect, test } from 'vitest';
import { fetch } from '#lib/server/real-graph.fixture.ts';
import { loadSources } from './load-sources.ts';

test.each([
  ['GB30', 'acupoint:GB30'],
  ['环跳', 'acupoint:GB30'],
  ['Stomach 36', 'acupoint:ST36'],
  ['胃经36', 'acupoint:ST36'],
  ['GB300', undefined],
  ['acupoint:GB300', undefined],
  ['pressure', undefined],
  ['', undefined],
])('“%s” means %s', async (text, id) => expect((await loadSources(fetch, text)).point?.id).toBe(id));

test('points near an unknown name are offered, and the reason is said', async () => {
  const { reason, near } = await loadSources(fetch, 'GB300');
  expect([reason, near[0]?.id]).toEqual(['No point here is called “GB300”.', 'acupoint:GB30']);
});
