import { EVIDENCE_ROLES, levelAt, levelRank, STANCES, STANDINGS } from '../vocabulary/levels.ts';
import { isRelationKind, RELATION_KINDS, type RelationKind } from '../vocabulary/relations.ts';
import {
  type ClaimColumns,
  type ColumnTargets,
  endIn,
  endsAt,
  isDerivedIn,
  positionOf,
  rankIn,
  RELATION_CODE,
  relationIn,
  type Side,
  subjectOf,
} from './claim-columns.ts';
import { claimId } from './claim-id.ts';
import { pieceRank, premiseFamilies, supportingFamilies } from './evidence.ts';
import type { EntityTable } from './entity-table.ts';
import type { Lists } from './lists.ts';
import { lowerBound } from './lower-bound.ts';
import type { Claim, Evidence } from './model.ts';
import { rememberRows } from './remember-rows.ts';
import { type Texts, textAt } from './texts.ts';
import type { WorkTable } from './work-table.ts';

/**
 * All claims, stored and derived. They are held as typed arrays; the object for a claim is made when it is read.
 */
export interface Claims {
  readonly count: number;
  /** The entities that the claims join. */
  readonly entities: EntityTable;
  readonly columns: ClaimColumns;
  /** The claim of a row, 0 to `count - 1`. Rows are ordered by subject, relation, object and rule. */
  readonly at: (row: number) => Claim;
  /** The row of a claim's id; undefined for an unknown one. */
  readonly rowOf: (id: string) => number | undefined;
  /** The claim of an id; undefined for an unknown one. */
  readonly get: (id: string) => Claim | undefined;
  /** The rows of the entities at both ends of a claim's row. */
  readonly ends: (row: number) => { readonly subject: number; readonly object: number };
  /** How many claims an entity is an end of; a claim with itself counts twice. */
  readonly countAt: (entity: string) => number;
  /** All claims of one relation, or all, in the order of their rows. */
  readonly all: (relation?: RelationKind) => Claim[];
  /** The claims an entity is the subject of, of one relation or all, in the order of their rows. */
  readonly from: (subject: string, relation?: RelationKind) => Claim[];
  /** The claims an entity is the object of, of one relation or all, ordered by relation and subject. */
  readonly to: (object: string, relation?: RelationKind) => Claim[];
}

/** The claims around entities, as traces read them: a snapshot has them, and so has what was read from a store. */
export type ClaimsByEnd = Pick<Claims, 'from' | 'to'> & {
  readonly entities: Pick<EntityTable, 'rowOf' | 'headings'>;
};

/** What claims are read from, beside their columns. */
interface ReadingTables extends ColumnTargets {
  readonly works: WorkTable;
  readonly texts: Texts;
}

/** How many claims are kept as objects: all of most graphs. */
const MOST_KEPT = 2 ** 16;

/** Claims over columns. */
export function openClaims(columns: ClaimColumns, tables: ReadingTables): Claims {
  const { entities } = tables;
  const count = columns.out.words.length;
  const at: (row: number) => Claim = rememberRows((row) => makeClaim(columns, tables, row, at), {
    count,
    most: MOST_KEPT,
  });
  const rowOf = (id: string): number | undefined => findRow(columns, tables, id);
  const between = (side: Side, entity: number | undefined, relation: RelationKind | undefined): Claim[] => {
    if (entity === undefined) return [];
    const { start, end } = stretch(side, entity, relation);
    const found: Claim[] = [];
    for (let position = start; position < end; position += 1)
      found.push(at(side.rows?.[position] ?? position));
    return found;
  };

  return {
    count,
    entities,
    columns,
    at,
    rowOf,
    get: (id) => {
      const row = rowOf(id);
      return row === undefined ? undefined : at(row);
    },
    ends: (row) => ({ subject: subjectOf(columns, row), object: endIn(columns.out.words[row]!) }),
    countAt: (entity) => {
      const row = entities.rowOf(entity);
      return row === undefined ? 0 : endsAt(columns, row);
    },
    all: (relation) => {
      const code = relation && RELATION_CODE[relation];
      const rows: Claim[] = [];
      for (let row = 0; row < count; row += 1) {
        if (code === undefined || relationIn(columns.out.words[row]!) === code) rows.push(at(row));
      }
      return rows;
    },
    from: (subject, relation) => between(columns.out, entities.rowOf(subject), relation),
    to: (object, relation) => between(columns.in, entities.rowOf(object), relation),
  };
}

function stretch(side: Side, entity: number, relation: RelationKind | undefined) {
  if (relation === undefined) return { start: side.offsets[entity]!, end: side.offsets[entity + 1]! };
  const code = RELATION_CODE[relation]!;
  return { start: positionOf(side, entity, code), end: positionOf(side, entity, code + 1) };
}

function makeClaim(
  columns: ClaimColumns,
  tables: ReadingTables,
  row: number,
  at: (row: number) => Claim,
): Claim {
  const { entities, works, rules } = tables;
  const word = columns.out.words[row]!;
  const evidence = evidenceOf(columns, tables, row);
  const derivation = isDerivedIn(word) ? derivationOf(columns, row) : undefined;
  const rule = derivation && rules[derivation.rule];
  const premises = derivation?.premises.map(at) ?? [];
  const triple = {
    subject: entities.idAt(subjectOf(columns, row)),
    relation: RELATION_KINDS[relationIn(word)]!,
    object: entities.idAt(endIn(word)),
  };
  const familyOf = new Map(
    evidenceWorks(columns, row).map((work) => [
      works.idAt(work),
      { id: works.familyAt(work), includes: Array.from(works.restatedBy(work), works.familyAt) },
    ]),
  );
  return {
    id: claimId(triple, rule),
    ...triple,
    evidence,
    level: levelAt(rankIn(word)),
    standing: STANDINGS[columns.standings[row]!]!,
    ...(derivation === undefined
      ? supportingFamilies(evidence, (citation) => familyOf.get(citation)!)
      : premiseFamilies(premises)),
    derivedBy: rule,
    premises: premises.map((premise) => premise.id),
  };
}

function evidenceWorks({ evidence }: ClaimColumns, row: number): number[] {
  return listAt(evidence, row);
}

function evidenceOf(
  columns: ClaimColumns,
  { folders, works, texts }: ReadingTables,
  row: number,
): Evidence[] {
  const start = columns.evidence.offsets[row]!;
  const said = evidenceWorks(columns, row);
  return said.map((work, index) => {
    const piece = start + index;
    const stance = columns.stances[piece]!;
    const saidAs = columns.terms[piece]!;
    // Those that a work draws on are ordered by year.
    const repeats = works
      .drawsOn(work)
      .find((earlier) =>
        said.some((other, at) => other === earlier && columns.stances[start + at] === stance),
      );
    const via = columns.vias[piece]!;
    const optional = (text: number) => (text === 0 ? undefined : textAt(texts, text - 1));
    return {
      citation: works.idAt(work),
      via: via === 0 ? undefined : works.idAt(via - 1),
      locator: textAt(texts, columns.locators[piece]!),
      direction: STANCES[stance]!,
      role: EVIDENCE_ROLES[columns.roles[piece]!]!,
      level: levelAt(pieceRank(levelRank(works.levelAt(work)), columns.roles[piece]!)),
      verb: optional(columns.verbs[piece]!),
      ...(saidAs > 0 && { saidAs: textAt(texts, saidAs - 1) }),
      ...(repeats !== undefined && { repeats: works.idAt(repeats) }),
      note: optional(columns.notes[piece]!),
      folder: folders[columns.folders[piece]!]!,
    };
  });
}

function derivationOf(columns: ClaimColumns, row: number): { rule: number; premises: number[] } {
  const position = lowerBound(columns.derived, row);
  return { rule: columns.rules[position]!, premises: listAt(columns.premises, position) };
}

function listAt({ offsets, values }: Lists, index: number): number[] {
  return Array.from(values.subarray(offsets[index], offsets[index + 1]));
}

/** A claim's id says what it claims, so its row is found without a table of ids. */
function findRow(columns: ClaimColumns, { entities, rules }: ReadingTables, id: string): number | undefined {
  const [subject = '', relation = '', object = '', rule, ...more] = id.split('~');
  const subjectRow = entities.rowOf(subject);
  const objectRow = entities.rowOf(object);
  if (subjectRow === undefined || objectRow === undefined || !isRelationKind(relation) || more.length > 0) {
    return undefined;
  }
  const { out } = columns;
  const start = positionOf(out, subjectRow, RELATION_CODE[relation]!, objectRow);
  for (let row = start; row < out.offsets[subjectRow + 1]!; row += 1) {
    const word = out.words[row]!;
    if (relationIn(word) !== RELATION_CODE[relation] || endIn(word) !== objectRow) return undefined;
    const written = isDerivedIn(word) ? rules[derivationOf(columns, row).rule] : undefined;
    if (written === rule) return row;
  }
  return undefined;
}
