/** The outcome of a row: it added something, everything in it was known, or nothing of it could be used. */
export const OUTCOMES = ['imported', 'merged', 'refused'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Why a row is refused, a part of a row is left out, or a cell is read differently from how it is written. */
export interface Remark {
  readonly about: 'row' | 'part' | 'reading';
  readonly file: string;
  readonly line: number;
  /** The same words for all similar cases, since remarks are grouped by it. */
  readonly reason: string;
  /** The cell or value in question. */
  readonly value: string;
}

export interface FileCount extends Record<Outcome, number> {
  readonly file: string;
  readonly rows: number;
}

/** How many places of a reason are kept. */
const MOST_PLACES = 3;

/** A reason, how often it was given, and where first. */
interface ReasonCount {
  readonly reason: string;
  readonly count: number;
  readonly places: readonly string[];
}

/** Remarks by reason: counted, not kept. */
export class ReasonCounts {
  private readonly counts = new Map<
    string,
    { about: Remark['about']; reason: string; count: number; places: string[] }
  >();

  add({ about, reason, file, line }: Remark): void {
    const key = `${about} ${reason}`;
    const known = this.counts.get(key) ?? { about, reason, count: 0, places: [] };
    known.count += 1;
    if (known.places.length < MOST_PLACES) known.places.push(`${file}:${line}`);
    this.counts.set(key, known);
  }

  /** Those of one sort, the most frequent first. */
  of(about: Remark['about']): ReasonCount[] {
    return [...this.counts.values()]
      .filter((known) => known.about === about)
      .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1));
  }
}

/** Counts rows: each gets exactly one outcome when it is closed. */
export class Tally {
  readonly reasons = new ReasonCounts();
  private readonly tell: (remark: Remark) => void;
  private readonly files = new Map<string, Record<Outcome, number>>();
  private taken = { added: 0, known: 0 };
  private open: Omit<Remark, 'file' | 'line'>[] = [];

  /** `tell` gets every remark, when its row is closed. */
  constructor(tell: (remark: Remark) => void) {
    this.tell = tell;
  }

  /** Counts a part of the current row that is new, or is known from the data or an earlier row. */
  take(fact: 'added' | 'known'): void {
    this.taken[fact]++;
  }

  /** Reports a part of the current row that is left out. */
  leaveOut(reason: string, value: string): void {
    this.open.push({ about: 'part', reason, value });
  }

  /** Reports a part of the current row that is read differently from how it is written. */
  readAs(reason: string, value: string): void {
    this.open.push({ about: 'reading', reason, value });
  }

  /** Ends the current row and returns its outcome. Throws when nothing of it was counted or left out. */
  close(file: string, line: number): Outcome {
    const { added, known } = this.taken;
    const outcome = added > 0 ? 'imported' : known > 0 ? 'merged' : 'refused';
    if (outcome === 'refused' && !this.open.some(({ about }) => about === 'part')) {
      throw new Error(`Tally.close: ${file}:${line} is neither taken nor refused`);
    }
    const about = outcome === 'refused' ? firstAsRow(this.open) : this.open;
    for (const remark of about) {
      const placed = { ...remark, file, line };
      this.reasons.add(placed);
      this.tell(placed);
    }
    const counts = this.files.get(file) ?? { imported: 0, merged: 0, refused: 0 };
    counts[outcome] += 1;
    this.files.set(file, counts);
    this.taken = { added: 0, known: 0 };
    this.open = [];
    return outcome;
  }

  /** Rows and outcomes of the files, in the order of their names; a file without rows has zeros. */
  counts(files: readonly string[]): FileCount[] {
    return files.toSorted().map((file) => {
      const counts = this.files.get(file) ?? { imported: 0, merged: 0, refused: 0 };
      return { file, rows: counts.imported + counts.merged + counts.refused, ...counts };
    });
  }
}

/** For a refused row, the first part left out is the reason for the row; further parts are not reported. */
function firstAsRow(open: readonly Omit<Remark, 'file' | 'line'>[]): Omit<Remark, 'file' | 'line'>[] {
  const first = open.findIndex(({ about }) => about === 'part');
  return open.flatMap((remark, index) =>
    index === first ? [{ ...remark, about: 'row' as const }] : remark.about === 'part' ? [] : [remark],
  );
}
