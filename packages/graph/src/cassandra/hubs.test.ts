import { expect, test } from 'vitest';
import { createHubs } from './hubs.ts';
import { bucketOf, MOST_IN_PARTITION } from './tables.ts';

const hubs = createHubs([
  { node: 'symptom:pain', side: 1, relation: 3, total: 2 * MOST_IN_PARTITION + 7 },
  { node: 'symptom:pain', side: 1, relation: 9, total: 4 },
]);

test('an entity with few claims has one partition, for any relation', () => {
  for (const relation of [undefined, 3])
    expect(hubs.bucketsOf('symptom:pain', 0, relation)).toEqual([{ bucket: 0, size: MOST_IN_PARTITION }]);
});

test('a hub has partitions for each relation, the last of each as large as what is left', () => {
  const ofThird = [MOST_IN_PARTITION, MOST_IN_PARTITION, 7].map((size, page) => ({
    bucket: bucketOf(3, page),
    size,
  }));
  expect(hubs.bucketsOf('symptom:pain', 1, 3)).toEqual(ofThird);
  expect(hubs.bucketsOf('symptom:pain', 1)).toEqual([...ofThird, { bucket: bucketOf(9, 0), size: 4 }]);
  expect(hubs.bucketsOf('symptom:pain', 1, 5)).toEqual([]);
});
