import { ClaimCardFragment, ClaimRowFragment } from '#lib/claim/claim.graphql.ts';
import { graphql, type ResultOf } from '#lib/graphql/graphql.ts';

const TermFragment = graphql(`
  fragment Term on Entity @_unmask {
    label
    broader: claims(relation: [KIND_OF], direction: OUT, derived: false, first: 20) {
      nodes {
        object {
          id
        }
      }
    }
    narrower: claims(relation: [KIND_OF], direction: IN, derived: false, first: 20) {
      nodes {
        subject {
          id
        }
      }
    }
  }
`);

export const ClaimQuery = graphql(
  `
    query Claim($id: ID!, $twin: ID!, $subject: ID!, $object: ID!, $relation: [RelationKind!]) {
      claim(id: $id) {
        ...ClaimCard
        behind: premises {
          evidence {
            citation {
              id
            }
          }
        }
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
        ...Term
      }
      object: entity(id: $object) {
        ...Term
      }
    }
  `,
  [ClaimCardFragment, ClaimRowFragment, TermFragment],
);

export const ClaimToCiteQuery = graphql(`
  query ClaimToCite($id: ID!) {
    claim(id: $id) {
      id
      sentence
    }
    dataset {
      version
    }
  }
`);

export type ClaimPage = ResultOf<typeof ClaimQuery>;
export type Term = ResultOf<typeof TermFragment>;
