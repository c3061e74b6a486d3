import { expect, test } from 'vitest';
import { headOfObject, headOfSubject, sentenceOf } from './claim-words.ts';
import { readClaim, thingOf } from './things.fixture.ts';

test('a claim is said as sources report it', () => {
  const said = (words: string) => sentenceOf(readClaim(words), thingOf);
  expect(said('acupoint:PC6 treats symptom:nausea')).toBe('PC6 (Neiguan) is said to treat nausea');
  expect(said('symptom:sciatica felt-in region:buttock')).toBe('Sciatica is said to be felt in the buttock');
  expect(said('symptom:sciatica-lateral felt-in region:foot')).toBe(
    'Sciatica, pain down the side of the leg, is said to be felt in the foot',
  );
  expect(said('acupoint:PC6 point-of channel:PC')).toBe(
    'PC6 (Neiguan) is a point of the Pericardium channel',
  );
});

test('a thing that is gone is called by its id', () => {
  expect(sentenceOf(readClaim('acupoint:XX1 treats symptom:nausea'), thingOf)).toBe(
    'Acupoint:XX1 is said to treat nausea',
  );
});

test('the head of several claims has what they share', () => {
  expect(headOfSubject(readClaim('symptom:sciatica felt-in region:buttock'), thingOf)).toBe(
    'Sciatica is said to be felt in',
  );
  expect(headOfObject(readClaim('acupoint:PC6 treats symptom:nausea'), thingOf)).toBe('Said to treat nausea');
  expect(headOfObject(readClaim('acupoint:PC6 studied-for symptom:nausea'), thingOf)).toBe(
    'Studied for nausea',
  );
});
