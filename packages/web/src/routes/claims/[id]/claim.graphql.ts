import { ClaimCardFragment, ClaimRowFoundFragment } from '#lib/claim/claim.graphql.ts';
import { graphql, type ResultOf } from '#lib/graphql/graphql.ts';
import { TimelineFragment } from '#lib/time/timeline.graphql.ts';
import { OutcomeFragment } from '#lib/outcome/outcome.graphql.ts';

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

/** What studies of a treatment found; the rest of its evidence is on its own page. */
const NeedlingFragment = graphql(
  `
    fragment Needling on Claim @_unmask {
      id
      sentence
      evidence {
        role
        level
        outcomes {
          ...Outcome
        }
        citation {
          id
          shortName
          year
          facts: study {
            participants
          }
          family {
            id
          }
        }
      }
    }
  `,
  [OutcomeFragment],
);

export const ClaimQuery = graphql(
  `
    query Claim(
      $id: ID!
      $twin: ID!
      $subject: ID!
      $object: ID!
      $relation: [RelationKind!]
      $needling: [ID!]!
    ) {
      claim(id: $id) {
        ...ClaimCard
        timeline {
          ...Timeline
        }
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
      needling: nodes(ids: $needling) {
        ... on Claim {
          ...Needling
        }
      }
      ofSubject: claims(filter: { subject: $subject, relation: $relation }, first: 9) {
        totalCount
        nodes {
          ...ClaimRowFound
        }
      }
      ofObject: claims(filter: { object: $object, relation: $relation }, first: 9) {
        totalCount
        nodes {
          ...ClaimRowFound
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
  [ClaimCardFragment, ClaimRowFoundFragment, NeedlingFragment, TermFragment, TimelineFragment],
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
export type NeedlingClaim = ResultOf<typeof NeedlingFragment>;
export type Term = ResultOf<typeof TermFragment>;
