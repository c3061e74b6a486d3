import { isDerivedIn, relationIn, subjectOf } from '../snapshot/claim-columns.ts';
import type { Claim, Entity } from '../snapshot/model.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { RELATION_KINDS, relation as relationRow, type RelationKind } from '../vocabulary/relations.ts';

/** Objects that works differ about, without disputing each other, in a relation that usually has one object. */
export interface Difference {
  readonly subject: Entity;
  readonly relation: RelationKind;
  /** One claim for each object, at least two; those of most works first. */
  readonly claims: readonly Claim[];
}

/**
 * The subjects to which works give different objects in a relation that usually has one (`oneObject`): two claims,
 * each made by a work that does not make the other. A work that gives both does not differ from itself. Ordered by
 * relation as in the vocabulary, then by row.
 */
export function auditDifferences({ entities, claims }: Snapshot): Difference[] {
  const groups = new Map<string, number[]>();
  for (let row = 0; row < claims.count; row += 1) {
    const word = claims.columns.out.words[row]!;
    const code = relationIn(word);
    if (isDerivedIn(word) || !relationRow(RELATION_KINDS[code]!).oneObject) continue;
    const key = `${String(code).padStart(2, '0')} ${subjectOf(claims.columns, row)}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups]
    .filter(([, rows]) => rows.length > 1)
    .toSorted(([a], [b]) => Number(a.slice(0, 2)) - Number(b.slice(0, 2)))
    .map(([, rows]) => rows.map(claims.at))
    .filter(differ)
    .map((sameSubject) => ({
      subject: entities.get(sameSubject[0]!.subject)!,
      relation: sameSubject[0]!.relation,
      claims: sameSubject.toSorted((a, b) => b.families.length - a.families.length),
    }));
}

function differ(claims: readonly Claim[]): boolean {
  const works = claims.map(supportingWorks);
  return works.some((some, index) =>
    works.slice(index + 1).some((others) => !some.isSubsetOf(others) && !others.isSubsetOf(some)),
  );
}

function supportingWorks({ evidence }: Claim): Set<string> {
  return new Set(
    evidence.filter(({ direction }) => direction === 'supports').map(({ citation }) => citation),
  );
}
