import { expect, test } from 'vitest';
import { fromLevel, inSentence, onPlace, sourcesPhrase, spokenClaim, termPhrase } from './phrases.ts';

test('writes a name inside a sentence in lower case, but not an abbreviation', () => {
  expect(inSentence('Sciatica, pain down the side of the leg')).toBe(
    'sciatica, pain down the side of the leg',
  );
  expect(inSentence('IT band syndrome')).toBe('IT band syndrome');
});

test('adds “in general” to a broader term', () => {
  expect(termPhrase('BROADER', ['Sciatica', 'Leg pain'])).toBe('sciatica or leg pain in general');
  expect(termPhrase('BROADER', ['Sciatica', 'Leg pain', 'Sciatica', 'Back pain'])).toBe(
    'sciatica, leg pain or back pain in general',
  );
});

test('names a narrower term unchanged, and nothing for the symptom itself', () => {
  expect(termPhrase('NARROWER', ['Thigh pain'])).toBe('thigh pain');
  expect(termPhrase('EXACT', ['Leg pain'])).toBe('');
});

test('counts sources, and says when none of them names a source', () => {
  expect(sourcesPhrase(7, 'TRADITIONAL', 'sciatica in general')).toBe('7 sources, on sciatica in general');
  expect(sourcesPhrase(1, 'RANDOMIZED')).toBe('1 source');
  expect(sourcesPhrase(1, 'UNCITED')).toBe('1 text that names no source');
  expect(sourcesPhrase(2, 'UNCITED')).toBe('2 texts that name no source');
});

test('names the place on the body and the lowest level', () => {
  expect(onPlace('Side of the leg')).toBe('on the side of the leg');
  expect(fromLevel('RANDOMIZED')).toBe('randomized and stronger');
  expect(fromLevel('RANDOMIZED', 'or')).toBe('randomized or stronger');
  expect(fromLevel('SYNTHESIZED')).toBe('synthesized');
});

test('describes a claim with its level and its sources', () => {
  expect(spokenClaim({ sentence: 'A treats b', level: 'RANDOMIZED', works: 1 })).toBe(
    'A treats b: randomized, 1 source',
  );
  expect(spokenClaim({ sentence: 'A treats b', level: 'UNCITED', works: 2, contested: true })).toBe(
    'A treats b: 2 texts that name no source, contested',
  );
});
