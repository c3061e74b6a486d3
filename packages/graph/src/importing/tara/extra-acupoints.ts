import { squeeze } from '../../text/fold.ts';
import type { ImportRun } from '../import-run.ts';
import { cell, type Sheet } from '../sheet.ts';
import { stateIndications, TEXTBOOK } from './indications.ts';
import { placeIn } from './locators.ts';
import { readExtraPoints } from './tara-points.ts';

/**
 * Extra points, by name only. Their places are sentences, which curators have read for the points that the data
 * has.
 */
export const extraAcupoints: Sheet = {
  file: 'extra-acupoints.csv',
  columns: ['Acupoint', 'Superclass', 'Indications', 'Reference'],
  reader: () => (cells, run) => {
    const name = cell(cells, 'Acupoint');
    if (!cell(cells, 'Superclass').startsWith('TARA:')) {
      return run.leaveOut('a part of an extra point, which is one and has its own row', name);
    }
    const points = readExtraPoints(run, name);
    if (points.length === 0) return;
    for (const point of points) {
      takePlace(run, point, name);
      stateIndications(run, point, cell(cells, 'Indications'));
    }
    checkIsbn(run, cell(cells, 'Reference'));
  },
};

function takePlace(run: ImportRun, point: string, name: string): void {
  const places = run.known.statementsOf(`citation:${run.source}`, point);
  if (places.some(({ locator }) => locator === placeIn('extra-acupoints.csv', name))) run.tally.take('known');
}

/** Leaves out ISBNs that count up from row to row, although the book is the same. */
function checkIsbn(run: ImportRun, reference: string): void {
  const isbn = /ISBN-13: ([\d-]+)/.exec(reference)?.[1] ?? '';
  const known = run.known.citations.get(TEXTBOOK)?.ISBN ?? '';
  if (isbn !== '' && squeeze(isbn) !== squeeze(known)) run.leaveOut('an ISBN that is not the book’s', isbn);
}
