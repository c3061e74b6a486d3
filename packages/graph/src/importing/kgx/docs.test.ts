import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { KIND_OF_CATEGORY, RELATION_OF_PREDICATE } from './biolink-words.ts';

const DOCS = resolve(import.meta.dirname, '../../../../../docs/importing.md');

/** The cells of the rows of tables that begin with a word of Biolink. */
const rows = readFileSync(DOCS, 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| `biolink:'))
  .map((line) =>
    line
      .split('|')
      .slice(1, 3)
      .map((cell) => cell.trim().replaceAll('`', '')),
  );

test('docs/importing.md has every word of Biolink that is read, and no other', () => {
  const read = Object.entries({ ...KIND_OF_CATEGORY, ...RELATION_OF_PREDICATE });
  expect(Object.fromEntries(rows)).toEqual(Object.fromEntries(read));
});
