import { EntityNameFragment } from '#lib/entity/entity-name.graphql.ts';
import { graphql, type ResultOf, type VariablesOf } from '#lib/graphql/graphql.ts';
import { OutcomeFragment } from '#lib/outcome/outcome.graphql.ts';
import { WorkFragment } from '#lib/work/work.graphql.ts';

/** What is looked for, by id or any name. */
export const SoughtQuery = graphql(
  `
    query Sought($id: ID!) {
      entity(id: $id) {
        ...EntityName
      }
    }
  `,
  [EntityNameFragment],
);

export const NearestSoughtQuery = graphql(`
  query NearestSought($text: String!, $kinds: [EntityKind!]) {
    search(text: $text, kinds: $kinds, first: 4, headings: false) {
      confident
      entity {
        id
        label
      }
    }
  }
`);

const StudiedFragment = graphql(
  `
    fragment Studied on StudiedWork @_unmask {
      citation {
        ...Work
        registry
        doi
        pmid
        url
        family {
          id
        }
        includes {
          id
        }
        includesBasis
        facts: study {
          participants
          comparator
          limitations
          outcomes {
            ...Outcome
          }
        }
      }
      treatments {
        ...EntityName
      }
      symptoms {
        id
        label
      }
    }
  `,
  [WorkFragment, OutcomeFragment, EntityNameFragment],
);

export const StudiesQuery = graphql(
  `
    query Studies(
      $symptom: ID
      $treatment: ID
      $filter: StudyFilter
      $sort: StudySort
      $reverse: Boolean
      $first: Int!
      $after: String
    ) {
      studies(
        symptom: $symptom
        treatment: $treatment
        filter: $filter
        sort: $sort
        reverse: $reverse
        first: $first
        after: $after
      ) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          ...Studied
        }
      }
    }
  `,
  [StudiedFragment],
);

const CountFragment = graphql(`
  fragment StudyCount on ResultCount @_unmask {
    result
    studies
  }
`);

/** How all studies came out, whatever the filter: of any comparison, and of those with each comparator. */
export const StudyTotalsQuery = graphql(
  `
    query StudyTotals($symptom: ID, $treatment: ID) {
      studies(symptom: $symptom, treatment: $treatment, first: 0) {
        studies
        withSham: studies(against: SHAM)
        results {
          ...StudyCount
        }
        SHAM: results(against: SHAM) {
          ...StudyCount
        }
        NO_TREATMENT: results(against: NO_TREATMENT) {
          ...StudyCount
        }
        USUAL_CARE: results(against: USUAL_CARE) {
          ...StudyCount
        }
        OTHER_TREATMENT: results(against: OTHER_TREATMENT) {
          ...StudyCount
        }
        OTHER_POINTS: results(against: OTHER_POINTS) {
          ...StudyCount
        }
      }
    }
  `,
  [CountFragment],
);

export type Studied = ResultOf<typeof StudiesQuery>['studies']['nodes'][number];
export type StudyTotals = ResultOf<typeof StudyTotalsQuery>['studies'];
export type StudyVariables = VariablesOf<typeof StudiesQuery>;
