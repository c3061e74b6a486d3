import { readFileSync } from 'node:fs';
import { buildSchema, findBreakingChanges } from 'graphql';
import { expect, test } from 'vitest';
import { schema } from '../schema.ts';

const released = buildSchema(readFileSync(new URL('../../released.graphql', import.meta.url), 'utf8'));
const decisions = readFileSync(new URL('../../../../docs/decisions/api.md', import.meta.url), 'utf8');

test('nothing is removed from the released schema unless docs/decisions/api.md says so', () => {
  const unexplained = findBreakingChanges(released, schema).filter(
    ({ description }) => !decisions.includes(description),
  );
  expect(
    unexplained.map(({ description }) => description),
    'a client may rely on it: keep it, or write this sentence and the reason into docs/decisions/api.md',
  ).toEqual([]);
});

test('a removed field is found', () => {
  const before = buildSchema('type Query { same: Int  old: Int }');
  const after = buildSchema('type Query { same: Int }');
  expect(findBreakingChanges(before, after).map(({ description }) => description)).toEqual([
    'Query.old was removed.',
  ]);
});
