import { expect, it } from 'vitest';
import { auditTable } from './audit-table.ts';

const link = (folder: string, id: string) => `https://x.org/${folder}/${id}`;
const named = (id: string) => ({ id, kind: 'SYMPTOM' as const, label: id, name: id, names: [] });
const work = {
  id: 'citation:book',
  type: 'book',
  shortName: 'Ao 1987',
  title: 'A book',
  year: 1987,
  containerTitle: null,
  level: 'TRADITIONAL' as const,
  retracted: false,
  unresolved: false,
  study: { design: 'TEXTBOOK' as const },
  addedBy: null,
  defects: ['No page.', 'No place.'],
  claims: { totalCount: 2 },
};

it('has a row for each answer of works that differ', () => {
  const claim = (object: string, works: number) => ({
    id: `ear~corresponds-to~${object}`,
    sentence: `The ear corresponds to ${object}`,
    relation: 'CORRESPONDS_TO' as const,
    verbs: [],
    level: 'TRADITIONAL' as const,
    standing: 'SUPPORTED' as const,
    works,
    derivedBy: null,
    addedFolders: [],
    subject: named('ear'),
    object: named(object),
    evidence: [
      {
        direction: 'SUPPORTS' as const,
        locator: 'p. 1',
        addedBy: null,
        citation: { id: 'citation:book', shortName: 'Ao' },
      },
    ],
  });
  const differing = { relation: 'CORRESPONDS_TO' as const, subject: named('ear') };
  expect(
    auditTable(
      { of: 'differences', rows: [{ ...differing, claims: [claim('water', 4), claim('fire', 3)] }] },
      link,
    ).rows.map((row) => row.slice(0, 3).concat(row.slice(6, 8))),
  ).toEqual([
    ['ear', 'corresponds-to', 'water', 4, 'book p. 1'],
    ['ear', 'corresponds-to', 'fire', 3, 'book p. 1'],
  ]);
});

it('has a claim with the works of both sides and their places', () => {
  const { columns, rows } = auditTable(
    {
      of: 'claims',
      rows: [
        {
          id: 'a~felt-in~b',
          sentence: 'A is felt in B',
          relation: 'FELT_IN',
          verbs: [],
          level: 'UNCITED',
          standing: 'CONTESTED',
          works: 1,
          derivedBy: null,
          addedFolders: [],
          subject: named('a'),
          object: named('b'),
          evidence: [
            {
              direction: 'SUPPORTS',
              locator: 'p. 1',
              addedBy: null,
              citation: { id: 'citation:x', shortName: 'X' },
            },
            {
              direction: 'DISPUTES',
              locator: null,
              addedBy: null,
              citation: { id: 'citation:y', shortName: 'Y' },
            },
            {
              direction: 'DISPUTES',
              locator: 'p. 2',
              addedBy: null,
              citation: { id: 'citation:z', shortName: 'Z' },
            },
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
    sources: 1,
    say_so: 'x p. 1',
    say_otherwise: 'y | z p. 2',
    link: 'https://x.org/claims/a~felt-in~b',
  });
});

it('has a work with its defects, and a row for each work of a family', () => {
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
