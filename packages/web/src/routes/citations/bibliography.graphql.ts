import { WorkFragment } from '#lib/components/work.graphql.ts';
import { graphql, type ResultOf } from '#lib/graphql/graphql.ts';

export const BibliographyQuery = graphql(
  `
    query Bibliography($text: String) {
      citations(text: $text, first: 500) {
        totalCount
        nodes {
          ...Work
          defects
          claims(first: 0) {
            totalCount
          }
        }
      }
      dataset {
        citations
      }
    }
  `,
  [WorkFragment],
);

export type ListedWork = ResultOf<typeof BibliographyQuery>['citations']['nodes'][number];
