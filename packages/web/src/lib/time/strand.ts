import type { Years } from './year-words.ts';

/** A work on the line of time. */
export interface DatedWork extends Years {
  readonly id: string;
  /** Its name on the line. */
  readonly name: string;
  /** Its name in a sentence, before its years. */
  readonly inSentence: string;
  /** The term as it writes it; null where that is not recorded. */
  readonly saidAs: string | null;
  /** Names no work of its own: drawn hollow. */
  readonly isUncited: boolean;
}

/** A work that is not known to have a thing from another, and the works that have it from that one. */
export interface Strand {
  readonly origin: DatedWork;
  readonly repeats: readonly DatedWork[];
  /** What it says it of, where that is broader or narrower than the claim; null where it says the claim itself. */
  readonly of: string | null;
}
