import { expect, test } from 'vitest';
import { reader } from './real-graph.fixture.ts';
import { loadReading } from './load-reading.ts';

test('what texts are read with is made once for a version', async () => {
  const index = await loadReading();
  expect(index.version).toBe(reader.version);
  expect(await loadReading()).toBe(index);
});
