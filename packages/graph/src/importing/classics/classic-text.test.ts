import { expect, test } from 'vitest';
import { placeOf, readClassicText, type Section, titleWithoutNotes } from './classic-text.ts';
import { numberOf } from './numerals.ts';

/* Texts of our own making, broken at forty characters as the editions are. */
const FULL = '甲'.repeat(39);

function only(text: string): Section {
  const [first] = readClassicText('book.txt', text).sections;
  if (first === undefined) throw new Error('no section');
  return first;
}

function bodyOf(lines: readonly string[]): string {
  return only(['<目录>卷一', '<篇名>某门', ...lines].join('\n')).body.text;
}

test('a heading opens a section, and a line above it says where it stands', () => {
  const { sections } = readClassicText(
    'book.txt',
    [
      '<篇名>书',
      '书名：书',
      '作者：某',
      '',
      '<目录>卷三\\诸穴',
      '',
      '<篇名>头第一',
      '',
      '属性：某穴。 ',
    ].join('\n'),
  );

  expect(sections.map(({ path, juan, title, body }) => [path, juan, title, body.text])).toEqual([
    ['', undefined, '书', ''],
    ['卷三\\诸穴', 3, '头第一', '某穴。\n'],
  ]);
});

test('a line that is as long as lines are goes on in the next one; a shorter one that ends a sentence does not', () => {
  expect(bodyOf([`${FULL}腰 `, '痛。 ', `${FULL}膝 `, '。 '])).toBe(`${FULL}腰痛。\n${FULL}膝。\n`);
});

test('where a short line ends within a sentence, its rest may be lost', () => {
  expect(bodyOf([`${FULL}腰 `, '主头 ', '痛。 ', FULL])).toBe(`${FULL}腰主头…痛。\n${FULL}\n`);
});

test('a text that was not broken into lines has a paragraph on each line', () => {
  expect(bodyOf(['头痛', '甲'.repeat(300)])).toBe(`头痛\n${'甲'.repeat(300)}\n`);
});

test('marks of the edition: lost characters, headings, pictures, other colons', () => {
  expect(bodyOf(['\\r图\\p01-a.bmp\\r', '\\x某穴\\x∶主KT KT 。腿＿风，颞 痛 '])).toBe(
    '\n【某穴】：主__。腿_风，颞 痛\n',
  );
});

test('words that a machine replaced are what they were, also over the end of a line', () => {
  expect(bodyOf([`${FULL}香港 `, '脚，黄胆。 '])).toBe(`${FULL}脚气，黄疸。\n`);
});

test('each place keeps its line of the file, also behind what was replaced', () => {
  const { body, plain } = only(['<篇名>某门', '香港脚', '（注。）膝痛', '头痛。'].join('\n'));

  expect(body.lineAt(body.text.indexOf('膝'))).toBe(3);
  expect(plain.text).not.toContain('注');
  expect(plain.lineAt(plain.text.indexOf('膝'))).toBe(3);
  expect(plain.slice(plain.text.indexOf('头')).lineAt(0)).toBe(4);
  expect(body.lineAt(1000)).toBe(4);
});

test('what stands in brackets is no text; a bracket that is not closed ends with its paragraph', () => {
  expect(only('<篇名>某\n腰（一作（某）膝）痛\n头（注\n痛').plain.text).toBe('腰痛\n头\n痛\n');
});

test('places for readers', () => {
  const section = (path: string, title = '某') => only(`<目录>${path}\n<篇名>${title}\n某`);

  expect(placeOf(section('针灸资生经第十二'), '环跳')).toBe('juan 12, 环跳');
  expect(placeOf(section('卷一下'), '环跳')).toBe('juan 1, last part, 环跳');
  expect(placeOf(section('', '某（余见疟）'))).toBe('section 某');
  expect(titleWithoutNotes('热病第一（中）')).toBe('热病第一（中）');
  expect(titleWithoutNotes('（某）')).toBe('（某）');
});

test('numerals', () => {
  expect(['三', '十', '十二', '二十', '二十四'].map((numeral) => numberOf(numeral))).toEqual([
    3, 10, 12, 20, 24,
  ]);
});
