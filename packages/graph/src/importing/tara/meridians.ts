import { cell, splitList, type Sheet } from '../sheet.ts';
import { placeIn } from './locators.ts';

const FILE = 'meridians.csv';

/** TARA's misspellings of meridian, intestine and pericardium. */
const MISSPELT = /\b(?:meridan|intenstine|pericardiam)\b/i;

/** The channels: names and codes. */
export const meridians: Sheet = {
  file: FILE,
  columns: ['Meridian', 'Associated Organ', 'Synonym', 'Abbreviation'],
  reader: () => (cells, run) => {
    const name = cell(cells, 'Meridian');
    const channel = run.known.named('channel', name);
    if (channel === undefined) return run.leaveOut('no channel of the data has this name', name);
    const place = placeIn(FILE, name);
    const codes = splitList(cell(cells, 'Abbreviation'));
    for (const text of codes) run.addName(channel, { language: 'code', text: text.toUpperCase() }, place);
    for (const text of splitList(cell(cells, 'Synonym')).filter((synonym) => !codes.includes(synonym))) {
      if (MISSPELT.test(text)) run.leaveOut('a misspelt name', text);
      else run.addName(channel, { language: 'en', text }, place);
    }
    const organ = cell(cells, 'Associated Organ');
    if (organ !== '')
      run.leaveOut('an organ of anatomy: the organs of the data are those of Chinese medicine', organ);
  },
};
