import { expect, test } from 'vitest';
import { cutPhrases } from './cut-phrases.ts';
import { Terms } from './terms.ts';

const TERMS = new Terms({
  meanings: new Map(
    Object.entries({
      头痛: ['symptom:headache'],
      项强: ['symptom:neck-stiffness'],
      胸胁痛: ['symptom:chest-pain', 'symptom:side-pain'],
      螈_: ['symptom:spasm'],
      痎疟: ['symptom:malaria'],
      甲乙: ['symptom:a'],
      丙丁: ['symptom:b'],
      甲乙丙: ['symptom:c'],
      丁戊: ['symptom:d'],
      丙丁戊: ['symptom:e'],
      腿叉风: ['symptom:leg'],
      腿又风: ['symptom:other'],
    }).map(([term, ids]) => [term, ids.map((id) => ({ id }))]),
  ),
  refused: new Map([['风寒', 'a cause']]),
});
const EDITION = new Set('头痛项强胸胁疟腿风又');

function read(phrase: string): string {
  const found = TERMS.find(phrase, EDITION);
  return 'reason' in found
    ? found.reason
    : found.terms.map(({ term, symptoms }) => `${term}=${symptoms.join('+')}`).join(' ');
}

test('a phrase is a term as it stands, or without words that do not change it', () => {
  expect(read('头痛')).toBe('头痛=symptom:headache');
  expect(read('胸胁痛')).toBe('胸胁痛=symptom:chest-pain+symptom:side-pain');
  expect(read('又头痛者')).toBe('头痛=symptom:headache');
  expect(read('风寒')).toBe('a cause');
  expect(read('头热')).toBe('the dictionary does not have it');
});

test('several terms that cover it without a rest, in one way only', () => {
  expect(read('头痛项强')).toBe('头痛=symptom:headache 项强=symptom:neck-stiffness');
  expect(read('头痛及项强')).toBe('头痛=symptom:headache 项强=symptom:neck-stiffness');
  expect(read('头痛项')).toBe('the dictionary does not have it');
  expect(read('甲乙丙丁戊')).toBe('it can be parted into terms in two ways');
});

test('a lost character is one that the edition has nowhere, and one meaning must fit', () => {
  expect(read('螈_')).toBe('螈_=symptom:spasm');
  expect(read('腿_风')).toBe('腿_风=symptom:leg');
  expect(read('头_痛')).toBe('the dictionary does not have it');
  expect(read('_疟')).toBe('too much of it is lost');
});

test('phrases end at marks; a blank is a lost character; beside a lost end of a line they are torn', () => {
  expect(cutPhrases('头痛，螈 。_，项…强、腰…痛', (phrase) => phrase === '项强腰')).toEqual([
    { text: '头痛', torn: false },
    { text: '螈_', torn: false },
    { text: '项', torn: true },
    { text: '强', torn: true },
    { text: '腰', torn: true },
    { text: '痛', torn: true },
  ]);
  expect(cutPhrases('头项…强', (phrase) => phrase === '头项强')).toEqual([{ text: '头项强', torn: false }]);
});
