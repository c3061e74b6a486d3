import { assertFits, type ColumnTargets, RELATION_CODE, roleCode, stanceCode } from './claim-columns.ts';
import { DraftClaims, standingCode, type TabulatedClaims } from './draft-claims.ts';
import { InternedTexts } from './interned-texts.ts';
import type { Claim, Evidence } from './model.ts';
import { levelRank } from '../vocabulary/levels.ts';

/** How many data folders fit into the column of folders. */
const MOST_FOLDERS = 2 ** 8;

/** Where claims find what their columns point to. */
export interface WritingTables extends ColumnTargets {
  /** Position of a work's id. */
  readonly workRow: (id: string) => number | undefined;
}

/**
 * Puts claims into columns; their locators and notes go to a table of texts. Throws when a claim names an entity, a
 * work, a folder, a rule or a premise that is not there: then the data was not checked.
 */
export function tabulateClaims(claims: readonly Claim[], tables: WritingTables): TabulatedClaims {
  assertRoom(tables.entities.count, tables.folders.length);
  const numbers = new Map(claims.map(({ id }, number) => [id, number]));
  const drafts = new DraftClaims();
  const texts = new InternedTexts();
  addClaims(claims, { ...tables, texts, claimNumber: (id) => numbers.get(id) }, drafts);
  return drafts.tabulate(tables.entities.count, texts);
}

/** Throws when there are more entities or data folders than columns can name. */
export function assertRoom(entities: number, folders: number): void {
  assertFits(entities);
  if (folders > MOST_FOLDERS)
    throw new Error(`assertRoom: ${folders} data folders; at most ${MOST_FOLDERS} fit`);
}

/** Adds claims to drafts. `claimNumber` leads from the id of a premise to its number. */
export function addClaims(
  claims: readonly Claim[],
  tables: WritingTables & {
    readonly texts: InternedTexts;
    readonly claimNumber: (id: string) => number | undefined;
  },
  drafts: DraftClaims,
): void {
  const { entities, rules, texts } = tables;
  const optional = (text: string | undefined) => (text === undefined ? 0 : texts.add(text) + 1);
  const pieceOf = ({ citation, via, locator, note, verb, saidAs, direction, role, folder }: Evidence) => ({
    work: found(tables.workRow(citation), citation),
    via: via === undefined ? 0 : found(tables.workRow(via), via) + 1,
    locator: texts.add(locator),
    note: optional(note),
    verb: optional(verb),
    saidAs: optional(saidAs),
    stance: stanceCode(direction),
    role: roleCode(role),
    folder: found(tables.folders.indexOf(folder), folder),
  });
  for (const claim of claims) {
    const { subject, relation, object, derivedBy, level, standing, works } = claim;
    drafts.addClaim({
      subject: found(entities.rowOf(subject), subject),
      relation: found(RELATION_CODE[relation], relation),
      object: found(entities.rowOf(object), object),
      rule: derivedBy === undefined ? 0 : found(rules.indexOf(derivedBy), derivedBy) + 1,
      rank: levelRank(level),
      standing: standingCode(standing),
      works,
    });
    for (const piece of claim.evidence) drafts.addPiece(pieceOf(piece));
    for (const premise of claim.premises) drafts.addPremise(found(tables.claimNumber(premise), premise));
  }
}

function found(row: number | undefined, what: string): number {
  if (row === undefined || row < 0) throw new Error(`tabulateClaims: unknown ${what}; check the data first`);
  return row;
}
