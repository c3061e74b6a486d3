/** What became of a row: it added something, all it says was there already, or nothing of it could be taken. */
export const OUTCOMES = ['imported', 'merged', 'refused'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Why a row is refused, a part of a taken row is left out, or a cell is read otherwise than it is written. */
export interface Remark {
  readonly about: 'row' | 'part' | 'reading';
  readonly file: string;
  readonly line: number;
  /** The same words for every case of a kind: remarks are grouped by it. */
  readonly reason: string;
  /** The cell or value in question. */
  readonly value: string;
}

export interface FileCount extends Record<Outcome, number> {
  readonly file: string;
  readonly rows: number;
}

/** Keeps account of every row: each gets exactly one outcome when it is closed. */
export class Tally {
  readonly remarks: Remark[] = [];
  private readonly files = new Map<string, Record<Outcome, number>>();
  private taken = { added: 0, known: 0 };
  private open: Omit<Remark, 'file' | 'line'>[] = [];

  /** Something of the open row was taken: it is new, or known from the data or an earlier row. */
  take(fact: 'added' | 'known'): void {
    this.taken[fact]++;
  }

  /** Something of the open row is not taken. */
  leaveOut(reason: string, value: string): void {
    this.open.push({ about: 'part', reason, value });
  }

  /** Something of the open row is taken for something else than it is written. */
  readAs(reason: string, value: string): void {
    this.open.push({ about: 'reading', reason, value });
  }

  /** Ends the open row and gives it its outcome. Throws when it was neither taken nor left out. */
  close(file: string, line: number): Outcome {
    const { added, known } = this.taken;
    const outcome = added > 0 ? 'imported' : known > 0 ? 'merged' : 'refused';
    if (outcome === 'refused' && !this.open.some(({ about }) => about === 'part')) {
      throw new Error(`Tally.close: ${file}:${line} is neither taken nor refused`);
    }
    const about = outcome === 'refused' ? firstAsRow(this.open) : this.open;
    this.remarks.push(...about.map((remark) => ({ ...remark, file, line })));
    const counts = this.files.get(file) ?? { imported: 0, merged: 0, refused: 0 };
    this.files.set(file, { ...counts, [outcome]: counts[outcome] + 1 });
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

/** Of a refused row the first thing left out is why it is refused; what else was in it stands in the report too. */
function firstAsRow(open: readonly Omit<Remark, 'file' | 'line'>[]): Omit<Remark, 'file' | 'line'>[] {
  const first = open.findIndex(({ about }) => about === 'part');
  return open.flatMap((remark, index) =>
    index === first ? [{ ...remark, about: 'row' as const }] : remark.about === 'part' ? [] : [remark],
  );
}
