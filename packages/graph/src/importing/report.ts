import { align } from '../text/align.ts';
import { type FileCount, OUTCOMES, type Remark } from './tally.ts';

const PLACES_SHOWN = 3;

const HEADINGS = {
  row: 'refused rows, by reason',
  part: 'left out of rows that were taken, by reason',
  reading: 'read otherwise than written',
} as const;

/** Rows and outcomes of each file and in total, then the remarks by kind and reason, each with its first places. */
export function formatReport(counts: readonly FileCount[], remarks: readonly Remark[]): string {
  const sum = (key: 'rows' | (typeof OUTCOMES)[number]) =>
    counts.reduce((total, count) => total + count[key], 0);
  const table = align([
    ['file', 'rows', ...OUTCOMES],
    ...counts.map((count) => [count.file, count.rows, ...OUTCOMES.map((outcome) => count[outcome])]),
    ['all', sum('rows'), ...OUTCOMES.map(sum)],
  ]);
  const kinds = (['row', 'part', 'reading'] as const).map((about) =>
    remarksOf(
      HEADINGS[about],
      remarks.filter((remark) => remark.about === about),
    ),
  );
  return [table.join('\n'), ...kinds.filter((text) => text !== '')].join('\n\n');
}

function remarksOf(heading: string, remarks: readonly Remark[]): string {
  if (remarks.length === 0) return '';
  const byReason = [...Map.groupBy(remarks, ({ reason }) => reason)].sort(
    ([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1),
  );
  const widest = Math.max(...byReason.map(([, same]) => String(same.length).length));
  const lines = byReason.map(([reason, same]) => {
    const places = same.slice(0, PLACES_SHOWN).map(({ file, line }) => `${file}:${line}`);
    const more = same.length > PLACES_SHOWN ? ', …' : '';
    return `  ${String(same.length).padStart(widest)}  ${reason} (${places.join(', ')}${more})`;
  });
  return `${heading}\n${lines.join('\n')}`;
}

/** Every remark as a line of tab-separated values, after a first line that names the importer of the folder. */
export function reportFile(mark: string, remarks: readonly Remark[]): string {
  const lines = remarks.map(({ about, file, line, reason, value }) =>
    [about, `${file}:${line}`, reason, value.replace(/\s+/g, ' ')].join('\t'),
  );
  return [mark, 'what\tplace\treason\tvalue', ...lines, ''].join('\n');
}
