import { localId } from '../../text/label.ts';
import type { NameLanguage } from '../../vocabulary/levels.ts';
import type { ImportRun } from '../import-run.ts';
import { readPoint } from '../points.ts';
import { cell, type Cells, type Sheet } from '../sheet.ts';
import { placeIn, type TableFile } from './locators.ts';

/**
 * Characters, with other forms of a character in brackets after it: simplified in 雲(云)門(门), simplified and Japanese
 * in 尺澤(泽,沢), only Japanese in 神藏(蔵). The table does not say which is which, so other forms only confirm names that
 * are known.
 */
export const chineseName: Sheet = {
  file: 'Chinesename.csv',
  columns: ['Acupoint_Code', 'Relation', 'Chinese_Name', 'SNOMED_code'],
  reader: () => (cells, run) => {
    const point = readPoint(run, cell(cells, 'Acupoint_Code'));
    if (point === undefined) return;
    const place = placeIn('Chinesename.csv', localId(point));
    const written = cell(cells, 'Chinese_Name');
    const bare = written.replace(/^\((.)\)/u, '$1');
    nameOf(run, point, 'zh-Hant', bare.replace(/\([^)]*\)/gu, ''), place);
    const other = bare.replace(/.\((.)[^)]*\)/gu, '$1');
    if (run.hasName(point, { language: 'zh-Hans', text: other })) run.tally.take('known');
    else run.leaveOut('characters in brackets: simplified or Japanese, AcuKG does not say which', written);
    const code = cell(cells, 'SNOMED_code');
    if (/^\d{6,18}$/.test(code)) run.addExternalId(point, 'snomedct', code, place);
    else if (code !== '') run.leaveOut('SNOMED CT code malformed', code);
  },
};

/** English names, padded with tabs. */
export const englishName: Sheet = oneName('Englishname.csv', 'English_Name');

/** Pinyin without tones. */
export const pinyinName: Sheet = oneName('pinyinname.csv', 'Pinyin_Name');

/** Names in five languages; on some channels the columns are swapped. */
export const localVocabulary: Sheet = {
  file: 'local_acupoint_vocabulary.csv',
  columns: ['Point', 'Name', 'Transliteration', 'English', 'Pinyin', 'Vietnamese'],
  reader: () => (cells, run) => {
    const point = readPoint(run, cell(cells, 'Point'));
    if (point === undefined) return;
    const place = placeIn('local_acupoint_vocabulary.csv', localId(point));
    const [english, pinyin] = englishAndPinyin(run, cells);
    for (const han of hanNames(cell(cells, 'Name'))) nameOf(run, point, 'zh-Hant', han, place);
    nameOf(run, point, 'en', cell(cells, 'Transliteration'), place);
    nameOf(run, point, 'en', english, place);
    nameOf(run, point, 'zh-Latn-pinyin', joined(withoutNotes(pinyin)), place);
    run.leaveOut(
      'names in Korean and Vietnamese, which the data has no language for',
      cell(cells, 'Vietnamese'),
    );
  },
};

function oneName(file: TableFile, column: string): Sheet {
  return {
    file,
    columns: ['Acupoint_Code', 'Relation', column],
    reader: () => (cells, run) => {
      const point = readPoint(run, cell(cells, 'Acupoint_Code'));
      if (point !== undefined) nameOf(run, point, 'en', cell(cells, column), placeIn(file, localId(point)));
    },
  };
}

function nameOf(run: ImportRun, point: string, language: NameLanguage, text: string, place: string): void {
  if (text === '') run.leaveOut('the name is empty', place);
  else run.addName(point, { language, text: text.replace(/\s+/g, ' ') }, place);
}

/** Swaps the two columns where only the English one has tone marks, which belong to pinyin. */
function englishAndPinyin(run: ImportRun, cells: Cells): [english: string, pinyin: string] {
  const english = cell(cells, 'English');
  const pinyin = cell(cells, 'Pinyin');
  if (!hasTones(english) || hasTones(pinyin)) return [english, pinyin];
  run.tally.readAs('columns English and Pinyin swapped', `${english} | ${pinyin}`);
  return [pinyin, english];
}

function hasTones(text: string): boolean {
  return /[\u0300\u0301\u0304\u030c]/.test(text.normalize('NFD'));
}

/** Characters without footnotes. Two forms are separated by `;` or brackets. */
function hanNames(cellText: string): string[] {
  return withoutNotes(cellText)
    .split(/[;()]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** The text without footnotes and second readings, which are in square brackets. */
function withoutNotes(text: string): string {
  return text.replace(/\[[^\]]*\]/g, '');
}

/** `zhōng fǔ` as one word with a capital, as the data writes it. */
function joined(pinyin: string): string {
  const word = pinyin.normalize('NFC').replace(/\s+/g, '');
  return word.charAt(0).toUpperCase() + word.slice(1);
}
