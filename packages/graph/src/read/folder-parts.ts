import { claimLevel, claimStanding } from '../snapshot/evidence.ts';
import type { Evidence } from '../snapshot/model.ts';
import type { EvidenceLevel, Stance, Standing } from '../vocabulary/levels.ts';

/** How strong a claim is, and whether works agree on it. */
export interface Grade {
  readonly level: EvidenceLevel;
  readonly standing: Standing;
}

/** What a data folder does to a claim of folders before it. */
export interface LaterPart {
  /** Its position among the folders. */
  readonly folder: number;
  readonly stances: ReadonlySet<Stance>;
  /** By the evidence of the folders before it … */
  readonly before: Grade;
  /** … and with its own. */
  readonly after: Grade;
}

/** The position of the folder that adds a claim: the first that has evidence of it; a claim without any is of the base. */
export function addingFolder(evidence: readonly Evidence[], folders: readonly string[]): number {
  return evidence.length === 0 ? 0 : Math.min(...evidence.map(({ folder }) => folders.indexOf(folder)));
}

/** What the folders after the one that adds a claim do to it, in their order. */
export function laterParts(evidence: readonly Evidence[], folders: readonly string[]): LaterPart[] {
  const positions = evidence.map(({ folder }) => folders.indexOf(folder));
  const [, ...later] = [...new Set(positions)].sort((a, b) => a - b);
  const within = (first: number, last: number) =>
    evidence.filter((_, index) => positions[index]! >= first && positions[index]! <= last);
  return later.map((folder) => ({
    folder,
    stances: new Set(within(folder, folder).map(({ direction }) => direction)),
    before: grade(within(0, folder - 1)),
    after: grade(within(0, folder)),
  }));
}

/** Whether a folder changes the level or the standing of a claim. */
export function isChange({ before, after }: Pick<LaterPart, 'before' | 'after'>): boolean {
  return before.level !== after.level || before.standing !== after.standing;
}

function grade(evidence: readonly Evidence[]): Grade {
  return { level: claimLevel(evidence), standing: claimStanding(evidence) };
}
