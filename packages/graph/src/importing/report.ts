import { align } from '../text/align.ts';
import { type FileCount, OUTCOMES, type ReasonCounts, type Remark } from './tally.ts';

const HEADINGS = {
  row: 'refused rows, by reason',
  part: 'left out of rows that were taken, by reason',
  reading: 'read otherwise than written',
} as const;

/** Rows and outcomes of each file and in total, then the remarks by kind and reason, each with its first places. */
export function formatReport(counts: readonly FileCount[], reasons: ReasonCounts): string {
  const sum = (key: 'rows' | (typeof OUTCOMES)[number]) =>
    counts.reduce((total, count) => total + count[key], 0);
  const table = align([
    ['file', 'rows', ...OUTCOMES, 'taken'],
    ...counts.map((count) => [
      count.file,
      count.rows,
      ...OUTCOMES.map((outcome) => count[outcome]),
      share(count.rows, count.refused),
    ]),
    ['all', sum('rows'), ...OUTCOMES.map(sum), share(sum('rows'), sum('refused'))],
  ]);
  const kinds = (['row', 'part', 'reading'] as const).map((about) => reasonsOf(about, reasons));
  return [table.join('\n'), ...kinds.filter((text) => text !== '')].join('\n\n');
}

/** How much of the rows was imported or merged: 62 %. */
function share(rows: number, refused: number): string {
  return rows === 0 ? '-' : `${Math.floor((100 * (rows - refused)) / rows)} %`;
}

function reasonsOf(about: Remark['about'], reasons: ReasonCounts): string {
  const counted = reasons.of(about);
  if (counted.length === 0) return '';
  const widest = Math.max(...counted.map(({ count }) => String(count).length));
  const lines = counted.map(({ reason, count, places }) => {
    const more = count > places.length ? ', …' : '';
    return `  ${String(count).padStart(widest)}  ${reason} (${places.join(', ')}${more})`;
  });
  return `${HEADINGS[about]}\n${lines.join('\n')}`;
}

/** Every remark as a line of tab-separated values, after a first line that names the importer of the folder. */
export function reportFile(mark: string, remarks: readonly Remark[]): string {
  return [...reportHead(mark), ...remarks.map(reportLine)].join('');
}

/** The first lines of a report: the importer, and what is in the columns. */
export function reportHead(mark: string): string[] {
  return [`${mark}\n`, 'what\tplace\treason\tvalue\n'];
}

/** The line of a remark in a report. */
export function reportLine({ about, file, line, reason, value }: Remark): string {
  return `${[about, `${file}:${line}`, reason, value.replace(/\s+/g, ' ')].join('\t')}\n`;
}
