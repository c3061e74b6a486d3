import { expect, test } from 'vitest';
import { keep, keepEdited, NO_MARKS, type Note, notesOf, reject, renumber } from './note.ts';
import { readClaim } from './things.fixture.ts';

const claim = readClaim('acupoint:PC6 treats symptom:nausea');
const note: Note = { id: '0.0', sentence: 0, read: claim };
const shown = (marks: typeof NO_MARKS) => [[...marks.kept], [...marks.rejected], [...marks.edits.keys()]];

test('a note has the place of its sentence and of its claim', () => {
  const sentence = { paragraph: 0, start: 0, end: 1, mentions: [], marks: [], cites: [] };
  expect(
    notesOf({
      sentences: [
        { ...sentence, claims: [claim, claim] },
        { ...sentence, claims: [claim] },
      ],
    }).map(({ id, sentence: place }) => [id, place]),
  ).toEqual([
    ['0.0', 0],
    ['0.1', 0],
    ['1.0', 1],
  ]);
});

test('a note is kept or rejected, never both, and either is taken back by doing it again', () => {
  const kept = keep(NO_MARKS, '0.0');
  expect(shown(kept)).toEqual([['0.0'], [], []]);
  const rejected = reject(kept, '0.0');
  expect(shown(rejected)).toEqual([[], ['0.0'], []]);
  expect(shown(keep(rejected, '0.0'))).toEqual([['0.0'], [], []]);
  expect(shown(keep(kept, '0.0'))).toEqual([[], [], []]);
  expect(shown(reject(rejected, '0.0'))).toEqual([[], [], []]);
  expect(shown(NO_MARKS)).toEqual([[], [], []]);
});

test('an edit keeps the note; one that changes nothing is none', () => {
  const edited = keepEdited(NO_MARKS, note, { ...claim, object: 'symptom:sciatica' });
  expect(shown(edited)).toEqual([['0.0'], [], ['0.0']]);
  expect(shown(keepEdited(edited, note, claim))).toEqual([['0.0'], [], []]);
  expect(shown(keepEdited(NO_MARKS, note, { ...claim, hedge: 'maybe' }))[2]).toEqual(['0.0']);
});

test('a printed code is taken for another point everywhere', () => {
  expect(renumber(NO_MARKS, 'B54', 'acupoint:BL40').renumbered.get('B54')).toBe('acupoint:BL40');
});
