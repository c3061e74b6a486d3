import { fold } from '../../text/fold.ts';
import { localId } from '../../text/label.ts';
import { type ImportRun, slug } from '../import-run.ts';
import { readPoint } from '../points.ts';
import { cell, type Sheet } from '../sheet.ts';
import { placeIn } from './locators.ts';

/** What AcuKG says a point treats. It gives no source for a row, so AcuKG itself is the source. */
export const indication: Sheet = {
  file: 'Indication.csv',
  columns: ['Acupoint_Code', 'Relation', 'Indication'],
  reader: () => (cells, run) => {
    const point = readPoint(run, cell(cells, 'Acupoint_Code'));
    if (point === undefined) return;
    const locator = placeIn('Indication.csv', localId(point));
    for (const symptom of symptomsOf(run, cell(cells, 'Indication'), locator)) {
      run.addStatement({
        citation: `citation:${run.source}`,
        subject: point,
        relation: 'treats',
        object: symptom,
        locator,
      });
    }
  },
};

/**
 * The symptoms that a label means: as the curators of the data have read it, else the one of that name, else a new
 * one of that name. A label that the curators left out is left out, for their reason.
 */
function symptomsOf(run: ImportRun, label: string, place: string): readonly string[] {
  if (label === '') {
    run.leaveOut('the indication is empty', label);
    return [];
  }
  const reading = run.phrases.get(fold(label));
  if (reading !== undefined && 'leftOut' in reading) {
    run.leaveOut(`indication left out in symptoms/MERGED.md: ${reading.leftOut}`, label);
    return [];
  }
  return (
    reading?.symptoms ?? [
      run.known.named('symptom', label) ?? run.addEntity(`symptom:${slug(label)}`, label, place),
    ]
  );
}
