import { shownGraphql } from '#lib/graphql/shown-graphql.ts';
import { ClaimFragment } from '#lib/workbench/shown-queries.ts';

/*
 * The queries behind the views of the explorer. `inlineVariables` writes their variables into them.
 */

/**
 * The things of these kinds with a place on the map. `none` is for kinds without one, since a query must have a field.
 */
export const MapQuery = shownGraphql(
  `# The map: what has a place on it, and the cycles of the elements
query Map($element: Boolean!, $organ: Boolean!, $channel: Boolean!, $acupoint: Boolean!, $symptom: Boolean!, $pattern: Boolean!, $none: Boolean!) {
  __typename @include(if: $none)
  elements: entities(kind: ELEMENT) @include(if: $element) { nodes { ...Entity } }
  cycles: claims(filter: { relation: [GENERATES, CONTROLS], derived: false }) @include(if: $element) { nodes { ...Claim } }
  organs: entities(kind: ORGAN) @include(if: $organ) { nodes { ...Entity } }
  channels: entities(kind: CHANNEL) @include(if: $channel) { nodes { ...Entity } }
  points: entities(kind: CHANNEL) @include(if: $acupoint) { nodes { ... on Channel { points { ...Entity } } } }
  symptoms: entities(kind: SYMPTOM, first: 500) @include(if: $symptom) { nodes { ...Entity } }
  patterns: entities(kind: PATTERN, first: 500) @include(if: $pattern) { nodes { ...Entity } }
}`,
  [ClaimFragment],
);

/** For views that were changed by hand, at most 500 things and 500 claims. */
export const DrawnQuery = shownGraphql(
  `# What was drawn, thing by thing and claim by claim
query Drawn($entities: [ID!]!, $claims: [ID!]!) {
  entities: nodes(ids: $entities) { ...Entity }
  claims: nodes(ids: $claims) { ...Claim }
}`,
  [ClaimFragment],
);

export const FocusQuery = shownGraphql(
  `# One thing, and what sources say of it, strongest first
query Focus($id: ID!, $relations: [RelationKind!], $minLevel: EvidenceLevel, $derived: Boolean, $first: Int!) {
  entity(id: $id) {
    ...Entity
    claims(relation: $relations, minLevel: $minLevel, derived: $derived, first: $first) {
      totalCount
      nodes { ...Claim }
    }
  }
}`,
  [ClaimFragment],
);

/** Also filtered by standing, source and results of studies. */
export const FilteredClaimsQuery = shownGraphql(
  `# The claims of one thing that pass these filters, strongest first
query FilteredClaims($filter: ClaimFilter!, $first: Int!) {
  claims(filter: $filter, first: $first) {
    totalCount
    nodes { ...Claim }
  }
}`,
  [ClaimFragment],
);

export const NeighborsQuery = shownGraphql(
  `# What lies one step away: of every relation the strongest claim first, then the second of every relation
query Neighbors($ids: [ID!]!, $minLevel: EvidenceLevel, $derived: Boolean, $limit: Int!) {
  neighborhood(ids: $ids, minLevel: $minLevel, derived: $derived, limit: $limit) {
    truncated
    nodes { ...Entity }
    claims { ...Claim }
  }
}`,
  [ClaimFragment],
);

export const OneStepQuery = shownGraphql(
  `# Everything that sources connect with these, one step away
query OneStep($ids: [ID!]!, $steps: [TraversalStep!]!, $minLevel: EvidenceLevel, $derived: Boolean, $limit: Int!) {
  traverse(from: $ids, steps: $steps, minLevel: $minLevel, derived: $derived, limit: $limit) {
    truncated
    nodes { ...Entity }
    claims { ...Claim }
  }
}`,
  [ClaimFragment],
);

export const PathsQuery = shownGraphql(
  `# The best ways from one thing to another, and every claim along them
query Paths($from: ID!, $to: ID!, $relations: [RelationKind!], $minLevel: EvidenceLevel, $derived: Boolean, $first: Int!) {
  paths(from: $from, to: $to, relations: $relations, minLevel: $minLevel, derived: $derived, first: $first) {
    length
    weakestLevel
    nodes { ...Entity }
    hops {
      claims { ...Claim }
    }
  }
}`,
  [ClaimFragment],
);
