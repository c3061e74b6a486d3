import { expect, test } from 'vitest';
import { searchWords } from './search-words.ts';
import { contentOf, wordForm } from './word-forms.ts';

const content = (text: string) => contentOf(searchWords(text));

test.each([
  ['swollen', 'swelling', 'swells'],
  ['aching', 'painful', 'hurts', 'pains', 'sore'],
  ['oedema', 'edema'],
  ['diarrhoea', 'diarrhea'],
  ['haemorrhoids', 'hemorrhoid'],
  ['tumour', 'tumors'],
  ['feet', 'foot'],
  ['teeth', 'tooth'],
  ['itchy', 'itching', 'itch'],
  ['dizzy', 'dizziness'],
  ['anxious', 'anxiety'],
  ['constipated', 'constipation'],
  ['meridians', 'channel'],
])('%s, %s … have one form', (...forms) => {
  expect(new Set(forms.map(wordForm)).size).toBe(1);
});

test('words of other things have other forms', () => {
  const words = [
    'wrist',
    'waist',
    'chest',
    'cheek',
    'heel',
    'heal',
    'sweat',
    'sweet',
    'hip',
    'lip',
    'cold',
    'cough',
  ];
  expect(new Set(words.map(wordForm)).size).toBe(words.length);
  expect(wordForm('gb30')).toBe('gb30');
  expect(wordForm('痛')).toBe('痛');
});

test('order, fillers and endings do not change the content', () => {
  expect(content('my knees are swollen')).toBe(content('Swelling of the knee'));
  expect(content('Qin et al. 2015')).toBe(content('2015 Qin'));
  expect(content('失眠')).toBe(content('失眠症'));
  expect(content('足三里穴')).toBe(content('足三里'));
  expect(content('the')).toBe('the');
});

test('another thing has another content', () => {
  expect(content('knee pain')).not.toBe(content('knee'));
  expect(content('头痛')).not.toBe(content('痛头'));
  expect(content('病')).not.toBe(content('症'));
});
