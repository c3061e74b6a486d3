import { csvLine } from '../text/csv.ts';
import {
  DIFF_CHANGES,
  DIFF_SUBJECTS,
  type DiffChange,
  type DiffRow,
  type DiffSubject,
} from '../diff/diff-rows.ts';
import { visible } from '../text/visible.ts';

const SIGN: Record<DiffChange, string> = { added: '+', withdrawn: '−', changed: '~' };

const PLURAL: Record<DiffSubject, readonly [one: string, more: string]> = {
  work: ['work', 'works'],
  entity: ['entity', 'entities'],
  claim: ['claim', 'claims'],
  'claim by rule': ['claim by rule', 'claims by rule'],
  evidence: ['piece of evidence', 'pieces of evidence'],
};

const COLUMNS = [
  'what',
  'change',
  'id',
  'text',
  'before',
  'after',
] as const satisfies readonly (keyof DiffRow)[];

/** The rows as text for people: a paragraph for each group of differences, with at most `most` of each. */
export function diffText(rows: readonly DiffRow[], most: number): string {
  return DIFF_SUBJECTS.flatMap((what) =>
    DIFF_CHANGES.map((change) => rows.filter((row) => row.what === what && row.change === change)),
  )
    .filter((same) => same.length > 0)
    .map((same) => paragraph(same, most))
    .join('\n\n');
}

function paragraph(rows: readonly DiffRow[], most: number): string {
  const { what, change } = rows[0]!;
  const [one, more] = PLURAL[what];
  const rest = rows.length - most;
  return [
    `${rows.length} ${rows.length === 1 ? one : more} ${change}`,
    ...rows.slice(0, most).map((row) => `  ${SIGN[change]} ${visible(line(row))}`),
    ...(rest > 0 ? [`  … and ${rest} more; --all shows them`] : []),
  ].join('\n');
}

function line({ what, change, id, text, before, after }: DiffRow): string {
  if (what === 'work' || what === 'entity') return `${id}  ${text}`;
  const graded = change === 'changed' ? `${before} → ${after}` : (after ?? before);
  return `${text} (${graded})`;
}

/** The rows as CSV, one a line, after a line with the column names. */
export function diffCsv(rows: readonly DiffRow[]): string {
  return [COLUMNS, ...rows.map((row) => COLUMNS.map((column) => row[column]))].map(csvLine).join('');
}
