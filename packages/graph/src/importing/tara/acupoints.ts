import { localId } from '../../text/label.ts';
import type { ImportRun } from '../import-run.ts';
import { pointOfCode, readPoint } from '../points.ts';
import { cell, type Cells, splitList, type Sheet } from '../sheet.ts';
import { placeIn } from './locators.ts';
import { stateCautions } from './cautions.ts';
import { stateIndications } from './indications.ts';
import { leaveOutOneSex } from './tara-points.ts';

const FILE = 'acupoints.csv';

/**
 * The points: names, channel, indications and cautions. Channel and page come from the WHO standard, indications and what is
 * forbidden from the textbook of 1999, both as quoted by TARA. No sentence is imported.
 */
export const acupoints: Sheet = {
  file: FILE,
  columns: [
    'Acupoint',
    'Synonym',
    'Meridian',
    'Chinese Name',
    'English Name',
    'Reference',
    'Indications',
    'Acupuncture Method',
  ],
  reader: () => (cells, run) => {
    const code = cell(cells, 'Acupoint');
    if (leaveOutOneSex(run, code)) return;
    const point = readPoint(run, code);
    if (point === undefined) return;
    const place = placeIn(FILE, localId(point));
    for (const synonym of splitList(cell(cells, 'Synonym'))) takeSynonym(run, point, synonym, place);
    const pinyin = splitList(cell(cells, 'Chinese Name'));
    if (pinyin.length === 0) run.leaveOut('the column Chinese Name is empty', code);
    for (const name of pinyin) takePinyin(run, point, name, place);
    const english = cell(cells, 'English Name');
    if (english !== '') run.addName(point, { language: 'en', text: english }, place);
    stateChannel(run, point, cells);
    stateIndications(run, point, cell(cells, 'Indications'));
    stateCautions(run, point, cell(cells, 'Acupuncture Method'));
  },
};

function takeSynonym(run: ImportRun, point: string, synonym: string, place: string): void {
  if (/\bpoint of\b/i.test(synonym)) {
    return run.leaveOut('a role among the synonyms: special-points-association.csv has it', synonym);
  }
  const meant = pointOfCode(run.known, synonym)?.id;
  if (meant === undefined) return run.addName(point, { language: 'en', text: synonym }, place);
  if (meant !== point) return run.leaveOut('a synonym that is the code of another point', synonym);
  run.addName(point, { language: 'code', text: synonym.replaceAll(' ', '') }, place);
}

/** A spelling that is splitList in brackets among the defects of TARA's record is a known misprint, not a name. */
function takePinyin(run: ImportRun, point: string, name: string, place: string): void {
  const defects = run.known.citations.get(`citation:${run.source}`)?.defects ?? [];
  if (defects.some((defect) => defect.includes(`(${name})`))) {
    return run.leaveOut(`misspelt, by the defects of ${run.source}`, name);
  }
  run.addName(point, { language: 'en', text: name }, place);
}

function stateChannel(run: ImportRun, point: string, cells: Cells): void {
  const meridian = cell(cells, 'Meridian');
  const page = /World Health Organization.*, 2008\. Page (\d+)/.exec(cell(cells, 'Reference'))?.[1];
  const channel = run.known.named('channel', meridian);
  if (channel === undefined) return run.leaveOut('no channel of the data has this name', meridian);
  if (page === undefined)
    return run.leaveOut('no page of the WHO standard for the channel', cell(cells, 'Reference'));
  run.addStatement({
    citation: 'citation:who-2008',
    via: `citation:${run.source}`,
    subject: point,
    relation: 'point-of',
    object: channel,
    locator: `page ${page}`,
  });
}
