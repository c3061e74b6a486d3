import { expect, it } from 'vitest';
import { compareSources } from './compare-sources.ts';
import { sourcesTable } from './sources-table.ts';

const work = (id: string) => ({ id: `citation:${id}`, shortName: id.toUpperCase(), containerTitle: null });

it('has a row for each statement of a work about a point', () => {
  const comparison = compareSources([
    {
      id: 'acupoint:GB30~located-in~region:hip',
      relation: 'LOCATED_IN',
      object: { id: 'region:hip', label: 'Hip' },
      evidence: [
        { direction: 'SUPPORTS', locator: 'page 1', citation: work('a') },
        { direction: 'DISPUTES', locator: null, citation: work('b') },
      ],
    },
  ]);
  const { columns, rows } = sourcesTable('GB30', comparison, (folder, id) => `${folder}/${id}`);
  expect(rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index]])))).toEqual(
    [
      {
        point: 'GB30',
        relation: 'located in',
        sources_differ: true,
        source: 'a',
        name: 'A',
        site: null,
        stance: 'supports',
        says: 'Hip',
        locator: 'page 1',
        only_here: false,
        claim: 'acupoint:GB30~located-in~region:hip',
        claim_link: 'claims/acupoint:GB30~located-in~region:hip',
        source_link: 'citations/citation:a',
      },
      expect.objectContaining({ source: 'b', stance: 'disputes', locator: null }),
    ],
  );
});
