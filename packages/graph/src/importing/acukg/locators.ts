/**
 * AcuKG's tables in words, since readers of a locator do not know its files. Its record says which file is which.
 */
const TABLES = {
  'Action_target.csv': 'table of actions',
  'Chinesename.csv': 'table of Chinese names',
  'Englishname.csv': 'table of English names',
  'Indication.csv': 'table of indications',
  'MeSH-Condition.csv': 'table of conditions',
  'PubMed.csv': 'table of articles',
  'clinicaltrial.csv': 'table of trials',
  'local_acupoint_vocabulary.csv': 'vocabulary of points',
  'located_near.csv': 'table of places near points',
  'part_of.csv': 'table of the parts that points lie on',
  'pinyinname.csv': 'table of pinyin names',
} as const;

export type TableFile = keyof typeof TABLES;

/** A place in AcuKG itself: “table of indications, BL1”. */
export function placeIn(file: TableFile, row: string): string {
  return `${TABLES[file]}, ${row}`;
}

/** The place in a trial or an article that was not opened: what AcuKG lists of it under a MeSH heading. */
export function listUnder(file: 'clinicaltrial.csv' | 'PubMed.csv', heading: string): string {
  const source = file === 'PubMed.csv' ? 'article' : 'registered trial';
  return `${source}, list of points (read in AcuKG’s ${TABLES[file]} under “${heading}”)`;
}

/** Whether a locator names this heading, alone or with others, in upper or lower case. */
export function readUnder(locator: string, heading: string): boolean {
  const headings = [...locator.matchAll(/“([^”]+)”/g)].map(([, text = '']) => text.toLowerCase());
  return locator.includes(TABLES['clinicaltrial.csv']) && headings.includes(heading.toLowerCase());
}
