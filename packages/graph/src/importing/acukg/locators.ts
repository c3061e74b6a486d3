/** AcuKG's tables in words: a reader of a locator knows none of its files. Which is which stands in its record too. */
const TABLES = {
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

/** The place in a trial or an article that nobody opened: what AcuKG lists of it under a MeSH heading. */
export function listUnder(file: 'clinicaltrial.csv' | 'PubMed.csv', heading: string): string {
  const source = file === 'PubMed.csv' ? 'article' : 'registered trial';
  return `${source}, list of points (read in AcuKG’s ${TABLES[file]} under “${heading}”)`;
}

/** Whether a locator says that this heading was read, alone or beside others; headings are written in either case. */
export function readUnder(locator: string, heading: string): boolean {
  const headings = [...locator.matchAll(/“([^”]+)”/g)].map(([, text = '']) => text.toLowerCase());
  return locator.includes(TABLES['clinicaltrial.csv']) && headings.includes(heading.toLowerCase());
}
