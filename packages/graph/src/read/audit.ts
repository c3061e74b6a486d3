import { endIn, isDerivedIn } from '../snapshot/claim-columns.ts';
import type { Citation, Claim, Entity } from '../snapshot/model.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { worksByFamily } from '../snapshot/works-by-family.ts';
import { ENTITY_KINDS } from '../vocabulary/kinds.ts';
import { levelRank, type Standing, STANDINGS } from '../vocabulary/levels.ts';
import { type AuditCounts, auditCounts } from './audit-counts.ts';
import { auditDifferences, type Difference } from './audit-differences.ts';
import { claimRows } from './claim-filter.ts';
import { type Listing, listingOf } from './page.ts';

/**
 * Works of one family: two papers of one trial, for example. They count as one, since they report on the same
 * people.
 */
export interface SharedFamily {
  /** By id; at least two. */
  readonly works: readonly Citation[];
  /** How many claims have a stance of more than one of them. */
  readonly claims: number;
}

/** Where evidence is missing, thin or disputed. Derived claims are left out, since they depend on stored ones. */
export interface Audit extends AuditCounts {
  /** No work above the level `uncited` says so. */
  readonly uncited: Listing<Claim>;
  /** A work disputes it. */
  readonly contested: Listing<Claim>;
  /** Exactly one work says so; works of one family count as one. */
  readonly singleWork: Listing<Claim>;
  /** Works with defects. This list and those below are ordered by id. */
  readonly defective: Listing<Citation>;
  /** Works of which no copy or index record was found. */
  readonly unresolved: Listing<Citation>;
  readonly retracted: Listing<Citation>;
  /** Works without any stance on a claim, in which no claim and no name was read either. */
  readonly unused: Listing<Citation>;
  /** Acupoints that no study names: no work of level `registered` or above takes a stance on a claim about them. */
  readonly pointsWithoutStudy: Listing<Entity>;
  /** Works of level `registered` or above that take a stance on no claim about an acupoint. */
  readonly studiesWithoutPoint: Listing<Citation>;
  /** By the id of their first work. */
  readonly sharedFamilies: readonly SharedFamily[];
  readonly differences: readonly Difference[];
}

const STUDY = levelRank('registered');

/** Audits a snapshot: one pass over the columns of claims, and one over works and entities. */
export function audit(snapshot: Snapshot): Audit {
  const { claims } = snapshot;
  const { standings, works } = claims.columns;
  const stored = Array.from({ length: claims.count }, (_, row) => row).filter(
    (row) => !isDerivedIn(claims.columns.out.words[row]!),
  );
  const standing = (wanted: Standing) =>
    claimRows(
      snapshot,
      stored.filter((row) => STANDINGS[standings[row]!] === wanted),
    );
  return {
    uncited: standing('uncited'),
    contested: standing('contested'),
    singleWork: claimRows(
      snapshot,
      stored.filter((row) => works[row] === 1),
    ),
    ...auditWorks(snapshot),
    ...auditCounts(snapshot),
    differences: auditDifferences(snapshot),
  };
}

type AuditOfWorks = Omit<Audit, 'uncited' | 'contested' | 'singleWork' | 'differences' | keyof AuditCounts>;

function auditWorks(snapshot: Snapshot): AuditOfWorks {
  const { entities, citations } = snapshot;
  const works = [...citations.values()];
  const { used, studied, ofPoints } = stancesTaken(snapshot, works);
  for (const { sources } of entities.rows) for (const { citation } of sources) used.add(citation);
  return {
    defective: listingOf(works.filter(({ fields }) => (fields.defects ?? []).length > 0)),
    unresolved: listingOf(works.filter(({ fields }) => fields.unresolved === true)),
    retracted: listingOf(works.filter(({ fields }) => fields.retracted === true)),
    unused: listingOf(works.filter(({ id }) => !used.has(id))),
    pointsWithoutStudy: listingOf(
      entities.rows.filter(({ kind }, row) => kind === 'acupoint' && !studied.has(row)),
    ),
    studiesWithoutPoint: listingOf(
      works.filter(({ id, level }) => levelRank(level) >= STUDY && !ofPoints.has(id)),
    ),
    sharedFamilies: sharedFamilies(snapshot, works),
  };
}

const POINT = ENTITY_KINDS.indexOf('acupoint');

interface Stances {
  /** Ids of works with a stance on a claim, or in which a claim was read. */
  readonly used: Set<string>;
  /** Rows of the entities that are an end of a claim on which a study takes a stance. */
  readonly studied: ReadonlySet<number>;
  /** Ids of works that take a stance on a claim about an acupoint. */
  readonly ofPoints: ReadonlySet<string>;
}

function stancesTaken({ entities, claims }: Snapshot, works: readonly Citation[]): Stances {
  const { evidence, vias, out } = claims.columns;
  const used = new Set<string>();
  const studied = new Set<number>();
  const ofPoints = new Set<string>();
  for (let row = 0; row < claims.count; row += 1) {
    const pieces = evidence.values.subarray(evidence.offsets[row], evidence.offsets[row + 1]);
    if (pieces.length === 0) continue;
    const ends = [claims.ends(row).subject, endIn(out.words[row]!)];
    const aboutPoint = ends.some((end) => entities.kinds[end] === POINT);
    for (const piece of pieces) {
      const work = works[piece]!;
      used.add(work.id);
      if (aboutPoint) ofPoints.add(work.id);
      if (levelRank(work.level) >= STUDY) for (const end of ends) studied.add(end);
    }
  }
  for (const via of vias) if (via > 0) used.add(works[via - 1]!.id);
  return { used, studied, ofPoints };
}

function sharedFamilies({ claims }: Snapshot, works: readonly Citation[]): SharedFamily[] {
  const shared = [...worksByFamily(works)].filter(([, members]) => members.length > 1);
  const counts = new Map(shared.map(([family]) => [family, 0]));
  const { offsets, values } = claims.columns.evidence;
  for (let row = 0; row < claims.count; row += 1) {
    const present = new Set(values.subarray(offsets[row], offsets[row + 1]));
    const families = Array.from(present, (work) => works[work]!.family);
    for (const family of new Set(families)) {
      const before = counts.get(family);
      const twice = families.indexOf(family) !== families.lastIndexOf(family);
      if (before !== undefined && twice) counts.set(family, before + 1);
    }
  }
  return shared.map(([family, members]) => ({ works: members, claims: counts.get(family)! }));
}
