import type { Citation, Claim, Entity, Evidence } from '../snapshot/model.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/** A thing that two snapshots have under the same id but with different content. */
export interface Changed<T> {
  readonly before: T;
  readonly after: T;
}

/**
 * What only the second of two snapshots has, what only the first has, and what both have with different content; in
 * the order of the snapshots.
 */
export interface ListDiff<T> {
  readonly added: readonly T[];
  readonly withdrawn: readonly T[];
  readonly changed: readonly Changed<T>[];
}

/** A piece of evidence with its claim. */
export interface PlacedEvidence {
  readonly claim: Claim;
  readonly piece: Evidence;
}

/** The differences between two snapshots. It makes no listDiff which data folder something is in. */
export interface SnapshotDiff {
  /** Changed when the record differs: a title, a name, a source, … */
  readonly works: ListDiff<Citation>;
  readonly entities: ListDiff<Entity>;
  /** Changed when level or standing differs. */
  readonly claims: ListDiff<Claim>;
  /** The same for derived claims. */
  readonly derived: ListDiff<Claim>;
  /**
   * On claims that both snapshots have. A changed piece, for example with another note, is one withdrawn and one
   * added.
   */
  readonly evidence: Pick<ListDiff<PlacedEvidence>, 'added' | 'withdrawn'>;
}

export function diffSnapshots(before: Snapshot, after: Snapshot): SnapshotDiff {
  const [claimsBefore, claimsAfter] = [before.claims.all(), after.claims.all()];
  const graded = ({ level, standing }: Claim): string => `${level} ${standing}`;
  return {
    works: listDiff([...before.citations.values()], [...after.citations.values()], recordOfWork),
    entities: listDiff(before.entities.rows, after.entities.rows, recordOfEntity),
    claims: listDiff(claimsBefore.filter(isStored), claimsAfter.filter(isStored), graded),
    derived: listDiff(claimsBefore.filter(isDerived), claimsAfter.filter(isDerived), graded),
    evidence: diffEvidence(before, after),
  };
}

/** Whether there are no differences. */
export function isSame({ works, entities, claims, derived, evidence }: SnapshotDiff): boolean {
  const lists = [works, entities, claims, derived].flatMap(({ added, withdrawn, changed }) => [
    added,
    withdrawn,
    changed,
  ]);
  return [...lists, evidence.added, evidence.withdrawn].every((list) => list.length === 0);
}

function isDerived({ derivedBy }: Claim): boolean {
  return derivedBy !== undefined;
}

function isStored(claim: Claim): boolean {
  return !isDerived(claim);
}

function listDiff<T extends { readonly id: string }>(
  before: readonly T[],
  after: readonly T[],
  written: (item: T) => string,
): ListDiff<T> {
  const then = new Map(before.map((item) => [item.id, item]));
  const now = new Map(after.map((item) => [item.id, item]));
  return {
    added: after.filter(({ id }) => !then.has(id)),
    withdrawn: before.filter(({ id }) => !now.has(id)),
    changed: after.flatMap((item) => {
      const earlier = then.get(item.id);
      return earlier === undefined || written(earlier) === written(item)
        ? []
        : [{ before: earlier, after: item }];
    }),
  };
}

/** The content of a record, without its place and without what follows from other records. */
function recordOfWork({ fields }: Citation): string {
  return JSON.stringify(fields);
}

function recordOfEntity({ folder: _, ...record }: Entity): string {
  return JSON.stringify(record);
}

function diffEvidence(before: Snapshot, after: Snapshot): SnapshotDiff['evidence'] {
  return { added: evidenceMissingIn(after, before), withdrawn: evidenceMissingIn(before, after) };
}

/** The pieces of evidence that one snapshot has and another has not, on claims that both have. */
function evidenceMissingIn(some: Snapshot, other: Snapshot): PlacedEvidence[] {
  return some.claims.all().flatMap((claim) => {
    const twin = other.claims.get(claim.id);
    if (twin === undefined) return [];
    const there = new Set(twin.evidence.map(evidenceKey));
    return claim.evidence
      .filter((piece) => !there.has(evidenceKey(piece)))
      .map((piece) => ({ claim, piece }));
  });
}

function evidenceKey({ citation, via, locator, direction, role, verb, saidAs, note }: Evidence): string {
  return JSON.stringify([citation, via, locator, direction, role, verb, saidAs, note]);
}
