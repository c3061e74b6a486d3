import { shippedReader } from '@jingluo/graph/shipped';
import { shippedStoreReader } from '@jingluo/graph/shipped-store';
import { expect, test } from 'vitest';
import { SITE_OPERATIONS } from '../site-operations.ts';
import { documentedQuestions, endpointOver, operationsOf, send } from '../testing/same-from-store.ts';

const reader = shippedReader();
const here = await endpointOver(reader);
const there = await endpointOver(await shippedStoreReader());

test.each([...(await operationsOf(reader)), ...documentedQuestions()])(
  '$name $variables has the same answer from a store',
  async (question) => {
    expect(await send(there, question)).toBe(await send(here, question));
  },
);

test.each([
  ['a trace', 'Trace', { id: 'symptom:sciatica', derived: true }, 6],
  // With the longest chain of broader terms, which takes no rounds.
  ['a trace', 'Trace', { id: 'symptom:calf-cramp', derived: true }, 6],
  ['a focus', 'Focus', { id: 'symptom:sciatica' }, 2],
  ['a neighborhood', 'Neighborhood', { id: 'acupoint:GB30' }, 2],
] as const)('%s takes few rounds of the store', async (_, name, variables, most) => {
  const fresh = await shippedStoreReader();
  const query =
    SITE_OPERATIONS[name] ??
    'query ($id: ID!) { neighborhood(ids: [$id], depth: 1, limit: 200) { nodes { id name } claims { sentence evidence { citation { shortName } } } } }';
  await send(await endpointOver(fresh), { query, variables });
  expect(fresh.rounds()).toBeGreaterThan(0);
  expect(fresh.rounds()).toBeLessThanOrEqual(most);
});
