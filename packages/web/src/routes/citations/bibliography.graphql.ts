import { WorkFragment } from '#lib/work/work.graphql.ts';
import { graphql } from '#lib/graphql/graphql.ts';

export const BibliographyQuery = graphql(
  `
    query Bibliography($text: String, $filter: CitationFilter, $sort: CitationSort, $after: String) {
      citations(text: $text, filter: $filter, sort: $sort, first: 100, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
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
