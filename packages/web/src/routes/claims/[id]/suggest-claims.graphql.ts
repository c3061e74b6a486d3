import { graphql, type ResultOf } from '#lib/graphql/graphql.ts';

/** Things that an end of a claim may have meant: the one with this name, or what a search finds. */
export const NearestEndQuery = graphql(`
  query NearestEnd($id: ID!, $text: String!, $start: String!, $kinds: [EntityKind!]) {
    entity(id: $id) {
      id
    }
    nearest: search(text: $text, kinds: $kinds, first: 3) {
      entity {
        id
      }
    }
    nearby: search(text: $start, kinds: $kinds, first: 3) {
      entity {
        id
      }
    }
  }
`);

/** The strongest claims with one end or both. */
export const NearestClaimsQuery = graphql(`
  query NearestClaims($filter: ClaimFilter!) {
    claims(filter: $filter, first: 5) {
      nodes {
        id
        sentence
        relation
      }
    }
  }
`);

export type NearestClaim = ResultOf<typeof NearestClaimsQuery>['claims']['nodes'][number];
