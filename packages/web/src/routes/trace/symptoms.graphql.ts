import { graphql, type ResultOf } from '#lib/graphql/graphql.ts';

/** Symptoms, where they are felt, and how many claims each has. */
export const SymptomsQuery = graphql(`
  query Symptoms($ids: [ID!]!) {
    nodes(ids: $ids) {
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
`);

type Node = NonNullable<ResultOf<typeof SymptomsQuery>['nodes'][number]>;

/** A symptom for the picker. */
export type OfferedSymptom = Extract<Node, { id: string }>;

/** The symptoms that are offered, and how many are not. */
export interface OfferedSymptoms {
  readonly symptoms: readonly OfferedSymptom[];
  readonly left: number;
}
