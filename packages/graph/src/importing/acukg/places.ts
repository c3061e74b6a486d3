import { localId } from '../../text/label.ts';
import { squeeze } from '../../text/fold.ts';
import { type ImportRun, slug } from '../import-run.ts';
import { readPoint } from '../points.ts';
import type { Table } from '../read-table.ts';
import { regionNamed } from '../regions.ts';
import { cell, type Cells, type Sheet } from '../sheet.ts';
import { placeIn, type TableFile } from './locators.ts';

const COLUMNS = ['Acupoint_Code', 'Relation', 'Anatomy', 'UBERON_code', 'SNOMED_CT_code'];

/** Anatomy near a point. */
export const locatedNear: Sheet = placeSheet(
  'located_near.csv',
  () => 'AcuKG says that the point lies near it.',
);

/** Anatomy that a point is on, with words for the part: inner canthus of, medial wall of. */
export const partOf: Sheet = placeSheet('part_of.csv', (words) => `AcuKG says: ${words}.`);

/**
 * Both tables list all anatomy in the description of a point, also what the point is only near. When AcuKG's tables
 * of direction and distance lead from an anatomical thing to the point, the point is not on it.
 */
function placeSheet(file: TableFile, noteOf: (words: string) => string): Sheet {
  return {
    file,
    columns: COLUMNS,
    reader: (tables) => {
      const beside = new Set(
        ['direction_of.csv', 'distance_of.csv'].flatMap((name) => pairs(tables.get(name))),
      );
      return (cells, run) => {
        const point = readPoint(run, cell(cells, 'Acupoint_Code'));
        if (point === undefined) return;
        const anatomy = cell(cells, 'Anatomy');
        if (beside.has(pairOf(cells))) {
          return run.leaveOut(
            'direction_of.csv or distance_of.csv puts the point beside it, not in it',
            anatomy,
          );
        }
        const locator = placeIn(file, localId(point));
        const region = regionOf(run, cells, placeIn(file, anatomy));
        if (region === undefined) {
          return run.leaveOut('no region of the data, and without UBERON and SNOMED CT id', anatomy);
        }
        run.addStatement({
          citation: `citation:${run.source}`,
          subject: point,
          relation: 'located-in',
          object: region,
          locator,
          note: noteOf(`${cell(cells, 'Relation')} ${anatomy}`),
        });
      };
    },
  };
}

/** The recorded region by UBERON id, else by name, else a new one when AcuKG gives an id. */
function regionOf(run: ImportRun, cells: Cells, place: string): string | undefined {
  const anatomy = cell(cells, 'Anatomy');
  const uberon = /^UBERON_(\d{7})$/.exec(cell(cells, 'UBERON_code'))?.[1];
  const snomed = /^\d{6,18}$/.exec(cell(cells, 'SNOMED_CT_code'))?.[0];
  const known =
    (uberon && run.known.identified('region', 'uberon', `UBERON:${uberon}`)) ||
    regionNamed(run.known, anatomy);
  if (known !== undefined) return known;
  if (uberon === undefined && snomed === undefined) return undefined;
  const id = run.addEntity(`region:${slug(anatomy)}`, sentenceCase(anatomy), place);
  if (uberon !== undefined) run.addExternalId(id, 'uberon', `UBERON:${uberon}`, place);
  if (snomed !== undefined) run.addExternalId(id, 'snomedct', snomed, place);
  return id;
}

function pairs(table: Table | undefined): string[] {
  return (table?.rows ?? []).map(({ cells }) => pairOf(cells));
}

function pairOf(cells: Cells): string {
  return `${squeeze(cell(cells, 'Acupoint_Code'))} ${squeeze(cell(cells, 'Anatomy'))}`;
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
