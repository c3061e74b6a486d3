import { levelRank, STANCES } from '../vocabulary/levels.ts';
import { pieceRank } from './evidence.ts';
import { type DraftClaims, standingCode } from './draft-claims.ts';
import { Growing } from './growing.ts';
import type { InternedTexts } from './interned-texts.ts';
import { countUp, stablyBy } from './lists.ts';
import type { WorkTable } from './work-table.ts';

/** What one work says of one triple, at one place in it, in numbers: of entities, works, texts and folders. */
export interface Statement {
  readonly subject: number;
  readonly relation: number;
  readonly object: number;
  readonly work: number;
  /** The work it was read in, plus one; 0 for none. */
  readonly via: number;
  readonly locator: number;
  /** Plus one; 0 for none. */
  readonly note: number;
  /** Plus one; 0 for none. */
  readonly verb: number;
  /** Plus one; 0 for none. */
  readonly saidAs: number;
  readonly stance: number;
  readonly role: number;
  readonly folder: number;
}

/** Statements in the order in which they were read, as columns. */
export class Statements {
  readonly subjects = new Growing(Uint32Array);
  readonly relations = new Growing(Uint8Array);
  readonly objects = new Growing(Uint32Array);
  readonly works = new Growing(Uint32Array);
  readonly vias = new Growing(Uint32Array);
  readonly locators = new Growing(Uint32Array);
  readonly notes = new Growing(Uint32Array);
  readonly verbs = new Growing(Uint32Array);
  readonly terms = new Growing(Uint32Array);
  readonly stances = new Growing(Uint8Array);
  readonly roles = new Growing(Uint8Array);
  readonly folders = new Growing(Uint8Array);

  get count(): number {
    return this.subjects.length;
  }

  add(statement: Statement): void {
    this.subjects.push(statement.subject);
    this.relations.push(statement.relation);
    this.objects.push(statement.object);
    this.works.push(statement.work);
    this.vias.push(statement.via);
    this.locators.push(statement.locator);
    this.notes.push(statement.note);
    this.verbs.push(statement.verb);
    this.terms.push(statement.saidAs);
    this.stances.push(statement.stance);
    this.roles.push(statement.role);
    this.folders.push(statement.folder);
  }

  /** Puts rows of tables in the place of numbers of drafts. */
  renumber(entityRows: Uint32Array, workRows: Uint32Array): void {
    for (const column of [this.subjects, this.objects])
      for (let at = 0; at < column.length; at += 1) column.set(at, entityRows[column.at(at)]!);
    for (let at = 0; at < this.count; at += 1) {
      this.works.set(at, workRows[this.works.at(at)]!);
      if (this.vias.at(at) !== 0) this.vias.set(at, workRows[this.vias.at(at) - 1]! + 1);
    }
  }
}

const RELATIONS = 2 ** 6;
const SUPPORTS = STANCES.indexOf('supports');
const DISPUTES = STANCES.indexOf('disputes');
const [SUPPORTED, CONTESTED, UNCITED] = [
  standingCode('supported'),
  standingCode('contested'),
  standingCode('uncited'),
];

/**
 * Adds the claims that statements make: those of one triple are one claim with several pieces of evidence. They come in the
 * order of the rows of a snapshot. The level of a claim is that of the strongest work that says so; it is contested when a work
 * disputes it, else supported when a work above `uncited` says so.
 */
export function gatherClaims(
  statements: Statements,
  { entities, works, texts }: GatheringTables,
  claims: DraftClaims,
): void {
  const subjects = statements.subjects.view();
  const relations = statements.relations.view();
  const objects = statements.objects.view();
  const order = [
    { keys: objects, bound: entities },
    { keys: relations, bound: RELATIONS },
    { keys: subjects, bound: entities },
  ].reduce((positions, { keys, bound }) => stablyBy(keys, bound, positions), countUp(subjects.length));
  const isSame = (a: number, b: number) =>
    subjects[a] === subjects[b] && relations[a] === relations[b] && objects[a] === objects[b];
  const gather = gatherer(statements, works, texts);
  for (let start = 0, end = 0; start < order.length; start = end) {
    while (end < order.length && isSame(order[start]!, order[end]!)) end += 1;
    const first = order[start]!;
    const triple = { subject: subjects[first]!, relation: relations[first]!, object: objects[first]! };
    const { pieces, ...strength } = gather(order.subarray(start, end));
    claims.addClaim({ ...triple, rule: 0, ...strength });
    for (const piece of pieces)
      claims.addPiece({
        work: statements.works.at(piece),
        via: statements.vias.at(piece),
        locator: statements.locators.at(piece),
        note: statements.notes.at(piece),
        verb: statements.verbs.at(piece),
        saidAs: statements.terms.at(piece),
        stance: statements.stances.at(piece),
        role: statements.roles.at(piece),
        folder: statements.folders.at(piece),
      });
  }
}

interface GatheringTables {
  /** How many entities there are. */
  readonly entities: number;
  readonly works: WorkTable;
  readonly texts: Pick<InternedTexts, 'at'>;
}

/** What the statements of one triple come to, and their order as evidence. */
function gatherer(statements: Statements, works: WorkTable, texts: Pick<InternedTexts, 'at'>) {
  const compare = evidenceOrder(statements, works, texts);
  const familyOf = familyNumbers(works);
  return (same: Uint32Array) => {
    const pieces = same.length === 1 ? same : [...same].sort(compare);
    let rank = levelRank('uncited');
    let isDisputed = false;
    const families = new Set<number>();
    const repeated = new Set<number>();
    const restating: number[] = [];
    for (const piece of pieces) {
      const stance = statements.stances.at(piece);
      if (stance === DISPUTES) isDisputed = true;
      if (stance !== SUPPORTS) continue;
      const work = statements.works.at(piece);
      rank = Math.max(rank, pieceRank(works.columns.levels[work]!, statements.roles.at(piece)));
      families.add(familyOf[work]!);
      if (works.restatedBy(work).length > 0) restating.push(work);
    }
    for (const work of restating) {
      const family = familyOf[work]!;
      if (
        works
          .restatedBy(work)
          .some((restated) => familyOf[restated] !== family && families.has(familyOf[restated]!))
      )
        repeated.add(family);
    }
    const standing = isDisputed ? CONTESTED : rank === levelRank('uncited') ? UNCITED : SUPPORTED;
    return { pieces, rank, standing, works: families.size - repeated.size };
  };
}

const byLetters = new Intl.Collator('en');
const byNumbers = new Intl.Collator('en', { numeric: true });

/** Supporting before disputing before neutral, strongest first, then by work and place, then as they were read. */
function evidenceOrder(
  { stances, roles, works: cited, locators }: Statements,
  works: WorkTable,
  texts: Pick<InternedTexts, 'at'>,
): (a: number, b: number) => number {
  const { levels } = works.columns;
  const rankOf = (piece: number) => pieceRank(levels[cited.at(piece)]!, roles.at(piece));
  return (a, b) => {
    const [workOfA, workOfB] = [cited.at(a), cited.at(b)];
    const byStrength = stances.at(a) - stances.at(b) || rankOf(b) - rankOf(a);
    if (byStrength !== 0) return byStrength;
    const byWork = workOfA === workOfB ? 0 : byLetters.compare(works.idAt(workOfA), works.idAt(workOfB));
    if (byWork !== 0) return byWork;
    const [placeOfA, placeOfB] = [locators.at(a), locators.at(b)];
    const byPlace = placeOfA === placeOfB ? 0 : byNumbers.compare(texts.at(placeOfA), texts.at(placeOfB));
    return byPlace || a - b;
  };
}

/** A number for the family of each work, the same for works of one family. */
function familyNumbers({ columns, size, rowOf, familyAt }: WorkTable): Uint32Array {
  return columns.families.map((family, work) => {
    if (family === 0) return work;
    // Another work may have given its own id as the family.
    const named = rowOf(familyAt(work));
    return named !== undefined && columns.families[named] === 0 ? named : size + family;
  });
}
