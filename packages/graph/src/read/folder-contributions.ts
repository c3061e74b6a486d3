import { isDerivedIn } from '../snapshot/claim-columns.ts';
import { claimLevel, claimStanding } from '../snapshot/evidence.ts';
import type { Citation, Claim, Entity, Evidence } from '../snapshot/model.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { EvidenceLevel, Stance, Standing } from '../vocabulary/levels.ts';
import { claimRows } from './claim-filter.ts';
import { type Listing, listingOf } from './page.ts';

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

/** How strong a claim is, and whether works agree on it. */
export interface Grade {
  readonly level: EvidenceLevel;
  readonly standing: Standing;
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
  /** In the order of the rows of their claims. */
  readonly changes: Listing<ClaimChange>;
}

interface FolderRows {
  readonly adds: number[];
  readonly stances: Readonly<Record<Stance, number[]>>;
  readonly changes: ClaimChange[];
}

/** What each data folder adds, in their order. Every stored claim is added by exactly one folder. */
export function folderContributions(snapshot: Snapshot): FolderContribution[] {
  const { folders, entities, claims, citations } = snapshot;
  const { evidence, folders: folderOf, out } = claims.columns;
  const byFolder = folders.map((): FolderRows => ({
    adds: [],
    stances: { supports: [], disputes: [], neutral: [] },
    changes: [],
  }));
  for (let row = 0; row < claims.count; row += 1) {
    if (isDerivedIn(out.words[row]!)) continue;
    const pieces = folderOf.subarray(evidence.offsets[row], evidence.offsets[row + 1]);
    const [first = 0, ...later] = [...new Set(pieces)].sort((a, b) => a - b);
    byFolder[first]!.adds.push(row);
    for (const folder of later) recordChange(byFolder[folder]!, row, claims.at(row), { folders, folder });
  }

  return folders.map((name, index) => {
    const { adds, stances, changes } = byFolder[index]!;
    return {
      name,
      base: index === 0,
      works: listingOf([...citations.values()].filter(({ folder }) => folder === name)),
      entities: listingOf(entities.rows.filter(({ folder }) => folder === name)),
      adds: claimRows(snapshot, adds),
      supports: claimRows(snapshot, stances.supports),
      contests: claimRows(snapshot, stances.disputes),
      neutral: claimRows(snapshot, stances.neutral),
      changes: listingOf(changes),
    };
  });
}

/** Records how a folder changes a claim of folders before it. */
function recordChange(
  { stances, changes }: FolderRows,
  row: number,
  claim: Claim,
  { folders, folder }: { readonly folders: readonly string[]; readonly folder: number },
): void {
  const within = (first: number, last: number) =>
    claim.evidence.filter((piece) => {
      const position = folders.indexOf(piece.folder);
      return position >= first && position <= last;
    });
  for (const stance of new Set(within(folder, folder).map(({ direction }) => direction))) {
    stances[stance].push(row);
  }
  const before = grade(within(0, folder - 1));
  const after = grade(within(0, folder));
  if (before.level !== after.level || before.standing !== after.standing) {
    changes.push({ id: claim.id, claim, before, after });
  }
}

function grade(evidence: readonly Evidence[]): Grade {
  return { level: claimLevel(evidence), standing: claimStanding(evidence) };
}
