import { cell, listed, type Sheet } from '../sheet.ts';
import { placeIn } from './locators.ts';

const FILE = 'meridians.csv';

/** Words as TARA misspells them: meridian, intestine, pericardium. */
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
    const codes = listed(cell(cells, 'Abbreviation'));
    for (const text of codes) run.name(channel, { language: 'code', text: text.toUpperCase() }, place);
    for (const text of listed(cell(cells, 'Synonym')).filter((synonym) => !codes.includes(synonym))) {
      if (MISSPELT.test(text)) run.leaveOut('a misspelt name', text);
      else run.name(channel, { language: 'en', text }, place);
    }
    const organ = cell(cells, 'Associated Organ');
    if (organ !== '')
      run.leaveOut('an organ of anatomy: the organs of the data are those of Chinese medicine', organ);
  },
};
