import { expect, it } from 'vitest';
import { auditTable } from './csv-rows.ts';

const link = (folder: string, id: string) => `https://x.org/${folder}/${id}`;
const named = (id: string) => ({ id, kind: 'SYMPTOM' as const, label: id, name: id, names: [] });
const work = {
  id: 'citation:book',
  shortName: 'Ao 1987',
  title: 'A book',
  year: 1987,
  containerTitle: null,
  level: 'TRADITIONAL' as const,
  retracted: false,
  unresolved: false,
  study: { design: 'TEXTBOOK' as const },
  defects: ['No page.', 'No place.'],
  claims: { totalCount: 2 },
};

it('gives a claim with the works of both sides and their places', () => {
  const { columns, rows } = auditTable(
    {
      of: 'claims',
      rows: [
        {
          id: 'a~felt-in~b',
          sentence: 'A is felt in B',
          relation: 'FELT_IN',
          level: 'UNCITED',
          standing: 'CONTESTED',
          works: 1,
          derivedBy: null,
          subject: named('a'),
          object: named('b'),
          evidence: [
            { direction: 'SUPPORTS', locator: 'p. 1', citation: { id: 'citation:x', shortName: 'X' } },
            { direction: 'DISPUTES', locator: null, citation: { id: 'citation:y', shortName: 'Y' } },
            { direction: 'DISPUTES', locator: 'p. 2', citation: { id: 'citation:z', shortName: 'Z' } },
          ],
        },
      ],
    },
    link,
  );
  expect(Object.fromEntries(columns.map((column, index) => [column, rows[0]![index]]))).toEqual({
    claim: 'a~felt-in~b',
    sentence: 'A is felt in B',
    subject: 'a',
    relation: 'felt-in',
    object: 'b',
    level: 'uncited',
    standing: 'contested',
    works: 1,
    say_so: 'x p. 1',
    say_otherwise: 'y | z p. 2',
    link: 'https://x.org/claims/a~felt-in~b',
  });
});

it('gives a work with what is wrong with it, and a family a line for each of its works', () => {
  expect(auditTable({ of: 'works', rows: [work] }, link).rows).toEqual([
    [
      'book',
      'Ao 1987',
      'A book',
      1987,
      'textbook',
      'traditional',
      false,
      false,
      2,
      'No page. | No place.',
      'https://x.org/citations/citation:book',
    ],
  ]);
  const family = {
    claims: 3,
    works: [
      { ...work, familyBasis: null },
      { ...work, familyBasis: 'Same people.' },
    ],
  };
  const { columns, rows } = auditTable({ of: 'families', rows: [family] }, link);
  expect(rows.map((row) => [row.length === columns.length, row[0], row[1], row.at(-2)])).toEqual([
    [true, 1, 3, null],
    [true, 1, 3, 'Same people.'],
  ]);
});
