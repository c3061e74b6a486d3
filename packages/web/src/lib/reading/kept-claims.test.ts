import { expect, test } from 'vitest';
import { keptClaims } from './kept-claims.ts';
import { keep, keepEdited, NO_MARKS, notesOf, renumber } from './note.ts';
import { readClaim } from './things.fixture.ts';

const text = 'B54 eases nausea. PC6 eases it too.';
const sentence = { paragraph: 0, mentions: [], marks: [], cites: [] };
const first = readClaim('acupoint:BL54 treats symptom:nausea', { subjectAt: { start: 0, end: 3 } });
const second = readClaim('acupoint:PC6 treats symptom:nausea');
const reading = {
  title: undefined,
  paragraphs: [{ text, kind: 'text' as const, section: undefined }],
  sentences: [
    { ...sentence, start: 0, end: 17, claims: [first] },
    { ...sentence, start: 18, end: text.length, claims: [second] },
  ],
  listed: [],
  bodies: [],
  counts: { sentences: 2, claiming: 2, referring: 0, listed: 0, bodies: 0 },
  stopped: false,
};
const notes = notesOf(reading);

test('what was kept is taken away with its sentence, as edited or renumbered', () => {
  const edited = keepEdited(NO_MARKS, notes[1]!, { ...second, object: 'symptom:sciatica' });
  const marks = renumber(keep(edited, '0.0'), 'B54', 'acupoint:BL40');
  expect(keptClaims({ reading, notes, marks })).toEqual([
    { claim: { ...first, subject: 'acupoint:BL40' }, sentence: 0, quote: 'B54 eases nausea.' },
    {
      claim: { ...second, object: 'symptom:sciatica' },
      sentence: 1,
      quote: 'PC6 eases it too.',
      edited: true,
    },
  ]);
});

test('what was not kept stays', () => {
  expect(keptClaims({ reading, notes, marks: NO_MARKS })).toEqual([]);
});
