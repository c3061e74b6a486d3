import { ClaimCardFragment, ClaimRowFragment } from '#lib/components/claim.graphql.ts';
import { graphql, type ResultOf } from '#lib/graphql/graphql.ts';

export const ClaimQuery = graphql(
  `
    query Claim($id: ID!, $twin: ID!, $subject: ID!, $object: ID!, $relation: [RelationKind!]) {
      claim(id: $id) {
        ...ClaimCard
      }
      twin: claim(id: $twin) {
        ...ClaimCard
      }
      ofSubject: claims(filter: { subject: $subject, relation: $relation }, first: 9) {
        totalCount
        nodes {
          ...ClaimRow
        }
      }
      ofObject: claims(filter: { object: $object, relation: $relation }, first: 9) {
        totalCount
        nodes {
          ...ClaimRow
        }
      }
      subject: entity(id: $subject) {
        label
      }
      object: entity(id: $object) {
        label
      }
    }
  `,
  [ClaimCardFragment, ClaimRowFragment],
);

export type ClaimPage = ResultOf<typeof ClaimQuery>;
