import { type AuditCounts, auditCounts } from '../read/audit-counts.ts';
import { audit } from '../read/audit.ts';
import { type WorkTotals, workTotals } from '../read/citation-filter.ts';
import type { ClaimOutlines } from '../read/claim-outlines.ts';
import { type DatasetSummary, summarize } from '../read/dataset-summary.ts';
import {
  type DrawnMap,
  drawnClaims,
  drawnMap,
  type OfferedSymptoms,
  offeredSymptoms,
} from '../read/drawn-map.ts';
import { type ReadingClaims, readingClaimsInSteps } from '../read/reading-claims.ts';
import { runSteps } from '../read/steps.ts';
import { everyItem, type Listing } from '../read/page.ts';
import { endsAt } from '../snapshot/claim-columns.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { tabulateTerms, type TermColumns } from './term-claims.ts';

/**
 * What is known of claims that are in a store: their numbers, and what reads of the whole graph find. It grows with entities and
 * works, not with claims. Entities and works are given by their rows.
 */
export interface ClaimDigest {
  /** How many claims there are, stored and derived. */
  readonly claims: number;
  /** For each entity how many claims it is an end of; a claim with itself counts twice. */
  readonly ends: Uint32Array;
  readonly ofWorks: WorkTotals;
  /** How many pieces of evidence each data folder has. */
  readonly evidence: readonly number[];
  readonly summary: DatasetSummary;
  readonly drawnMap: DrawnMap;
  readonly drawnClaims: ClaimOutlines;
  readonly offeredSymptoms: OfferedSymptoms;
  readonly reading: ReadingClaims;
  readonly audit: AuditDigest;
  /** How terms are arranged: traces follow it step by step, and terms have one or two broader ones each. */
  readonly terms: TermColumns;
}

/** An audit without its lists of claims, which filters of the whole graph give. */
export interface AuditDigest {
  readonly counts: AuditCounts;
  readonly defective: Uint32Array;
  readonly unresolved: Uint32Array;
  readonly retracted: Uint32Array;
  readonly unused: Uint32Array;
  readonly studiesWithoutPoint: Uint32Array;
  readonly pointsWithoutStudy: Uint32Array;
  readonly sharedFamilies: readonly {
    readonly id: string;
    readonly works: readonly number[];
    readonly claims: number;
  }[];
  /** The ids of the claims of each difference, in their order. */
  readonly differences: readonly (readonly string[])[];
}

/** The digest of the claims of a snapshot: a pass over all of them. */
export async function digestClaims(snapshot: Snapshot): Promise<ClaimDigest> {
  const { folders, entities, claims } = snapshot;
  const evidence = folders.map(() => 0);
  for (const folder of claims.columns.folders) evidence[folder]! += 1;
  const drawn = drawnMap(snapshot);
  return {
    claims: claims.count,
    ends: Uint32Array.from({ length: entities.count }, (_, row) => endsAt(claims.columns, row)),
    ofWorks: workTotals(snapshot),
    evidence,
    summary: summarize(snapshot),
    drawnMap: drawn,
    drawnClaims: drawnClaims(snapshot, drawn.things),
    offeredSymptoms: offeredSymptoms(snapshot),
    reading: runSteps(readingClaimsInSteps(snapshot)),
    audit: await digestAudit(snapshot),
    terms: tabulateTerms(snapshot),
  };
}

async function digestAudit(snapshot: Snapshot): Promise<AuditDigest> {
  const { entities, citations } = snapshot;
  const found = audit(snapshot);
  const rowsIn = async (
    rowOf: (id: string) => number | undefined,
    list: Listing<{ readonly id: string }>,
  ): Promise<Uint32Array> => Uint32Array.from(await all(list), ({ id }) => rowOf(id)!);
  const works = (list: Listing<{ readonly id: string }>) => rowsIn(citations.rowOf, list);
  return {
    counts: auditCounts(snapshot),
    defective: await works(found.defective),
    unresolved: await works(found.unresolved),
    retracted: await works(found.retracted),
    unused: await works(found.unused),
    studiesWithoutPoint: await works(found.studiesWithoutPoint),
    pointsWithoutStudy: await rowsIn(entities.rowOf, found.pointsWithoutStudy),
    sharedFamilies: (await all(found.sharedFamilies)).map(({ id, works: members, claims }) => ({
      id,
      works: members.map((work) => citations.rowOf(work.id)!),
      claims,
    })),
    differences: (await all(found.differences)).map(({ claims }) => claims.map(({ id }) => id)),
  };
}

function all<T>(list: Listing<T>): Promise<T[]> {
  return Array.fromAsync(everyItem(list.page));
}
