import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { BIOLINK_CATEGORY, BIOLINK_PREDICATE, RELATED_TO } from '../vocabulary/biolink.ts';
import { CLAIM_FIELDS, ENTITY_FIELDS, EVIDENCE_FIELD } from './fields.ts';
import { EXPORT_FORMATS } from './formats.ts';
import { EXPORT_PARAMETERS } from './read-filter.ts';

const DOCS = resolve(import.meta.dirname, '../../../../docs/exports.md');

/** Rows of tables, without the spaces that lay them out. */
const rows = readFileSync(DOCS, 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .map((line) => line.replaceAll(/\s*\|\s*/g, '|'));

const missing = (wanted: readonly (readonly string[])[]) =>
  wanted.map((cells) => `|${cells.join('|')}|`).filter((row) => !rows.includes(row));

test('docs/exports.md has every format, parameter, field and word of Biolink as the code has it', () => {
  expect(
    missing(
      EXPORT_FORMATS.map(({ name, ending, meaning }) => [`\`${name}\``, `\`graph.${ending}\``, meaning]),
    ),
  ).toEqual([]);
  expect(
    missing(Object.entries(EXPORT_PARAMETERS).map(([name, meaning]) => [`\`${name}\``, meaning])),
  ).toEqual([]);
  expect(missing(ENTITY_FIELDS.map(({ name, meaning }) => [`\`${name}\``, meaning]))).toEqual([]);
  expect(
    missing([...CLAIM_FIELDS, EVIDENCE_FIELD].map(({ name, meaning }) => [`\`${name}\``, meaning])),
  ).toEqual([]);
  expect(
    missing(Object.entries(BIOLINK_CATEGORY).map(([kind, category]) => [kind, `\`${category}\``])),
  ).toEqual([]);
  const fitting = Object.entries(BIOLINK_PREDICATE).filter(([, predicate]) => predicate !== RELATED_TO);
  expect(missing(fitting.map(([relation, predicate]) => [relation, `\`${predicate}\``]))).toEqual([]);
});
