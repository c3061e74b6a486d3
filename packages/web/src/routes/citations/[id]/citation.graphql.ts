import { ClaimRowFoundFragment } from '#lib/claim/claim.graphql.ts';
import { OutcomeFragment } from '#lib/outcome/outcome.graphql.ts';
import { WorkFragment } from '#lib/work/work.graphql.ts';
import { graphql, type ResultOf } from '#lib/graphql/graphql.ts';

export const CitationQuery = graphql(
  `
    query Citation($id: ID!) {
      citation(id: $id) {
        ...Work
        key
        authors
        doi
        pmid
        pmcid
        registry
        url
        reference
        vancouver: reference(style: VANCOUVER)
        ama: reference(style: AMA)
        bibtex
        ris
        csl
        defects
        seen
        statements
        familyBasis
        family {
          ...Work
        }
        facts: study {
          participants
          comparator
          result
          outcomes {
            ...Outcome
          }
          limitations
        }
        cites {
          ...Work
          defects
          familyBasis
          family {
            id
            shortName
          }
          claims(first: 0) {
            totalCount
          }
        }
        citedBy {
          ...Work
        }
        includesBasis
        includes {
          ...Work
        }
        includedIn {
          ...Work
        }
        claims(first: 500) {
          totalCount
          nodes {
            ...ClaimRowFound
            evidence {
              direction
              level
              locator
              note
              citation {
                id
                shortName
                addedBy
                family {
                  id
                }
              }
            }
          }
        }
      }
    }
  `,
  [WorkFragment, ClaimRowFoundFragment, OutcomeFragment],
);

export const NearestWorksQuery = graphql(`
  query NearestWorks($text: String!, $first: Int!) {
    citations(text: $text, first: $first) {
      nodes {
        key
        shortName
      }
    }
  }
`);

export type Citation = NonNullable<ResultOf<typeof CitationQuery>['citation']>;
export type SaidClaim = Citation['claims']['nodes'][number];
