import { expect, test } from 'vitest';
import { inSentence, termPhrase, worksPhrase } from './phrases.ts';

test('sets a name inside a sentence, and keeps abbreviations', () => {
  expect(inSentence('Sciatica, pain down the side of the leg')).toBe(
    'sciatica, pain down the side of the leg',
  );
  expect(inSentence('IT band syndrome')).toBe('IT band syndrome');
});

test('says that a broader term covers any of its kind', () => {
  expect(termPhrase('BROADER', ['Sciatica', 'Leg pain'])).toBe('any sciatica or leg pain');
  expect(termPhrase('BROADER', ['Sciatica', 'Leg pain', 'Sciatica', 'Back pain'])).toBe(
    'any sciatica, leg pain or back pain',
  );
});

test('names a narrower term as it is, and nothing for the symptom itself', () => {
  expect(termPhrase('NARROWER', ['Thigh pain'])).toBe('thigh pain');
  expect(termPhrase('EXACT', ['Leg pain'])).toBe('');
});

test('counts works, and says when none names a source', () => {
  expect(worksPhrase(7, true, 'any sciatica')).toBe('7 sources, any sciatica');
  expect(worksPhrase(1, false)).toBe('1 source, no source named');
});
