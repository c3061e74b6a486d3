import { shippedSnapshot } from '@jingluo/graph/shipped';
import { expect, test } from 'vitest';
import { countRecords, lossesOf, type RecordCounts } from './lost-records.ts';

const counts = (
  [entities, claims, works]: readonly [number, number, number],
  folders: Readonly<Record<string, number>> = { data: entities + claims + works },
): RecordCounts => ({ entities, claims, works, folders: new Map(Object.entries(folders)) });

test('a loss above the share is reported with its numbers, of every kind', () => {
  expect(lossesOf(counts([1000, 8000, 300]), counts([899, 7200, 269]), 10)).toEqual([
    { of: 'entities', from: 1000, to: 899 },
    { of: 'works', from: 300, to: 269 },
  ]);
  expect(lossesOf(counts([1000, 8000, 300]), counts([900, 7199, 270]), 10)).toEqual([
    { of: 'claims', from: 8000, to: 7199 },
  ]);
});

test('a loss of ten or fewer is none, so small data can be edited', () => {
  expect(lossesOf(counts([10, 12, 1]), counts([2, 2, 0]), 10)).toEqual([]);
  expect(lossesOf(counts([10, 12, 1]), counts([2, 1, 0]), 10)).toEqual([{ of: 'claims', from: 12, to: 1 }]);
});

test('small data that is emptied is reported, and so is one folder of several', () => {
  expect(lossesOf(counts([3, 0, 0]), counts([0, 0, 0]), 10)).toEqual([
    { of: 'records in data', from: 3, to: 0 },
  ]);
  const before = counts([1000, 8000, 300], { data: 9000, notes: 5, unused: 0 });
  const after = counts([999, 7996, 300], { data: 9000, notes: 0, unused: 0 });
  expect(lossesOf(before, after, 10)).toEqual([{ of: 'records in notes', from: 5, to: 0 }]);
});

test('more is no loss, and at 100 percent nothing is', () => {
  expect(lossesOf(counts([1, 1, 1]), counts([1000, 8000, 300]), 0)).toEqual([]);
  expect(lossesOf(counts([1000, 8000, 300]), counts([0, 0, 0]), 100)).toEqual([]);
});

test('the records of the shipped data are counted', () => {
  const snapshot = shippedSnapshot();
  const { entities, claims, works, folders } = countRecords(snapshot);
  expect([entities, claims, works]).toEqual([
    snapshot.entities.count,
    snapshot.claims.count,
    snapshot.citations.size,
  ]);
  const evidence = snapshot.claims.all().reduce((sum, claim) => sum + claim.evidence.length, 0);
  expect([...folders]).toEqual([['data', entities + works + evidence]]);
});
