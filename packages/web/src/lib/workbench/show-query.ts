import { ENTITY_KINDS, type EntityKind } from '@jingluo/graph/vocabulary';
import type { Level } from '../level/level.ts';
import type { Question } from './link.ts';
import {
  CARD,
  CLAIM,
  CLAIMS_OF_ONE,
  CLAIM_CARD,
  CLAIM_PAIR,
  COMPARED,
  COMPARED_CLAIM,
  DRAWN_BY_HAND,
  ENTITY,
  ENTITY_PAGE,
  FOCUS,
  FOCUS_ON_SEVERAL,
  NEIGHBORS,
  PATHS,
  TO_SYMPTOMS,
  TRACE,
  TRACE_IN_A_PLACE,
  WORK,
} from './shown-documents.ts';

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
      /** The nearest neighbours of some things, with every claim between. */
      readonly view: 'neighbors';
      readonly ids: readonly string[];
      /** How many entities at most, those asked for included. */
      readonly limit: number;
    } & Pick<Narrowed, 'minLevel' | 'derived'>)
  | ({
      /** The claims of one thing, also by standing and by source. */
      readonly view: 'claims';
      readonly entity: string;
      readonly standings?: readonly string[] | undefined;
      readonly citation?: string | undefined;
      readonly first: number;
    } & Narrowed)
  | ({
      /** The strongest claims of one thing, so many of each relation. */
      readonly view: 'strongest';
      readonly id: string;
      readonly lists: readonly {
        readonly relation: string;
        readonly direction?: 'OUT' | 'IN' | undefined;
        readonly first: number;
      }[];
    } & Pick<Narrowed, 'minLevel' | 'derived'>)
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
      /** The part of the body to which points are kept. */
      readonly in?: string | null | undefined;
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

/** The question that gives exactly what a view of the site draws: the same entities, the same claims. */
export function showQuery(view: ShownView): Question {
  switch (view.view) {
    case 'map':
      return mapQuestion(view.kinds ?? ENTITY_KINDS);
    case 'drawn':
      return question(DRAWN_BY_HAND, { entities: view.entities, claims: view.claims }, [CLAIM, ENTITY]);
    case 'neighbors': {
      const { ids, limit, minLevel, derived } = view;
      return question(NEIGHBORS, { ids, limit, minLevel, derived }, [CLAIM, ENTITY]);
    }
    case 'claims': {
      const { entity, relations: relation, standings: standing, citation, minLevel, derived, first } = view;
      const filter = set({ entity, relation, standing, citation, minLevel, derived });
      return question(CLAIMS_OF_ONE, { filter, first }, [CLAIM, ENTITY]);
    }
    case 'strongest':
      return strongestQuestion(view);
    case 'focus':
      return focusQuestion(view);
    case 'trace': {
      const { symptom, minLevel, wayLevel, derived = true, in: place } = view;
      const query = place == null ? TRACE : TRACE_IN_A_PLACE;
      return question(query, { symptom, in: place, wayLevel, minLevel, derived }, [CLAIM, ENTITY]);
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

/** One list of claims for each relation, called after it. */
function strongestQuestion({
  id,
  lists,
  minLevel,
  derived,
}: Extract<ShownView, { view: 'strongest' }>): Question {
  const fields = lists.map(({ relation, direction, first }) => {
    const name = [relation.toLowerCase(), direction?.toLowerCase()].filter((part) => part).join('_');
    const given = [`relation: [${relation}]`, ...(direction ? [`direction: ${direction}`] : [])];
    const all = [...given, `first: ${first}`, 'minLevel: $minLevel', 'derived: $derived'].join(', ');
    return `    ${name}: claims(${all}) { nodes { ...Claim } }`;
  });
  const query = `# One thing, and of each relation the strongest claims
query Strongest($id: ID!, $minLevel: EvidenceLevel, $derived: Boolean! = true) {
  entity(id: $id) {
    ...Entity
${fields.join('\n')}
  }
}`;
  return question(query, { id, minLevel, derived }, [CLAIM, ENTITY]);
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
  const given = set(variables);
  return {
    query: [query, ...fragments].join('\n\n'),
    variables: Object.keys(given).length === 0 ? '' : JSON.stringify(given, null, 2),
  };
}

/** What is given of some variables. */
function set(variables: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value !== null),
  );
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
