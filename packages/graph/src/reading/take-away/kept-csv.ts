import { CSV_MARK, csvLine } from '../../text/csv.ts';
import { claimId } from '../../snapshot/claim-id.ts';
import type { Reading } from '../model.ts';
import type { ReadingIndex } from '../reading-index.ts';
import { type KeptClaim, placeOf } from './kept-claim.ts';

const COLUMNS = [
  'claim',
  'subject',
  'subject_name',
  'relation',
  'object',
  'object_name',
  'stance',
  'hedge',
  'edited',
  'work',
  'locator',
  'quote',
] as const;

/** What was kept as CSV, a row for each claim, with columns named as in the other exports. `work`: the id of the text. */
export function keptCsv(
  kept: readonly KeptClaim[],
  { things }: Pick<ReadingIndex, 'things'>,
  { reading, work }: { readonly reading: Reading; readonly work: string },
): string {
  const labels = new Map(things.map(({ id, label }) => [id, label]));
  const rows = kept.map((one) => {
    const { claim, quote, edited = false } = one;
    const { subject, relation, object, direction, hedge } = claim;
    return csvLine([
      claimId({ subject, relation, object }),
      subject,
      labels.get(subject),
      relation,
      object,
      labels.get(object),
      direction,
      hedge,
      edited,
      work,
      placeOf(reading, one),
      quote,
    ]);
  });
  return CSV_MARK + csvLine(COLUMNS) + rows.join('');
}
