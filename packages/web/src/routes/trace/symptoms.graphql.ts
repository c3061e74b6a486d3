import { graphql, type ResultOf } from '#lib/graphql/graphql.ts';

/** All symptoms, where they are felt, and how many claims each has. */
export const SymptomsQuery = graphql(`
  query Symptoms($after: String) {
    entities(kind: SYMPTOM, first: 500, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ... on Symptom {
          id
          name
          broader {
            id
            name
          }
          narrower {
            id
            name
          }
          felt: claims(relation: [FELT_IN], direction: OUT) {
            nodes {
              object {
                id
                name
              }
            }
          }
          said: claims(relation: [TREATS, STUDIED_FOR], direction: IN, first: 0) {
            totalCount
          }
        }
      }
    }
  }
`);

type Node = ResultOf<typeof SymptomsQuery>['entities']['nodes'][number];

/** A symptom for the picker. */
export type OfferedSymptom = Extract<Node, { id: string }>;
