import { answerWebRequest, createGraphqlEndpoint } from '@jingluo/api';
import { serveGraph } from '@jingluo/api/served-graph';
import { expect, test } from 'vitest';
import { reader, version } from './real-graph.fixture.ts';
import { fromOneVersion, graph } from './graph.ts';

test('what is done from one version keeps it when new data comes, and so does what that asks for', async () => {
  const served = graph();
  const versionIn = async () => {
    const request = new Request('http://localhost/graphql?query={dataset{version}}');
    const { data } = (await (await graph().answer(request)).json()) as {
      data: { dataset: { version: string } };
    };
    return [graph().version(), data.dataset.version];
  };
  const summary = await reader.dataset();
  const newer: typeof reader = {
    ...reader,
    version: 'newer',
    dataset: () => ({ ...summary, version: 'newer' }),
  };
  const endpoint = await createGraphqlEndpoint({ reader: () => newer, fast: false });
  await fromOneVersion(async () => {
    serveGraph({
      ...served,
      reader: () => newer,
      version: () => 'newer',
      answer: (request, given) => answerWebRequest(endpoint, request, given),
    });
    await Promise.resolve();
    expect(await versionIn()).toEqual([version, version]);
    expect(await fromOneVersion(() => Promise.resolve(graph().version()))).toBe(version);
  });
  expect(await versionIn()).toEqual(['newer', 'newer']);
  serveGraph(served);
});
