import type { Citation, Claim, Entity, Evidence } from '../snapshot/model.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/** What two snapshots have under one id, and differently. */
export interface Changed<T> {
  readonly before: T;
  readonly after: T;
}

/** What only the second of two snapshots has, only the first, and both differently; by id as the snapshots order it. */
export interface Difference<T> {
  readonly added: readonly T[];
  readonly withdrawn: readonly T[];
  readonly changed: readonly Changed<T>[];
}

/** A piece of evidence, and the claim it is on. */
export interface PlacedEvidence {
  readonly claim: Claim;
  readonly piece: Evidence;
}

/** What is otherwise in one snapshot than in another. In which data folder a thing stands makes no difference. */
export interface SnapshotDiff {
  /** Changed are those whose record is otherwise: a title, a name, a source, … */
  readonly works: Difference<Citation>;
  readonly entities: Difference<Entity>;
  /** Changed are those whose level or standing is otherwise. */
  readonly claims: Difference<Claim>;
  /** The same of claims that follow by rule. */
  readonly derived: Difference<Claim>;
  /** On claims that both snapshots have. A piece that is otherwise, as in its note, is withdrawn and added. */
  readonly evidence: Pick<Difference<PlacedEvidence>, 'added' | 'withdrawn'>;
}

/** Compares two snapshots. */
export function diffSnapshots(before: Snapshot, after: Snapshot): SnapshotDiff {
  const [claimsBefore, claimsAfter] = [before.claims.all(), after.claims.all()];
  const graded = ({ level, standing }: Claim): string => `${level} ${standing}`;
  return {
    works: difference([...before.citations.values()], [...after.citations.values()], recordOfWork),
    entities: difference(before.entities.rows, after.entities.rows, recordOfEntity),
    claims: difference(claimsBefore.filter(isStored), claimsAfter.filter(isStored), graded),
    derived: difference(claimsBefore.filter(isDerived), claimsAfter.filter(isDerived), graded),
    evidence: diffEvidence(before, after),
  };
}

/** Whether two snapshots say the same. */
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

function difference<T extends { readonly id: string }>(
  before: readonly T[],
  after: readonly T[],
  written: (item: T) => string,
): Difference<T> {
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

/** What a record says, without where it stands and what follows from other records. */
function recordOfWork({ fields }: Citation): string {
  return JSON.stringify(fields);
}

function recordOfEntity({ folder: _, ...record }: Entity): string {
  return JSON.stringify(record);
}

function diffEvidence(before: Snapshot, after: Snapshot): SnapshotDiff['evidence'] {
  return { added: lacking(after, before), withdrawn: lacking(before, after) };
}

/** The pieces of one snapshot on claims that another has too, without these pieces. */
function lacking(some: Snapshot, other: Snapshot): PlacedEvidence[] {
  return some.claims.all().flatMap((claim) => {
    const twin = other.claims.get(claim.id);
    if (twin === undefined) return [];
    const there = new Set(twin.evidence.map(evidenceKey));
    return claim.evidence
      .filter((piece) => !there.has(evidenceKey(piece)))
      .map((piece) => ({ claim, piece }));
  });
}

function evidenceKey({ citation, via, locator, direction, note }: Evidence): string {
  return JSON.stringify([citation, via, locator, direction, note]);
}
