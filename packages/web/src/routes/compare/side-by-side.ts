import { RELATION_KINDS, relation as relationRow } from '@jingluo/graph/vocabulary';
import { relationEnum } from '#lib/claim/relation.ts';
import type { NamedEntity } from '#lib/entity/entity-name.graphql.ts';
import { LEVELS, type Level } from '#lib/level/level.ts';
import type { ComparedClaim } from './compare.graphql.ts';

/** A thing to compare, with the claims about it. */
export interface ComparedThing {
  readonly entity: NamedEntity;
  readonly claims: readonly ComparedClaim[];
  /** How many weaker claims about it are not among them. */
  readonly left: number;
  /** The claims of the patterns that involve it; empty for kinds that no pattern involves. */
  readonly throughPatterns: readonly ComparedClaim[];
}

/** One supporting source. Sources of one family, such as two papers of one trial, are one. */
export interface Block {
  /** The id of one source of the family. */
  readonly source: string;
  readonly name: string;
  readonly level: Level;
}

/** The evidence that joins one of the compared things with one other thing. */
export interface Side {
  /** Strongest first; never two of one family. */
  readonly blocks: readonly Block[];
  /** The number of patterns between them; 0 if the claims are about the thing itself. */
  readonly patterns: number;
  /** Sources that say otherwise. */
  readonly disputes: number;
}

/** A thing at the other end, with a side for each of the compared things; undefined where there is no claim. */
export interface Row {
  readonly id: string;
  readonly label: string;
  readonly sides: readonly (Side | undefined)[];
}

/** One aspect in which things are compared. */
export interface Aspect {
  /** For the address: `symptoms`, or a relation and its direction. */
  readonly key: string;
  readonly heading: string;
  readonly isThroughPatterns: boolean;
  /** Rows with two or more sides; rows with all sides first, then by the number of sources. */
  readonly shared: readonly Row[];
  /** For each of the compared things the rows with only its side. */
  readonly alone: readonly (readonly Row[])[];
}

/** The evidence collected for one side of a row. */
interface Gathered {
  /** By family. */
  readonly blocks: Map<string, Block>;
  readonly disputes: Set<string>;
  readonly patterns: Set<string>;
}

interface Draft {
  readonly id: string;
  readonly label: string;
  readonly sides: (Gathered | undefined)[];
}

/** The symptoms of the patterns that involve a thing. */
const SYMPTOMS = 'symptoms';
/** Patterns that involve a thing. */
const PATTERNS = 'patterns';

/** The first aspects, which answer most questions; the others are in the order of the table of relations. */
const FIRST = [
  SYMPTOMS,
  PATTERNS,
  'manifests-as-out',
  'treats-out',
  'treats-in',
  'studied-for-out',
  'studied-for-in',
];

const collator = new Intl.Collator('en', { numeric: true });

/** The aspects with a claim about at least one of the things, with what they share and what only one has. */
export function sideBySide(things: readonly ComparedThing[]): Aspect[] {
  const drafts = new Map<string, Map<string, Draft>>();
  const compared = new Set(things.map(({ entity }) => entity.id));
  const gather = (
    key: string,
    place: number,
    end: ComparedClaim['object'],
    claim: ComparedClaim,
    pattern?: string,
  ) => {
    const rows = drafts.get(key) ?? new Map<string, Draft>();
    drafts.set(key, rows);
    const row = rows.get(end.id) ?? { id: end.id, label: end.label, sides: things.map(() => undefined) };
    rows.set(end.id, row);
    const side = (row.sides[place] ??= { blocks: new Map(), disputes: new Set(), patterns: new Set() });
    if (pattern !== undefined) side.patterns.add(pattern);
    for (const piece of claim.evidence) addPiece(side, claim, piece);
  };

  things.forEach(({ entity: { id }, claims, throughPatterns }, place) => {
    for (const claim of claims) {
      const isOut = claim.subject.id === id;
      const end = isOut ? claim.object : claim.subject;
      // Claims between the compared things are in no list.
      if (!compared.has(end.id)) gather(keyOf(claim, isOut), place, end, claim);
    }
    for (const claim of throughPatterns)
      if (claim.relation === 'MANIFESTS_AS') gather(SYMPTOMS, place, claim.object, claim, claim.subject.id);
  });

  return [...drafts.entries()]
    .map(([key, rows]) => aspectOf(key, [...rows.values()].map(rowOf), things.length))
    .sort((a, b) => placeOf(a.key) - placeOf(b.key));
}

/** The sources of an aspect, each family once. Claims that are only disputed have none. */
export function sourcesOf({ shared, alone }: Pick<Aspect, 'shared' | 'alone'>): string[] {
  const rows = [...shared, ...alone.flat()];
  return [
    ...new Set(
      rows.flatMap(({ sides }) => sides.flatMap((side) => side?.blocks.map(({ source }) => source) ?? [])),
    ),
  ];
}

/** How many sides of a row have evidence. */
export function sidesSaid({ sides }: { readonly sides: readonly unknown[] }): number {
  return sides.filter((side) => side !== undefined).length;
}

type Evidence = ComparedClaim['evidence'][number];

function addPiece(side: Gathered, claim: ComparedClaim, { direction, level, citation }: Evidence): void {
  // A work without family is a family of its own.
  const family = [citation.id, ...citation.family.map(({ id }) => id)].sort()[0]!;
  if (direction === 'DISPUTES') {
    side.disputes.add(family);
    return;
  }
  // A study without a result also says that a point was studied for a symptom.
  if (direction === 'NEUTRAL' && claim.relation !== 'STUDIED_FOR') return;
  const known = side.blocks.get(family);
  if (known && LEVELS.indexOf(known.level) >= LEVELS.indexOf(level)) return;
  side.blocks.set(family, { source: citation.id, name: citation.shortName, level });
}

function keyOf({ relation, subject }: ComparedClaim, isOut: boolean): string {
  if (relation === 'INVOLVES' && !isOut && subject.kind === 'PATTERN') return PATTERNS;
  const kind = RELATION_KINDS.find((one) => relationEnum(one) === relation)!;
  return relationRow(kind).symmetric ? kind : `${kind}-${isOut ? 'out' : 'in'}`;
}

/** The relation and the side of an aspect, for a list of its claims; through patterns those that involve a thing. */
export function claimsOfAspect(key: string): {
  readonly relation: string;
  readonly side: string | undefined;
} {
  if (key === SYMPTOMS || key === PATTERNS) return { relation: 'involves', side: 'in' };
  const [, relation = key, side] = /^(.+)-(out|in)$/.exec(key) ?? [];
  return { relation, side };
}

function headingOf(key: string): string {
  if (key === SYMPTOMS) return 'Symptoms';
  if (key === PATTERNS) return 'Patterns';
  const kind = RELATION_KINDS.find((one) => key === one || key === `${one}-out` || key === `${one}-in`)!;
  const { heading, inverseHeading } = relationRow(kind);
  if (key === 'involves-in') return 'Symptoms said to involve it';
  return key.endsWith('-in') ? inverseHeading : heading;
}

function placeOf(key: string): number {
  const first = FIRST.indexOf(key);
  if (first >= 0) return first;
  return (
    FIRST.length +
    RELATION_KINDS.findIndex((one) => key === one || key === `${one}-out` || key === `${one}-in`)
  );
}

function rowOf({ id, label, sides }: Draft): Row {
  return {
    id,
    label,
    sides: sides.map((side) =>
      side === undefined
        ? undefined
        : {
            blocks: [...side.blocks.values()].sort(
              (a, b) => LEVELS.indexOf(b.level) - LEVELS.indexOf(a.level) || collator.compare(a.name, b.name),
            ),
            patterns: side.patterns.size,
            disputes: side.disputes.size,
          },
    ),
  };
}

function aspectOf(key: string, rows: readonly Row[], things: number): Aspect {
  const ordered = rows.toSorted(
    (a, b) =>
      sidesSaid(b) - sidesSaid(a) ||
      weight(b) - weight(a) ||
      patternsIn(b) - patternsIn(a) ||
      collator.compare(a.label, b.label),
  );
  return {
    key,
    heading: headingOf(key),
    isThroughPatterns: key === SYMPTOMS,
    shared: ordered.filter((row) => sidesSaid(row) > 1),
    alone: Array.from({ length: things }, (_, place) =>
      ordered.filter((row) => sidesSaid(row) === 1 && row.sides[place] !== undefined),
    ),
  };
}

/** The number of different sources of all sides. */
function weight({ sides }: Row): number {
  return new Set(sides.flatMap((side) => side?.blocks.map(({ source }) => source) ?? [])).size;
}

function patternsIn({ sides }: Row): number {
  return sides.reduce((sum, side) => sum + (side?.patterns ?? 0), 0);
}
