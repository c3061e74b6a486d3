import { EVIDENCE_LEVELS, RELATION_KINDS, STANDINGS } from '@jingluo/graph/vocabulary';
import type { Fact } from '../map/fact.ts';

/** Claims, packed to be sent to the browser: all of the graph, or the strongest of what is drawn. */
export interface PackedFacts {
  /** Version of the data. */
  readonly version: string;
  readonly entities: readonly string[];
  /** Positions in `entities` of headings, which are no things of the map. */
  readonly headings: readonly number[];
  readonly rules: readonly string[];
  /** How many claims of the graph are not among them. */
  readonly left: number;
  /** Three numbers a claim: subject, object, and the rest in one. */
  readonly rows: readonly number[];
}

const LEVELS = EVIDENCE_LEVELS.length;
const STATES = STANDINGS.length;
const RELATIONS = RELATION_KINDS.length;

/** Packs claims. The rule of a derived claim is the last part of its id. */
export function packFacts(
  version: string,
  facts: readonly Fact[],
  headings: ReadonlySet<string> = new Set(),
  left = 0,
): PackedFacts {
  const entities = indexed(facts.flatMap(({ subject, object }) => [subject, object]));
  const rules = indexed(facts.map(ruleOf));
  const rows = facts.flatMap((fact) => [
    entities.get(fact.subject)!,
    entities.get(fact.object)!,
    (((rules.get(ruleOf(fact))! * RELATIONS + RELATION_KINDS.indexOf(fact.relation)) * STATES +
      STANDINGS.indexOf(fact.standing)) *
      LEVELS +
      EVIDENCE_LEVELS.indexOf(fact.level)) *
      2 +
      Number(fact.againstSham),
  ]);
  const ids = [...entities.keys()];
  return {
    version,
    entities: ids,
    headings: [...ids.keys()].filter((at) => headings.has(ids[at]!)),
    rules: [...rules.keys()],
    left,
    rows,
  };
}

/** The claims that were packed, in their order. */
export function unpackFacts({ entities, rules, rows }: PackedFacts): Fact[] {
  return Array.from({ length: rows.length / 3 }, (_, index) => {
    const [subject, object] = [entities[rows[3 * index]!]!, entities[rows[3 * index + 1]!]!];
    let rest = rows[3 * index + 2]!;
    const take = (size: number): number => {
      const digit = rest % size;
      rest = (rest - digit) / size;
      return digit;
    };
    const againstSham = take(2) === 1;
    const level = EVIDENCE_LEVELS[take(LEVELS)]!;
    const standing = STANDINGS[take(STATES)]!;
    const relation = RELATION_KINDS[take(RELATIONS)]!;
    const rule = rules[rest]!;
    const id = [subject, relation, object, ...(rule === '' ? [] : [rule])].join('~');
    return { id, subject, relation, object, level, standing, derived: rule !== '', againstSham };
  });
}

/** The ids of the headings among the ends of the claims. */
export function unpackHeadings({ entities, headings }: PackedFacts): Set<string> {
  return new Set(headings.map((at) => entities[at]!));
}

function ruleOf({ id }: Fact): string {
  return id.split('~')[3] ?? '';
}

function indexed(values: readonly string[]): Map<string, number> {
  return new Map([...new Set(values)].map((value, index) => [value, index]));
}
