import { isDerivedIn } from '../snapshot/claim-columns.ts';
import type { Citation, Claim, Entity } from '../snapshot/model.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Stance } from '../vocabulary/levels.ts';
import { claimRows, inOrder } from './claim-filter.ts';
import { type Grade, isChange, laterParts } from './folder-parts.ts';
import { type Listing, listingOfRows, mapListing } from './page.ts';

/** A claim whose level or standing a data folder changes. */
export interface ClaimChange {
  /** The id of the claim. */
  readonly id: string;
  readonly claim: Claim;
  /** By the evidence of the folders before it … */
  readonly before: Grade;
  /** … and with its own. */
  readonly after: Grade;
}

/**
 * What one data folder adds to the folders named before it. Derived claims are left out, since they depend on
 * stored ones.
 */
export interface FolderContribution {
  readonly name: string;
  /** The first folder; the others are added to it. */
  readonly base: boolean;
  /** Works and entities that it records and no folder before it does; by id, and by kind and id. */
  readonly works: Listing<Citation>;
  readonly entities: Listing<Entity>;
  /** Claims without evidence in the folders before it. */
  readonly adds: Listing<Claim>;
  /** Claims of folders before it that it has evidence for, … */
  readonly supports: Listing<Claim>;
  /** … against, … */
  readonly contests: Listing<Claim>;
  /** … or neutral evidence. A claim may be in several of these three. */
  readonly neutral: Listing<Claim>;
  readonly changes: Listing<ClaimChange>;
}

interface FolderRows {
  readonly stances: Readonly<Record<Stance, number[]>>;
  readonly changes: number[];
}

/** Stands for no folder. */
const DERIVED = 2 ** 8 - 1;

/** What each data folder adds, in their order. Every stored claim is added by exactly one folder. */
export function folderContributions(snapshot: Snapshot): FolderContribution[] {
  const { folders, entities, claims, citations } = snapshot;
  const { evidence, folders: folderOf, out, strongest } = claims.columns;
  const byFolder = folders.map((): FolderRows => ({
    stances: { supports: [], disputes: [], neutral: [] },
    changes: [],
  }));
  const adding = new Uint8Array(claims.count).fill(DERIVED);
  for (let row = 0; row < claims.count; row += 1) {
    if (isDerivedIn(out.words[row]!)) continue;
    const [start, end] = [evidence.offsets[row]!, evidence.offsets[row + 1]!];
    let first = start === end ? 0 : folderOf[start]!;
    let last = first;
    for (let piece = start + 1; piece < end; piece += 1) {
      first = Math.min(first, folderOf[piece]!);
      last = Math.max(last, folderOf[piece]!);
    }
    adding[row] = first;
    // Most claims are of one folder.
    if (first === last) continue;
    for (const part of laterParts(claims.at(row).evidence, folders)) {
      const { stances, changes } = byFolder[part.folder]!;
      for (const stance of part.stances) stances[stance].push(row);
      if (isChange(part)) changes.push(row);
    }
  }

  return folders.map((name, index) => {
    const { stances, changes } = byFolder[index]!;
    return {
      name,
      base: index === 0,
      works: listingOfRows(rowsWith(citations.columns.folders, index), citations),
      entities: listingOfRows(rowsWith(entities.columns.folders, index), entities),
      adds: inOrder(
        snapshot,
        strongest.filter((row) => adding[row] === index),
      ),
      supports: claimRows(snapshot, stances.supports),
      contests: claimRows(snapshot, stances.disputes),
      neutral: claimRows(snapshot, stances.neutral),
      changes: mapListing(claimRows(snapshot, changes), changeBy(index, folders)),
    };
  });
}

function rowsWith(column: Uint8Array, value: number): Uint32Array {
  return Uint32Array.from(column.keys()).filter((row) => column[row] === value);
}

/** A function that tells how a folder changes a claim of folders before it. */
export function changeBy(folder: number, folders: readonly string[]): (claim: Claim) => ClaimChange {
  return (claim) => {
    const part = laterParts(claim.evidence, folders).find((one) => one.folder === folder);
    if (part === undefined) throw new Error(`changeBy: ${folders[folder]} has no evidence of ${claim.id}`);
    return { id: claim.id, claim, before: part.before, after: part.after };
  };
}
