import { RELATION_KINDS, relation as relationRow } from '@jingluo/graph/vocabulary';
import { RELATION_DISPLAY } from '../relation-display.ts';
import type { ClaimInRow } from './claim.graphql.ts';
import { relationEnum } from './relation.ts';

/** The claims of an entity under one heading. */
export interface RelationGroup<Claim> {
  readonly key: string;
  readonly heading: string;
  readonly claims: readonly Claim[];
}

type Linked = Pick<ClaimInRow, 'relation' | 'subject' | 'object' | 'derivedBy'>;

const FIRST = RELATION_KINDS.flatMap((kind) =>
  RELATION_DISPLAY[kind].listedFirst.map((side) => `${kind} ${side}`),
);
const collator = new Intl.Collator('en', { numeric: true });

/**
 * The claims of an entity under the headings of the relation table, apart for subject and object. What is said to
 * help keeps its order, strongest first; everything else is sorted by name, GB4 before GB30.
 */
export function groupByRelation<Claim extends Linked>(
  claims: readonly Claim[],
  entity: string,
): RelationGroup<Claim>[] {
  const groups = RELATION_KINDS.flatMap((kind) => {
    const { heading, inverseHeading, symmetric, treatment } = relationRow(kind);
    const same = claims.filter(({ relation }) => relation === relationEnum(kind));
    const [out, into] = [same.filter(isSubject), same.filter((claim) => !isSubject(claim))];
    const sides = symmetric
      ? [{ key: kind, heading, claims: same }]
      : [
          { key: `${kind} out`, heading, claims: out },
          { key: `${kind} in`, heading: inverseHeading, claims: into },
        ];
    return sides
      .filter((side) => side.claims.length > 0)
      .map((side) => (treatment ? side : { ...side, claims: byName(side.claims) }));
  });
  return groups.toSorted((a, b) => place(a.key) - place(b.key));

  function isSubject(claim: Claim): boolean {
    return claim.subject.id === entity;
  }

  function byName(group: readonly Claim[]): Claim[] {
    return group.toSorted(
      (a, b) =>
        Number(a.derivedBy !== null) - Number(b.derivedBy !== null) ||
        collator.compare(otherEnd(a), otherEnd(b)),
    );
  }

  function otherEnd(claim: Claim): string {
    return isSubject(claim) ? claim.object.label : claim.subject.label;
  }
}

/** How many rows of a group are seen at once. */
const UNFOLDED = 12;

/** How many rows of a group are seen at once: two more are not folded. */
export function unfoldedOf(length: number, shown = UNFOLDED): number {
  return length <= shown + 2 ? length : shown;
}

/** How many rows of each group a page has, of so many in all: first what is seen at once, then what is folded. */
export function rowsThatFit(lengths: readonly number[], most: number): number[] {
  const rows = lengths.map((length) => unfoldedOf(length));
  let left = most - rows.reduce((sum, count) => sum + count, 0);
  return rows.map((count, index) => {
    const more = Math.max(0, Math.min(left, lengths[index]! - count));
    left -= more;
    return count + more;
  });
}

/** The sort is stable, so the rest keeps the order of the table. */
function place(key: string): number {
  const first = FIRST.indexOf(key);
  return first >= 0 ? first : FIRST.length;
}
