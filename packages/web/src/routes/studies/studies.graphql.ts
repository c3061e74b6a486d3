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

const CountsFragment = graphql(`
  fragment StudyCounts on StudiedWorkConnection @_unmask {
    studies
    results {
      result
      studies
    }
  }
`);

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
        ...StudyCounts
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
  [StudiedFragment, CountsFragment],
);

/** How all studies came out, whatever the filter, and those against each comparator. */
export const StudyTotalsQuery = graphql(
  `
    query StudyTotals($symptom: ID, $treatment: ID) {
      all: studies(symptom: $symptom, treatment: $treatment, first: 0) {
        ...StudyCounts
      }
      SHAM: studies(symptom: $symptom, treatment: $treatment, filter: { against: [SHAM] }, first: 0) {
        ...StudyCounts
      }
      NO_TREATMENT: studies(
        symptom: $symptom
        treatment: $treatment
        filter: { against: [NO_TREATMENT] }
        first: 0
      ) {
        ...StudyCounts
      }
      USUAL_CARE: studies(
        symptom: $symptom
        treatment: $treatment
        filter: { against: [USUAL_CARE] }
        first: 0
      ) {
        ...StudyCounts
      }
      OTHER_TREATMENT: studies(
        symptom: $symptom
        treatment: $treatment
        filter: { against: [OTHER_TREATMENT] }
        first: 0
      ) {
        ...StudyCounts
      }
      OTHER_POINTS: studies(
        symptom: $symptom
        treatment: $treatment
        filter: { against: [OTHER_POINTS] }
        first: 0
      ) {
        ...StudyCounts
      }
    }
  `,
  [CountsFragment],
);

export type Studied = ResultOf<typeof StudiesQuery>['studies']['nodes'][number];
export type StudyTotals = ResultOf<typeof StudyTotalsQuery>;
export type StudyVariables = VariablesOf<typeof StudiesQuery>;
