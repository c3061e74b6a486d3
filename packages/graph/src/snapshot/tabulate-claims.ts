import {
  assertFits,
  type ClaimColumns,
  type ColumnTargets,
  claimWord,
  RELATION_CODE,
  type Side,
  stanceCode,
} from './claim-columns.ts';
import { STANDINGS } from '../vocabulary/levels.ts';
import { type Lists, offsetsOf } from './lists.ts';
import type { Claim } from './model.ts';
import { rowsByStrength } from './strength.ts';
import { collectTexts, type Texts } from './texts.ts';

const MOST_WORKS = 0xff_ff;
/** How many data folders fit into the column of folders. */
const MOST_FOLDERS = 2 ** 8;

/** Where claims find what their columns point to. */
interface WritingTables extends ColumnTargets {
  /** Position of a work's id. */
  readonly workRow: (id: string) => number | undefined;
}

/**
 * Puts claims into columns; their locators and notes go to a table of texts. Throws when a claim names an entity, a
 * work, a folder, a rule or a premise that is not there: then the data was not checked.
 */
export function tabulateClaims(
  claims: readonly Claim[],
  tables: WritingTables,
): { columns: ClaimColumns; texts: Texts } {
  const { folders, entities, workRow, rules } = tables;
  const count = claims.length;
  const bound = entities.count;
  assertFits(bound);
  if (folders.length > MOST_FOLDERS)
    throw new Error(`tabulateClaims: ${folders.length} data folders; at most ${MOST_FOLDERS} fit`);
  const found = (row: number | undefined, what: string): number => {
    if (row === undefined || row < 0)
      throw new Error(`tabulateClaims: unknown ${what}; check the data first`);
    return row;
  };
  const subjects = Uint32Array.from(claims, ({ subject }) => found(entities.rowOf(subject), subject));
  const objects = Uint32Array.from(claims, ({ object }) => found(entities.rowOf(object), object));
  const relations = Uint8Array.from(claims, ({ relation }) => found(RELATION_CODE[relation], relation));
  const ruleOf = (claim: Claim): number =>
    claim.derivedBy === undefined ? -1 : found(rules.indexOf(claim.derivedBy), claim.derivedBy);

  const order = sortedBy(
    subjects,
    bound,
    (a, b) =>
      relations[a]! - relations[b]! || objects[a]! - objects[b]! || ruleOf(claims[a]!) - ruleOf(claims[b]!),
  );
  const turned = sortedBy(
    objects,
    bound,
    (a, b) =>
      relations[a]! - relations[b]! || subjects[a]! - subjects[b]! || ruleOf(claims[a]!) - ruleOf(claims[b]!),
  );
  const side = (at: Uint32Array, ends: Uint32Array, drafts: Uint32Array, rows?: Uint32Array): Side => ({
    offsets: offsetsOf(at, bound),
    words: drafts.map((draft) => claimWord(relations[draft]!, ends[draft]!, claims[draft]!)),
    rows,
  });
  const rowOfDraft = new Uint32Array(count);
  order.forEach((draft, row) => (rowOfDraft[draft] = row));
  const rowOf = new Map(Array.from(order, (draft, row) => [claims[draft]!.id, row]));
  if (rowOf.size !== count) throw new Error('tabulateClaims: two claims have one id');
  const sorted = Array.from(order, (draft) => claims[draft]!);
  const texts = collectTexts();
  const evidence = sorted.flatMap((claim) => claim.evidence);
  const derived = sorted.filter((claim) => claim.derivedBy !== undefined);

  const out = side(subjects, objects, order);
  const works = Uint16Array.from(sorted, ({ families }) => Math.min(families.length, MOST_WORKS));
  const columns: ClaimColumns = {
    out,
    in: side(
      objects,
      subjects,
      turned,
      turned.map((draft) => rowOfDraft[draft]!),
    ),
    standings: Uint8Array.from(sorted, ({ standing }) => STANDINGS.indexOf(standing)),
    works,
    strongest: rowsByStrength({ out, works }),
    evidence: lists(
      sorted.map((claim) => claim.evidence.map(({ citation }) => found(workRow(citation), citation))),
    ),
    stances: Uint8Array.from(evidence, ({ direction }) => stanceCode(direction)),
    vias: Uint32Array.from(evidence, ({ via }) => (via === undefined ? 0 : found(workRow(via), via) + 1)),
    locators: Uint32Array.from(evidence, ({ locator }) => texts.add(locator)),
    notes: Uint32Array.from(evidence, ({ note }) => (note === undefined ? 0 : texts.add(note) + 1)),
    folders: Uint8Array.from(evidence, ({ folder }) => found(folders.indexOf(folder), folder)),
    derived: Uint32Array.from(derived, ({ id }) => rowOf.get(id)!),
    rules: Uint8Array.from(derived, ruleOf),
    premises: lists(derived.map(({ premises }) => premises.map((id) => found(rowOf.get(id), id)))),
  };
  return { columns, texts: texts.done() };
}

/** Positions ordered by key (0 to `bound - 1`), and within a key by `compare`. */
function sortedBy(keys: Uint32Array, bound: number, compare: (a: number, b: number) => number): Uint32Array {
  const offsets = offsetsOf(keys, bound);
  const next = offsets.slice();
  const order = new Uint32Array(keys.length);
  for (let position = 0; position < keys.length; position += 1) {
    const key = keys[position]!;
    order[next[key]!] = position;
    next[key]! += 1;
  }
  for (let key = 0; key < bound; key += 1) {
    if (offsets[key + 1]! - offsets[key]! > 1) order.subarray(offsets[key], offsets[key + 1]).sort(compare);
  }
  return order;
}

function lists(items: readonly (readonly number[])[]): Lists {
  const offsets = new Uint32Array(items.length + 1);
  items.forEach((list, index) => (offsets[index + 1] = offsets[index]! + list.length));
  return { offsets, values: Uint32Array.from(items.flat()) };
}
