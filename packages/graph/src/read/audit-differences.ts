import { endIn, isDerivedIn, relationIn } from '../snapshot/claim-columns.ts';
import type { Claim, Entity } from '../snapshot/model.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { STANCES } from '../vocabulary/levels.ts';
import { RELATION_KINDS, relation as relationRow, type RelationKind } from '../vocabulary/relations.ts';
import { type ListingInMemory, pageOf } from './page.ts';
import { endsStep, type Steps } from './steps.ts';

/** Objects that works differ about, without disputing each other, in a relation that usually has one object. */
export interface Difference {
  /** `acupoint:GB44~has-phase`. */
  readonly id: string;
  readonly subject: Entity;
  readonly relation: RelationKind;
  /** One claim for each object, at least two; those of most works first. */
  readonly claims: readonly Claim[];
}

/** The claims of one subject and relation, by their rows. */
interface Group {
  readonly subject: number;
  readonly relation: number;
  readonly rows: readonly number[];
}

const HAS_ONE_OBJECT = RELATION_KINDS.map((kind) => relationRow(kind).oneObject);

/**
 * The subjects to which works give different objects in a relation that usually has one (`oneObject`): two claims,
 * each made by a work that does not make the other. A work that gives both does not differ from itself. Ordered by
 * relation as in the vocabulary, then by row.
 */
export function* auditDifferences(snapshot: Snapshot): Steps<ListingInMemory<Difference>> {
  const { entities, claims } = snapshot;
  const groups = (yield* differingGroups(snapshot)).sort(
    (a, b) => a.relation - b.relation || a.rows[0]! - b.rows[0]!,
  );
  const idOf = ({ subject, relation }: Group) => `${entities.idAt(subject)}~${RELATION_KINDS[relation]!}`;
  const make = (group: Group): Difference => ({
    id: idOf(group),
    subject: entities.at(group.subject),
    relation: RELATION_KINDS[group.relation]!,
    claims: group.rows.map(claims.at).sort((a, b) => b.works - a.works),
  });
  const list = {
    total: groups.length,
    slice: (start: number, end: number) => groups.slice(start, end).map(make),
    positionOf: (id: string) => {
      const subject = entities.rowOf(id.slice(0, id.lastIndexOf('~')));
      return groups.findIndex((group) => group.subject === subject && idOf(group) === id);
    },
  };
  return { total: list.total, page: (bounds) => pageOf(list, bounds) };
}

/** The stored claims of a subject in a relation with one object, where works give it several. */
function* differingGroups(snapshot: Snapshot): Steps<Group[]> {
  const { entities, claims } = snapshot;
  const { offsets, words } = claims.columns.out;
  const groups: Group[] = [];
  let passed = 0;
  for (let subject = 0; subject < entities.count; subject += 1) {
    const last = offsets[subject + 1]!;
    let next: number;
    for (let row = offsets[subject]!; row < last; row = next) {
      if (endsStep((passed += 1))) yield;
      const relation = relationIn(words[row]!);
      next = row + 1;
      while (next < last && relationIn(words[next]!) === relation) next += 1;
      if (next - row < 2 || !HAS_ONE_OBJECT[relation]) continue;
      const rows = Array.from({ length: next - row }, (_, index) => row + index).filter(
        (one) => !isDerivedIn(words[one]!),
      );
      if (
        rows.length > 1 &&
        endIn(words[rows[0]!]!) !== endIn(words[rows.at(-1)!]!) &&
        differ(snapshot, rows)
      )
        groups.push({ subject, relation, rows });
    }
  }
  return groups;
}

const SUPPORTS = STANCES.indexOf('supports');

/**
 * Whether two of the claims are each made by a work that does not make the other. None are when the works of each, from the
 * claim with fewest to that with most, are among the works of the next.
 */
function differ({ claims }: Snapshot, rows: readonly number[]): boolean {
  const { evidence, stances } = claims.columns;
  const works = rows
    .map((row) => {
      const [start, end] = [evidence.offsets[row]!, evidence.offsets[row + 1]!];
      const said = new Set<number>();
      for (let piece = start; piece < end; piece += 1)
        if (stances[piece] === SUPPORTS) said.add(evidence.values[piece]!);
      return said;
    })
    .sort((a, b) => a.size - b.size);
  return works.some((some, index) => index > 0 && !works[index - 1]!.isSubsetOf(some));
}
