import { localId } from '../../text/label.ts';
import { type ImportRun, slug } from '../import-run.ts';
import { readPoint } from '../points.ts';
import { regionNamed } from '../regions.ts';
import { cell, type Cells, type Sheet } from '../sheet.ts';
import { placeIn } from './locators.ts';
import { leaveOutOneSex, readExtraPoints } from './tara-points.ts';

const FILE = 'acupoints-locations.csv';

/**
 * Anatomy that TARA finds in the WHO's description of a point's place. Only anatomy that the point is on is used.
 */
export const locations: Sheet = {
  file: FILE,
  columns: ['Acupoint', 'Identified Locations', 'Identified Locations URI', 'Relation'],
  reader: () => (cells, run) => {
    const code = cell(cells, 'Acupoint');
    const anatomy = cell(cells, 'Identified Locations');
    if (leaveOutOneSex(run, code)) return;
    switch (cell(cells, 'Relation')) {
      case 'TARA:locatedOnTheSurfaceOf':
        break;
      case 'TARA:locatedInRelationTo':
        return run.leaveOut('a place in relation to anatomy: no relation of the data says that', anatomy);
      default:
        return run.leaveOut('no relation to the anatomy is given', anatomy);
    }
    for (const point of readPoints(run, code)) stateRegion(run, point, cells);
  },
};

function readPoints(run: ImportRun, code: string): readonly string[] {
  if (!/\d/.test(code)) return readExtraPoints(run, code);
  const point = readPoint(run, code);
  return point === undefined ? [] : [point];
}

/**
 * Adds TARA's own reading. It is also known when the WHO standard or the book, read through TARA, says the same.
 */
function stateRegion(run: ImportRun, point: string, cells: Cells): void {
  const region = regionOf(run, cells);
  const said = { subject: point, relation: 'located-in' as const, object: region };
  if (run.known.says({ ...said, citation: 'citation:who-2008' })) return run.tally.take('known');
  run.addStatement({ ...said, citation: `citation:${run.source}`, locator: placeIn(FILE, localId(point)) });
}

/** The recorded region by UBERON id, else by name, else a new one. */
function regionOf(run: ImportRun, cells: Cells): string {
  const anatomy = cell(cells, 'Identified Locations');
  const place = placeIn(FILE, anatomy);
  const uri = cell(cells, 'Identified Locations URI');
  const uberon = /\/UBERON_(\d{7})$/.exec(uri)?.[1];
  const byId = uberon && run.known.identified('region', 'uberon', `UBERON:${uberon}`);
  if (byId) return byId;
  const byName = regionNamed(run.known, anatomy);
  if (byName !== undefined) {
    run.leaveOut('an id that the data does not have for the region of this name', `${anatomy} ${uri}`);
    return byName;
  }
  const id = run.addEntity(`region:${slug(anatomy)}`, sentenceCase(anatomy), place);
  if (uberon === undefined)
    run.leaveOut('an id of InterLex, which the data has no scheme for', `${anatomy} ${uri}`);
  else run.addExternalId(id, 'uberon', `UBERON:${uberon}`, place);
  return id;
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1).toLowerCase();
}
