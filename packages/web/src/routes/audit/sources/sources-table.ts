import type { Flat } from '#lib/workbench/flatten.ts';
import type { Comparison } from './compare-sources.ts';

/** Makes the full URL of a page. */
type Link = (folder: 'claims' | 'citations', id: string) => string;

/** What sources say about a point as a table: a row for each statement of a source. */
export function sourcesTable(point: string, { works, rows }: Comparison, link: Link): Flat {
  return {
    columns: [
      'point',
      'relation',
      'sources_differ',
      'source',
      'name',
      'site',
      'stance',
      'says',
      'locator',
      'only_here',
      'claim',
      'claim_link',
      'source_link',
    ],
    rows: rows.flatMap(({ heading, differs, cells }) =>
      works.flatMap((work, index) =>
        cells[index]!.map(({ claim, object, stance, locator, alone }) => [
          point,
          heading.toLowerCase(),
          differs,
          work.id.replace('citation:', ''),
          work.shortName,
          work.containerTitle,
          stance.toLowerCase(),
          object,
          locator,
          alone,
          claim,
          link('claims', claim),
          link('citations', work.id),
        ]),
      ),
    ),
  };
}
