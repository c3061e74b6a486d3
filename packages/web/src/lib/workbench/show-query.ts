import { ENTITY_KINDS, type EntityKind } from '@jingluo/graph/vocabulary';
import type { Level } from '../level.ts';
import type { Question } from './link.ts';

/** What narrows a view. What is left out does not. */
interface Narrowed {
  readonly minLevel?: Level | null | undefined;
  /** False hides what only follows by rule. */
  readonly derived?: boolean | undefined;
  /** Only these relations, as the API writes them. */
  readonly relations?: readonly string[] | undefined;
}

/** A view of the site that draws or lists entities and claims. */
export type ShownView =
  | {
      readonly view: 'map';
      /** Only these; all without. */
      readonly kinds?: readonly EntityKind[];
    }
  | {
      /** Grown by hand, thing by thing: what is drawn, by its ids, at most 500 of them. */
      readonly view: 'drawn';
      readonly entities: readonly string[];
      readonly claims: readonly string[];
    }
  | ({
      readonly view: 'focus';
      /** What is in focus, and whatever was opened beside it. */
      readonly ids: readonly string[];
      /** Only neighbours of these kinds, as the API writes them. */
      readonly kinds?: readonly string[] | undefined;
      /** How many entities at most. */
      readonly limit?: number | undefined;
    } & Narrowed)
  | {
      readonly view: 'trace';
      readonly symptom: string;
      /** For the points. */
      readonly minLevel?: Level | null | undefined;
      /** For the way to the channel. */
      readonly wayLevel?: Level | null | undefined;
      readonly derived?: boolean | undefined;
    }
  | { readonly view: 'entity'; readonly id: string }
  | {
      readonly view: 'claim';
      readonly id: string;
      /** The other claim on the same card. */
      readonly twin?: string | undefined;
    }
  | { readonly view: 'work'; readonly id: string }
  | {
      readonly view: 'compare';
      /** Two or three. */
      readonly ids: readonly string[];
      /** With the patterns that involve them, and the symptoms of these. */
      readonly withPatterns: boolean;
    }
  | ({
      readonly view: 'paths';
      readonly from: string;
      readonly to: string;
      readonly maxLength?: number | undefined;
      readonly first?: number | undefined;
    } & Narrowed);

const ENTITY = 'fragment Entity on Entity {\n  id\n  kind\n  label\n}';
const CLAIM = `fragment Claim on Claim {
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

/** The question that gives exactly what a view of the site draws: the same entities, the same claims. */
export function showQuery(view: ShownView): Question {
  switch (view.view) {
    case 'map':
      return mapQuestion(view.kinds ?? ENTITY_KINDS);
    case 'drawn':
      return question(DRAWN_BY_HAND, { entities: view.entities, claims: view.claims }, [CLAIM, ENTITY]);
    case 'focus':
      return focusQuestion(view);
    case 'trace': {
      const { symptom, minLevel, wayLevel, derived = true } = view;
      return question(TRACE, { symptom, wayLevel, minLevel, derived }, [CLAIM, ENTITY]);
    }
    case 'entity':
      return question(ENTITY_PAGE, { id: view.id }, [CLAIM, ENTITY]);
    case 'claim':
      return view.twin === undefined
        ? question(CLAIM_CARD, { id: view.id }, [CLAIM, ENTITY])
        : question(CLAIM_PAIR, { id: view.id, twin: view.twin }, [CARD, CLAIM, ENTITY]);
    case 'work':
      return question(WORK, { id: view.id }, [CLAIM, ENTITY]);
    case 'compare':
      return compareQuestion(view.ids, view.withPatterns);
    case 'paths': {
      const { from, to, maxLength, first, relations, minLevel, derived } = view;
      return question(PATHS, { from, to, maxLength, first, relations, minLevel, derived }, [CLAIM, ENTITY]);
    }
  }
}

/** One thing with its strongest claims, or several things with every claim that leads from one of them. */
function focusQuestion({
  ids,
  kinds,
  limit,
  relations,
  minLevel,
  derived,
}: Extract<ShownView, { view: 'focus' }>): Question {
  const [id] = ids;
  if (ids.length === 1 && kinds === undefined)
    return question(FOCUS, { id, first: limit ?? 500, relations, minLevel, derived }, [CLAIM, ENTITY]);
  const steps = [{ ...(relations ? { relation: relations } : {}), ...(kinds ? { to: kinds } : {}) }];
  return question(FOCUS_ON_SEVERAL, { ids, steps, minLevel, derived, limit: limit ?? 5000 }, [CLAIM, ENTITY]);
}

/** Each thing under a name of its own, `a`, `b`, `c`, as in the address of the page. */
function compareQuestion(ids: readonly string[], withPatterns: boolean): Question {
  const places = ['a', 'b', 'c'].slice(0, ids.length);
  const fields = places.map((place) => `  ${place}: entity(id: $${place}) { ...Compared }`);
  const through = places.map(
    (place) =>
      `  ${place}Patterns: traverse(from: [$${place}], ${TO_SYMPTOMS}) { claims { ...ComparedClaim } }`,
  );
  const query = [
    '# Things side by side: all claims that have a source, and who makes them',
    `query Compare(${places.map((place) => `$${place}: ID!`).join(', ')}) {`,
    ...fields,
    ...(withPatterns
      ? ['  # The patterns that are said to involve each, and the symptoms of these', ...through]
      : []),
    '}',
  ].join('\n');
  const variables = Object.fromEntries(places.map((place, at) => [place, ids[at]!]));
  return question(query, variables, [COMPARED, COMPARED_CLAIM, CLAIM, ENTITY]);
}

function question(query: string, variables: Record<string, unknown>, fragments: readonly string[]): Question {
  const set = Object.entries(variables).filter(([, value]) => value !== undefined && value !== null);
  return {
    query: [query, ...fragments].join('\n\n'),
    variables: set.length === 0 ? '' : JSON.stringify(Object.fromEntries(set), null, 2),
  };
}

/** What of the map each kind is; points come with their channels, which are asked for as well. */
const ON_MAP: Partial<Record<EntityKind, string>> = {
  element: `  elements: entities(kind: ELEMENT) { nodes { ...Entity } }
  cycles: claims(filter: { relation: [GENERATES, CONTROLS], derived: false }) { nodes { ...Claim } }`,
  organ: '  organs: entities(kind: ORGAN) { nodes { ...Entity } }',
  channel: '  channels: entities(kind: CHANNEL) { nodes { ...Entity } }',
  acupoint: `  points: entities(kind: CHANNEL) {
    nodes {
      ... on Channel { points { ...Entity } }
    }
  }`,
  symptom: '  symptoms: entities(kind: SYMPTOM, first: 500) { nodes { ...Entity } }',
  pattern: '  patterns: entities(kind: PATTERN, first: 500) { nodes { ...Entity } }',
};

function mapQuestion(kinds: readonly EntityKind[]): Question {
  const parts = kinds.flatMap((kind) => ON_MAP[kind] ?? []);
  const fragments = kinds.includes('element') ? [ENTITY, CLAIM] : parts.length > 0 ? [ENTITY] : [];
  const whole = '# The map: what has a place on it, and the cycles of the elements';
  const fields = parts.length > 0 ? parts : ['  __typename'];
  return question(`${whole}\nquery Map {\n${fields.join('\n')}\n}`, {}, fragments);
}

const DRAWN_BY_HAND = `# What was drawn, thing by thing and claim by claim
query Drawn($entities: [ID!]!, $claims: [ID!]!) {
  entities: nodes(ids: $entities) { ...Entity }
  claims: nodes(ids: $claims) { ...Claim }
}`;

const FOCUS = `# One thing, and what works tie it to, strongest first
query Focus($id: ID!, $relations: [RelationKind!], $minLevel: EvidenceLevel, $derived: Boolean! = true, $first: Int! = 500) {
  entity(id: $id) {
    ...Entity
    claims(relation: $relations, minLevel: $minLevel, derived: $derived, first: $first) {
      totalCount
      nodes { ...Claim }
    }
  }
}`;

const FOCUS_ON_SEVERAL = `# Several things, and what works tie them to
query FocusOnSeveral($ids: [ID!]!, $steps: [TraversalStep!]!, $minLevel: EvidenceLevel, $derived: Boolean! = true, $limit: Int! = 500) {
  traverse(from: $ids, steps: $steps, minLevel: $minLevel, derived: $derived, limit: $limit) {
    truncated
    nodes { ...Entity }
    claims { ...Claim }
  }
}`;

const TRACE = `# From a symptom to the channels that works give for it, and the points of each
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

const ENTITY_PAGE = `# One thing, and the 500 strongest claims of it
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

const TO_SYMPTOMS =
  'steps: [{ relation: [INVOLVES], direction: IN, to: [PATTERN] }, { relation: [MANIFESTS_AS], direction: OUT, to: [SYMPTOM] }], derived: false, limit: 500';

const COMPARED = `fragment Compared on Entity {
  ...Entity
  claims(derived: false, first: 500) {
    totalCount
    nodes { ...ComparedClaim }
  }
}`;

const COMPARED_CLAIM = `fragment ComparedClaim on Claim {
  ...Claim
  evidence {
    direction
    level
    citation { id shortName family { id } }
  }
}`;

const CLAIM_CARD = `# One claim, who says so, and who says otherwise
query OneClaim($id: ID!) {
  claim(id: $id) {
    ...Claim
    ${EVIDENCE}
  }
}`;

const CLAIM_PAIR = `# One claim, who says so, who says otherwise, and the other claim of the pair "said to treat" and "studied for"
query OneClaim($id: ID!, $twin: ID!) {
  claim(id: $id) { ...Card }
  twin: claim(id: $twin) { ...Card }
}`;

const CARD = `fragment Card on Claim {
    ...Claim
    ${EVIDENCE}
}`.replaceAll('\n    ', '\n  ');

const WORK = `# One work, and every claim on which it takes a stance
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

const PATHS = `# The best ways from one thing to another
query Paths($from: ID!, $to: ID!, $maxLength: Int! = 4, $relations: [RelationKind!], $minLevel: EvidenceLevel, $derived: Boolean! = true, $first: Int! = 10) {
  paths(from: $from, to: $to, maxLength: $maxLength, relations: $relations, minLevel: $minLevel, derived: $derived, first: $first) {
    length
    weakestLevel
    nodes { ...Entity }
    claims { ...Claim }
  }
}`;
