import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { datasetFrom } from '../../data/dataset-from.ts';
import { placesOf } from './find-term.ts';
import { verifyClassics } from './verify-classics.ts';

/* The text is of our own making, in the ways in which old books are written. */
const TEXT = [
  '<目录>卷一',
  '<篇名>某经',
  '属性：环跳（一名某） 髀枢中。主冷风，湿 痹。头痛。',
  '委中 膝后。主腰痛。香港脚。',
  '<目录>卷七',
  '<篇名>某病',
  '属性：腰痛，环跳主之。头痛（一作项痛），委中及承山主之。',
  '<篇名>某门',
  '属性：腰痛∶委中 承山环跳',
  '头痛∶承山',
  '<篇名>某疾',
  '属性：委中、承山、治腰痛。头痛。环跳、主足寒。',
].join('\n');

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verify-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function verified(claims: readonly string[], { digest = sha256(TEXT), isThere = true } = {}) {
  if (isThere) writeFileSync(join(folder, 'book.txt'), TEXT);
  const data = datasetFrom({
    'citations.yaml': `book: { type: book, title: T, study: { design: classic }, seen: [x], edition: { file: book.txt, sha256: '${digest}' } }`,
    'acupoints.yaml': `
GB30: { name: Huantiao, names: { zh-Hant: 環跳 } }
BL40: { name: Weizhong, names: { zh-Hans: 委中 } }
BL57: { name: Chengshan, names: { zh-Hans: 承山 } }
`,
    'symptoms.yaml': 's: { name: S }',
    'claims/book.yaml': `claims:\n${claims.map((claim) => `  - { ${claim} }\n`).join('')}`,
  });
  return verifyClassics(data, folder).map(({ trouble, terms, missing }) => ({
    trouble,
    terms,
    missing: missing.map(({ statement, why }) => `${statement.subject} ${statement.saidAs}: ${why}`),
  }));
}

const claim = (point: string, term: string, locator: string) =>
  `subject: acupoint:${point}, treats: symptom:s, said-as: ${term}, locator: '${locator}'`;

test('a term is found under its point, or beside it in its section', () => {
  expect(
    verified([
      claim('GB30', '冷风湿_痹', 'juan 1, 环跳'),
      claim('GB30', '湿寒痹', 'juan 1, 环跳'),
      claim('BL40', '脚气', 'juan 1, 委中'),
      claim('GB30', '腰痛', 'juan 7, section 某病'),
      claim('BL40', '头痛', 'juan 7, section 某病'),
      claim('BL57', '头痛', 'juan 7, section 某病'),
      claim('GB30', '腰痛', 'juan 7, section 某门'),
      claim('BL40', '头痛', 'juan 7, section 某疾'),
    ]),
  ).toEqual([{ trouble: undefined, terms: 8, missing: [] }]);
});

test('a term of another point, of another place, and one that is nowhere', () => {
  expect(
    verified([
      claim('GB30', '腰痛', 'juan 1, 环跳'),
      claim('BL40', '腰痛', 'juan 7, section 某病'),
      claim('BL40', '头痛', 'juan 7, section 某门'),
      claim('BL40', '足寒', 'juan 7, section 某疾'),
      claim('GB30', '头痛', 'juan 7, section 某疾'),
      claim('GB30', '项痛', 'juan 1, 环跳'),
      claim('GB30', '腰痛', 'juan 9, section 某病'),
    ])[0]?.missing,
  ).toEqual([
    'acupoint:GB30 腰痛: the term stands there, but not in the passage of the point',
    'acupoint:BL40 腰痛: the term stands there, but not in the passage of the point',
    'acupoint:BL40 头痛: the term stands there, but not in the passage of the point',
    'acupoint:BL40 足寒: the term stands there, but not in the passage of the point',
    'acupoint:GB30 头痛: the term stands there, but not in the passage of the point',
    'acupoint:GB30 项痛: the term does not stand there',
    'acupoint:GB30 腰痛: the text has no such place',
  ]);
});

test('a file that is not there, or is another one, is said', () => {
  const digest = '0'.repeat(64);

  expect(verified([claim('GB30', '腰痛', 'juan 7, section 某病')], { digest })[0]?.trouble).toBe(
    `the file is another one: its SHA-256 is ${sha256(TEXT)}, that of the record ${digest}`,
  );
  rmSync(join(folder, 'book.txt'));
  expect(verified([claim('GB30', '腰痛', 'juan 7, section 某病')], { isThere: false })[0]?.trouble).toBe(
    'the file is not there',
  );
});

test('marks and ends of lines do not count in a term; lost characters are any', () => {
  expect(placesOf('腰胯痛', '腰胯，\n痛')).toEqual([{ from: 0, to: 5 }]);
  expect(placesOf('腿叉风', '腿_风')).toEqual([{ from: 0, to: 3 }]);
  expect(placesOf('腿_风', '腿叉风')).toEqual([{ from: 0, to: 3 }]);
  expect(placesOf('腿叉风', '___')).toEqual([]);
  expect(placesOf('腰胯痛', '腰胯')).toEqual([]);
});
