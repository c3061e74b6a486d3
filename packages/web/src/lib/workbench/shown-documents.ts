/*
The questions behind the views of the site. Each is whole and is asked with variables; what is left out of them does not narrow.
*/

export const ENTITY = 'fragment Entity on Entity {\n  id\n  kind\n  label\n}';
export const CLAIM = `fragment Claim on Claim {
  id
  sentence
  relation
  level
  works
  standing
  subject {
    ...Entity
  }
  object {
    ...Entity
  }
}`;

export const DRAWN_BY_HAND = `# What was drawn, thing by thing and claim by claim
query Drawn($entities: [ID!]!, $claims: [ID!]!) {
  entities: nodes(ids: $entities) { ...Entity }
  claims: nodes(ids: $claims) { ...Claim }
}`;

export const FOCUS = `# One thing, and what sources say of it, strongest first
query Focus($id: ID!, $relations: [RelationKind!], $minLevel: EvidenceLevel, $derived: Boolean! = true, $first: Int! = 500) {
  entity(id: $id) {
    ...Entity
    claims(relation: $relations, minLevel: $minLevel, derived: $derived, first: $first) {
      totalCount
      nodes { ...Claim }
    }
  }
}`;

export const FOCUS_ON_SEVERAL = `# Everything that sources connect with these, one step away
query FocusOnSeveral($ids: [ID!]!, $steps: [TraversalStep!]!, $minLevel: EvidenceLevel, $derived: Boolean! = true, $limit: Int! = 500) {
  traverse(from: $ids, steps: $steps, minLevel: $minLevel, derived: $derived, limit: $limit) {
    truncated
    nodes { ...Entity }
    claims { ...Claim }
  }
}`;

export const TRACE = `# From a symptom to the channels that sources give for it, and the points of each
query Trace($symptom: ID!, $wayLevel: EvidenceLevel, $minLevel: EvidenceLevel, $derived: Boolean! = true) {
  symptom(id: $symptom) {
    ...Entity
    broader { ...Entity }
    narrower { ...Entity }
    points(minLevel: $minLevel) {
      point { ...Entity }
      match
      level
      works
    }
    channels(minLevel: $wayLevel, derived: $derived) {
      channel { ...Entity }
      routes {
        match
        claims {
          ...Claim
          rule
          premises { ...Claim }
        }
      }
      points(minLevel: $minLevel) {
        point { ...Entity }
        match
        works
        claims { ...Claim }
        otherClaims { ...Claim }
      }
    }
  }
}`;

/** The same, with points kept to one part of the body and the claims that say where they lie. */
export const TRACE_IN_A_PLACE = TRACE.replace(
  'and the points of each',
  'and the points of each in one part of the body',
)
  .replace('$symptom: ID!,', '$symptom: ID!, $in: ID!,')
  .replace('points(minLevel: $minLevel)', 'points(minLevel: $minLevel, in: $in)')
  .replace('derived: $derived)', 'derived: $derived, in: $in)')
  .replaceAll(/^( *)(point \{ \.\.\.Entity \})$/gm, '$1$2\n$1located { ...Claim }');

export const ENTITY_PAGE = `# One thing, and the 500 strongest claims of it
query OneThing($id: ID!) {
  entity(id: $id) {
    ...Entity
    summary
    claims(first: 500) {
      totalCount
      nodes { ...Claim }
    }
  }
}`;

const EVIDENCE = `rule
    premises { ...Claim }
    evidence {
      direction
      level
      locator
      citation { id shortName title }
    }`;

export const CLAIM_CARD = `# One claim, who says so, and who says otherwise
query OneClaim($id: ID!) {
  claim(id: $id) {
    ...Claim
    ${EVIDENCE}
  }
}`;

export const CLAIM_PAIR = `# One claim, who says so, who says otherwise, and the other claim of the pair "said to treat" and "studied for"
query OneClaim($id: ID!, $twin: ID!) {
  claim(id: $id) { ...Card }
  twin: claim(id: $twin) { ...Card }
}`;

export const CARD = `fragment Card on Claim {
    ...Claim
    ${EVIDENCE}
}`.replaceAll('\n    ', '\n  ');

export const WORK = `# One source, and every claim on which it takes a stance
query OneWork($id: ID!) {
  citation(id: $id) {
    id
    shortName
    reference
    claims(first: 500) {
      totalCount
      nodes { ...Claim }
    }
  }
}`;

export const PATHS = `# The best ways from one thing to another, and every claim along them
query Paths($from: ID!, $to: ID!, $maxLength: Int! = 4, $relations: [RelationKind!], $minLevel: EvidenceLevel, $derived: Boolean! = true, $first: Int! = 10) {
  paths(from: $from, to: $to, maxLength: $maxLength, relations: $relations, minLevel: $minLevel, derived: $derived, first: $first) {
    length
    weakestLevel
    nodes { ...Entity }
    hops {
      claims { ...Claim }
    }
  }
}`;

export const NEIGHBORS = `# What lies one step away: of every relation the strongest claim first, then the second of every relation
query Neighbors($ids: [ID!]!, $minLevel: EvidenceLevel, $derived: Boolean! = true, $limit: Int! = 200) {
  neighborhood(ids: $ids, minLevel: $minLevel, derived: $derived, limit: $limit) {
    truncated
    nodes { ...Entity }
    claims { ...Claim }
  }
}`;

export const CLAIMS_OF_ONE = `# The claims of one thing that pass these filters, strongest first
query ClaimsOfOne($filter: ClaimFilter!, $first: Int! = 50) {
  claims(filter: $filter, first: $first) {
    totalCount
    nodes { ...Claim }
  }
}`;

export const TO_SYMPTOMS =
  'steps: [{ relation: [INVOLVES], direction: IN, to: [PATTERN] }, { relation: [MANIFESTS_AS], direction: OUT, to: [SYMPTOM] }], derived: false, limit: 500';

export const COMPARED = `fragment Compared on Entity {
  ...Entity
  claims(derived: false, first: 500) {
    totalCount
    nodes { ...ComparedClaim }
  }
}`;

export const COMPARED_CLAIM = `fragment ComparedClaim on Claim {
  ...Claim
  evidence {
    direction
    level
    citation { id shortName family { id } }
  }
}`;
