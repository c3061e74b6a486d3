import { expect, test } from 'vitest';
import { datasetFrom } from '../../data/dataset-from.ts';
import { locatorInWords } from './locator-in-words.ts';

const found = (claim: string, source = 'table of names') =>
  locatorInWords
    .check(
      datasetFrom({
        'elements.yaml': `wood: { name: Wood, sources: { a-book: '${source}' } }`,
        'claims/a-book.yaml': `claims: [{ subject: organ:liver, corresponds-to: element:wood, locator: '${claim}' }]`,
      }),
    )
    .map(({ file, message }) => `${file} ${message}`);

test('a file name is refused as a locator, of a claim and of a name', () => {
  expect(found('clinicaltrial.csv, rows SCIATICA', 'sets/common/mtc.js, EX')).toEqual([
    'data/claims/a-book.yaml the locator “clinicaltrial.csv, rows SCIATICA” names a file, `clinicaltrial.csv`, which says nothing to a reader',
    'data/elements.yaml the locator “sets/common/mtc.js, EX” names a file, `mtc.js`, which says nothing to a reader',
  ]);
});

test('pages, chapters, codes and tables in words are places', () => {
  for (const locator of [
    'page 104',
    'chapter 17, III.6 (bi syndromes), etiology b)',
    'SF57, among the liver system patterns',
    'registered trial, list of points (read in AcuKG’s table of trials under “Sciatica”)',
    'section 5.7.4',
    'vol. 2, p. 3',
  ])
    expect(found(locator, locator)).toEqual([]);
});

test('files with any known ending are refused, at the position of the locator', () => {
  for (const file of ['a.yml', 'a.yaml', 'a.xls', 'a.xlsx', 'a.htm', 'a.html'])
    expect(found(`${file}, line 3`)).toHaveLength(1);
  const dataset = datasetFrom({ 'elements.yaml': "wood: { name: Wood, sources: { a: p. 1, b: 'b.csv' } }" });
  expect(locatorInWords.check(dataset).map(({ line, column }) => [line, column])).toEqual([[1, 44]]);
});
