import { shownGraphql } from '../graphql/shown-graphql.ts';

/*
 * The queries behind “Show query”: each gives the things and claims that its page shows. A variable that is not given
 * does not filter.
 */

const EntityFragment = shownGraphql(`fragment Entity on Entity {
  id
  kind
  label
}`);

export const ClaimFragment = shownGraphql(
  `fragment Claim on Claim {
  id
  sentence
  relation
  level
  works
  standing
  subject { ...Entity }
  object { ...Entity }
}`,
  [EntityFragment],
);

export const ShownEntityQuery = shownGraphql(
  `# One thing, and the 500 strongest claims of it
query OneThing($id: ID!) {
  entity(id: $id) {
    ...Entity
    summary
    claims(first: 500) {
      totalCount
      nodes { ...Claim }
    }
  }
}`,
  [ClaimFragment, EntityFragment],
);

/** Filtered by what studies found, on the page of a thing. */
export const ShownShamClaimsQuery = shownGraphql(
  `# One thing, and the claims of it of which a study reports a result against sham
query TestedAgainstSham($id: ID!, $filter: ClaimFilter!) {
  entity(id: $id) { ...Entity }
  claims(filter: $filter, first: 500) {
    totalCount
    nodes { ...Claim }
  }
}`,
  [ClaimFragment, EntityFragment],
);

const CardFragment = shownGraphql(
  `fragment Card on Claim {
  ...Claim
  rule
  premises { ...Claim }
  evidence {
    direction
    level
    locator
    citation { id shortName title }
  }
}`,
  [ClaimFragment],
);

export const ShownClaimQuery = shownGraphql(
  `# One claim, who says so, and who says otherwise
query OneClaim($id: ID!) {
  claim(id: $id) { ...Card }
}`,
  [CardFragment],
);

export const ShownTwinsQuery = shownGraphql(
  `# One claim, who says so, who says otherwise, and the other claim of the pair "said to treat" and "studied for"
query OneClaim($id: ID!, $twin: ID!) {
  claim(id: $id) { ...Card }
  twin: claim(id: $twin) { ...Card }
}`,
  [CardFragment],
);

export const ShownWorkQuery = shownGraphql(
  `# One source, and every claim on which it takes a stance
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
}`,
  [ClaimFragment],
);

export const ShownTraceQuery = shownGraphql(
  `# From a symptom to the channels that sources give for it, and the points of each
query Trace($symptom: ID!, $in: ID, $against: Comparator, $wayLevel: EvidenceLevel, $minLevel: EvidenceLevel, $derived: Boolean! = true) {
  symptom(id: $symptom) {
    ...Entity
    broader { ...Entity }
    narrower { ...Entity }
    points(minLevel: $minLevel, in: $in, against: $against) {
      point { ...Entity }
      located { ...Claim }
      match
      level
      works
      found { level studies participants results { against result } }
    }
    channels(minLevel: $wayLevel, derived: $derived, in: $in, against: $against) {
      channel { ...Entity }
      why {
        kind
        match
        level
        works
        via { ...Entity }
        regions { felt shared share }
      }
      routes {
        kind
        match
        claims {
          ...Claim
          rule
          premises { ...Claim }
        }
      }
      points(minLevel: $minLevel) {
        point { ...Entity }
        located { ...Claim }
        match
        works
        found { level studies participants results { against result } }
        claims { ...Claim }
        otherClaims { ...Claim }
      }
    }
  }
}`,
  [ClaimFragment, EntityFragment],
);

export const ShownStudiesQuery = shownGraphql(
  `# The studies of a symptom or a treatment, what they tried, against what, and what came out
query Studies($symptom: ID, $treatment: ID, $filter: StudyFilter, $sort: StudySort, $reverse: Boolean, $after: String) {
  studies(symptom: $symptom, treatment: $treatment, filter: $filter, sort: $sort, reverse: $reverse, first: 200, after: $after) {
    totalCount
    studies
    results { result studies }
    nodes {
      citation {
        id
        shortName
        year
        level
        study {
          design
          participants
          outcomes { against comparator measure at result figure participants locator }
          limitations
        }
        includes { id shortName }
      }
      treatments { ...Entity }
      symptoms { ...Entity }
      claims { ...Claim }
    }
  }
}`,
  [ClaimFragment, EntityFragment],
);

const ComparedClaimFragment = shownGraphql(
  `fragment ComparedClaim on Claim {
  ...Claim
  evidence {
    direction
    level
    citation { id shortName family { id } }
  }
}`,
  [ClaimFragment],
);

const ComparedFragment = shownGraphql(
  `fragment Compared on Entity {
  ...Entity
  claims(derived: false, first: 500) {
    totalCount
    nodes { ...ComparedClaim }
  }
}`,
  [ComparedClaimFragment, EntityFragment],
);

export const ShownComparisonQuery = shownGraphql(
  `# Things side by side: all claims that have a source, and who makes them
query Compare($ids: [ID!]!) {
  things: nodes(ids: $ids) { ...Compared }
}`,
  [ComparedFragment],
);

export const ShownPatternsQuery = shownGraphql(
  `# Things side by side: all claims that have a source, and who makes them
query Compare($ids: [ID!]!) {
  things: nodes(ids: $ids) { ...Compared }
  # The patterns that are said to involve them, and the symptoms of these
  patterns: traverse(
    from: $ids
    steps: [
      { relation: [INVOLVES], direction: IN, to: [PATTERN] }
      { relation: [MANIFESTS_AS], direction: OUT, to: [SYMPTOM] }
    ]
    derived: false
    limit: 1500
  ) {
    claims { ...ComparedClaim }
  }
}`,
  [ComparedFragment, ComparedClaimFragment],
);

export const ShownRegionQuery = shownGraphql(
  `# A region of the body: what is felt there, what is led across it, what lies in it, and how it is drawn
query OneRegion($id: ID!) {
  region(id: $id) {
    ...Entity
    summary
    broader { ...Entity }
    narrower { ...Entity }
    felt: claims(relation: [FELT_IN], direction: IN, first: 100) { nodes { ...Claim } }
    across: claims(relation: [TRAVERSES], direction: IN, first: 100) { nodes { ...Claim } }
    located: claims(relation: [LOCATED_IN], direction: IN, first: 200) { nodes { ...Claim } }
    outlines { view points }
  }
}`,
  [ClaimFragment, EntityFragment],
);

export const ShownBodyQuery = shownGraphql(
  `# The regions, and how much is said of each
query Regions($after: String) {
  entities(kind: REGION, first: 100, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes {
      ...Entity
      ... on Region {
        broader { id }
        symptoms { id }
        channels { id }
        points { id }
      }
    }
  }
}`,
  [EntityFragment],
);

/** Its variables are an example: a text that is read on the page is not put into an address. */
export const ShownReadingQuery = shownGraphql(
  `# What a text names and seems to claim, and who here says so. Put the paragraphs of your text in place of the example: here
# they are sent to this server, which keeps nothing of them
query WhatStandsBehindAText($paragraphs: [String!]!) {
  reading(paragraphs: $paragraphs) {
    counts { sentences claiming referring listed bodies }
    sentences {
      text
      claims {
        subject { ...Entity }
        relation
        object { ...Entity }
        sure
        known { ...Claim }
        otherwise { ...Claim }
      }
      cites { text }
    }
    listed {
      text
      citation { id shortName title }
      defects
    }
  }
}`,
  [ClaimFragment, EntityFragment],
);

export const EXAMPLE_PARAGRAPHS = [
  'LI4 is often used for headache, and GB20 for a stiff neck [1].',
  'References',
  '1. World Health Organization. WHO standard acupuncture point locations in the Western Pacific region. 2008.',
];
