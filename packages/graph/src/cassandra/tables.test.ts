import { expect, test } from 'vitest';
import { ENTITY_KINDS } from '../vocabulary/kinds.ts';
import { RELATION_KINDS } from '../vocabulary/relations.ts';
import {
  bucketOf,
  createTable,
  insertInto,
  isKeyspaceOfVersion,
  keyspaceOf,
  MOST_PAGES,
  TABLE_NAMES,
  TABLES,
} from './tables.ts';

test('the list of an entity is ordered by relation and strength', () => {
  expect(createTable('k', TABLES.edge)).toBe(
    'CREATE TABLE k.edge (node text, side tinyint, bucket smallint, other text, relation tinyint, rank tinyint, works int, row int, rule tinyint, standing tinyint, PRIMARY KEY ((node, side, bucket), relation, rank, works, row)) WITH CLUSTERING ORDER BY (relation ASC, rank DESC, works DESC, row ASC)',
  );
  expect(createTable('k', TABLES.claim)).toBe(
    'CREATE TABLE k.claim (id text, body text, PRIMARY KEY ((id)))',
  );
  expect(insertInto('k', TABLES.about)).toBe('INSERT INTO k.about (key, value) VALUES (?, ?)');
});

test('a table has the name by which it is found', () => {
  expect(TABLE_NAMES.map((name) => TABLES[name].name)).toEqual(TABLE_NAMES);
});

test('relations, kinds and pages fit into the numbers of their columns', () => {
  expect(bucketOf(RELATION_KINDS.length - 1, MOST_PAGES - 1)).toBeLessThan(2 ** 15);
  expect(bucketOf(0, 0)).toBe(1);
  expect(bucketOf(0, MOST_PAGES - 1) + 1).toBe(bucketOf(1, 0));
  expect(Math.max(RELATION_KINDS.length, ENTITY_KINDS.length)).toBeLessThan(2 ** 7);
});

test('a version has a keyspace, and nothing else is taken for one', () => {
  expect(keyspaceOf('jingluo', '00ff00ff00ff00ff')).toBe('jingluo_00ff00ff00ff00ff');
  expect(() => keyspaceOf('jingluo', 'synthetic-1; DROP')).toThrow(
    'synthetic-1; DROP is no version of a snapshot',
  );
  expect(
    ['jingluo_00ff00ff00ff00ff', 'jingluo', 'jingluo_mine', 'jingluo_00ff00ff00ff00ff0'].map((name) =>
      isKeyspaceOfVersion('jingluo', name),
    ),
  ).toEqual([true, false, false, false]);
  expect(isKeyspaceOfVersion('acme', 'jingluo_00ff00ff00ff00ff')).toBe(false);
});
