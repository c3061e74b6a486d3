import { localId } from '../../text/label.ts';
import type { CitationFields } from '../../data/schema.ts';
import { type ImportRun, slug } from '../import-run.ts';
import { cell, type Cells, splitList, type Sheet } from '../sheet.ts';
import { placeIn, pointsOfArticle } from './locators.ts';
import { readNamedPoint } from './tara-points.ts';

const FILE = 'pain-related-articles.csv';

/**
 * Articles on acupuncture for pain, with points and conditions that a program extracted from them. A row about an
 * article that the data has is merged as a whole: the record of the article says what is wrong in the row. For
 * other articles, doubts are recorded as defects.
 */
export const articles: Sheet = {
  file: FILE,
  columns: [
    'ID#',
    'Title',
    'Venue',
    'DOI',
    'Year',
    'Trial Type',
    'Acupoints Used',
    'Condition Treated',
    'Condition ID',
  ],
  reader: () => (cells, run) => {
    const doi = cell(cells, 'DOI').toLowerCase();
    const place = `${FILE}, ID ${cell(cells, 'ID#')}`;
    const known = run.known.citationSeen(`TARA ${place}`) ?? run.known.dois.get(doi);
    if (known !== undefined) mergeArticle(run, known, cells);
    else takeArticle(run, cells, place);
  },
};

function mergeArticle(run: ImportRun, work: string, cells: Cells): void {
  run.tally.take('known');
  for (const written of new Set(splitList(cell(cells, 'Acupoints Used')))) {
    const point = readNamedPoint(run, written);
    const said = point !== undefined && run.known.statementsOf(work, point).some(isStudy);
    if (point !== undefined && !said) {
      run.leaveOut('a point that the record of the article leaves out', `${localId(work)}: ${written}`);
    }
  }
}

function isStudy({ relation }: { relation: string }): boolean {
  return relation === 'studied-for';
}

function takeArticle(run: ImportRun, cells: Cells, place: string): void {
  const title = cell(cells, 'Title');
  if (title === '') return run.leaveOut('an article without a title', place);
  const points = [...new Set(splitList(cell(cells, 'Acupoints Used')))].map((written) =>
    readNamedPoint(run, written),
  );
  const conditions = conditionsOf(run, cells, placeIn(FILE, `no. ${cell(cells, 'ID#')}`));
  const known = points.filter((point) => point !== undefined);
  if (known.length === 0) return run.leaveOut('an article for which no point is splitList', title);
  if (conditions.length === 0) return run.leaveOut('an article for which no condition is given', title);
  const citation = run.addCitation(
    `citation:tara-article-${slug(cell(cells, 'ID#'))}`,
    articleFields(cells, place),
  );
  for (const subject of known) {
    for (const object of conditions) {
      run.addStatement({
        citation,
        via: `citation:${run.source}`,
        subject,
        relation: 'studied-for',
        object,
        locator: pointsOfArticle(cell(cells, 'ID#')),
      });
    }
  }
}

function articleFields(cells: Cells, place: string): CitationFields {
  const year = /^\d{4}$/.exec(cell(cells, 'Year'))?.[0];
  const doi = cell(cells, 'DOI');
  const wrongDoi = doi !== '' && !fitsYear(doi, year);
  const venue = cell(cells, 'Venue');
  return {
    type: 'article-journal',
    title: cell(cells, 'Title'),
    ...(year !== undefined && { issued: { 'date-parts': [[Number(year)]] } }),
    ...(venue !== '' && { 'container-title': venue }),
    ...(/^10\.\d{4,9}\/\S+$/.test(doi) && !wrongDoi && { DOI: doi }),
    study: { design: 'not-recorded' },
    defects: [
      'The record was read in TARA’s table, whose extraction is automatic; the article itself was not opened.',
      `The design is not taken over; the table calls it: ${cell(cells, 'Trial Type') || 'nothing'}.`,
      'Authors and numbers of people are not taken over: their cells hold other things too, and sums that fail.',
      'The points stand in a list that nobody has compared with the article.',
      ...(wrongDoi
        ? [`The DOI of the table, ${doi}, does not fit the year ${year ?? 'that is missing'}.`]
        : []),
    ],
    seen: [`TARA ${place}`],
  };
}

/** False when a DOI contains a year, in full or as (90), that differs by more than a year. */
function fitsYear(doi: string, year: string | undefined): boolean {
  const full = /(?<!\d)(?:19|20)\d{2}(?!\d)/.exec(doi)?.[0];
  const short = /\((\d{2})\)/.exec(doi)?.[1];
  const told = full ?? (short === undefined ? undefined : `${Number(short) > 50 ? 19 : 20}${short}`);
  return told === undefined || (year !== undefined && Math.abs(Number(told) - Number(year)) <= 1);
}

/** The conditions of a row. Their number is that of the ids, since the name of a condition may contain a comma. */
function conditionsOf(run: ImportRun, cells: Cells, place: string): string[] {
  const ids = splitList(cell(cells, 'Condition ID'));
  const parts = splitList(cell(cells, 'Condition Treated'));
  const size = parts.length / Math.max(ids.length, 1);
  if (!Number.isInteger(size)) {
    run.leaveOut('conditions that do not match their ids', parts.join(', '));
    return [];
  }
  return ids.map((uri, index) =>
    conditionOf(run, parts.slice(index * size, (index + 1) * size).join(', '), uri, place),
  );
}

/** The recorded symptom by MONDO or HPO id, else by name or inverted name, else a new one. */
function conditionOf(run: ImportRun, name: string, uri: string, place: string): string {
  const [, prefix, number] = /\/(MONDO|HP)_(\d{7})$/.exec(uri) ?? [];
  const scheme = prefix === 'MONDO' ? 'mondo' : 'hpo';
  const value = `${prefix}:${number}`;
  const known =
    (prefix && run.known.identified('symptom', scheme, value)) ||
    run.known.named('symptom', name) ||
    run.known.named('symptom', name.split(', ').toReversed().join(' '));
  if (known) return known;
  const id = run.addEntity(
    `symptom:${slug(name)}`,
    name.charAt(0).toUpperCase() + name.slice(1).toLowerCase(),
    place,
  );
  if (prefix !== undefined) run.addExternalId(id, scheme, value, place);
  return id;
}
