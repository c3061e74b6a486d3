import type { Reading } from '@jingluo/graph/reading';
import { expect, test } from 'vitest';
import { NoteViews } from './note-views.ts';
import { ReadingDesk, type ReadingTools } from './reading-desk.svelte.ts';
import { readClaim, thingOf } from './things.fixture.ts';

const TEXT = 'B54 treats nausea.';
const claim = readClaim('acupoint:PC6 treats symptom:nausea', {
  subjectAt: { start: 0, end: 3 },
});
const READING: Reading = {
  title: undefined,
  paragraphs: [{ text: TEXT, kind: 'text', section: undefined }],
  sentences: [
    {
      paragraph: 0,
      start: 0,
      end: TEXT.length,
      mentions: [
        { start: 0, end: 3, entity: 'acupoint:PC6', others: [], by: 'code', offered: 'acupoint:BL40' },
      ],
      claims: [claim, readClaim('acupoint:PC6 treats symptom:sciatica', { sure: false })],
      marks: [],
      cites: [],
    },
  ],
  listed: [],
  bodies: [],
  counts: { sentences: 1, claiming: 1, referring: 0, listed: 0, bodies: 0 },
  stopped: false,
};
const compare = () => ({
  known: undefined,
  works: [],
  families: 0,
  level: 'uncited' as const,
  otherwise: [],
  nearby: [],
});

/** Tools that read anything as the one reading above. */
const TOOLS: ReadingTools = {
  index: { version: 'test', things: [], works: [], claims: undefined },
  paragraphsOf: (text) => [{ text }],
  *steps() {
    const stopped = (yield { done: 1, of: 2 }) === true;
    return { ...READING, stopped };
  },
  comparison: () => ({ compare, others: 12 }),
  thingOf,
  workOf: () => undefined,
};

async function readDesk(): Promise<{ desk: ReadingDesk; views: NoteViews }> {
  const desk = new ReadingDesk();
  await desk.read({ paragraphs: [{ text: TEXT }], remarks: [] }, TOOLS);
  return { desk, views: new NoteViews(desk, { reading: READING, thingOf, compare, others: 12 }) };
}

test('a text is read, and what is done with its notes can be undone step by step', async () => {
  const { desk, views } = await readDesk();
  const now = () =>
    views.of(0).map(({ isKept, isRejected }) => (isKept ? 'kept' : isRejected ? 'rejected' : ''));
  expect(desk.phase).toBe('read');
  desk.keep('0.0');
  desk.reject('0.1');
  expect(now()).toEqual(['kept', 'rejected']);
  expect(desk.unsaved).toBe(true);
  desk.undo();
  expect(now()).toEqual(['kept', '']);
  desk.undo();
  expect(now()).toEqual(['', '']);
  expect([desk.canUndo, desk.unsaved]).toEqual([false, false]);
  desk.undo();
});

test('only what is kept is counted against the sources here', async () => {
  const { desk, views } = await readDesk();
  expect(views.of(0)[0]!.standing.words).toBe('not found here');
  desk.keep('0.0');
  expect(views.of(0)[0]!.standing.words).toBe('none of 12 others');
});

test('a note that nothing was done with keeps its view', async () => {
  const { desk, views } = await readDesk();
  const before = views.of(0);
  desk.keep('0.0');
  const after = views.of(0);
  expect(after[0]).not.toBe(before[0]);
  expect(after[1]).toBe(before[1]);
});

test('an edit is seen while it is made, kept by name, and gone when it is given up', async () => {
  const { desk, views } = await readDesk();
  const words = () => views.of(0)[0]!.sentence;
  const draft = { note: desk.notes[0]!, claim: { ...claim, object: 'symptom:sciatica', hedge: 'maybe' } };
  desk.draft = draft;
  expect(words()).toBe('PC6 (Neiguan) is said to treat sciatica, with doubt');
  desk.draft = undefined;
  expect(words()).toBe('PC6 (Neiguan) is said to treat nausea');
  desk.draft = draft;
  desk.keepDraft();
  expect(views.of(0)[0]).toMatchObject({ isKept: true, isEdited: true, alone: true });
});

test('an older code is offered, and once taken is another point everywhere, until undone', async () => {
  const { desk, views } = await readDesk();
  expect(views.of(0)[0]!.offer).toEqual({ printed: 'B54', to: 'acupoint:BL40' });
  desk.renumber('B54', 'acupoint:BL40');
  expect(views.of(0)[0]).toMatchObject({ offer: undefined, claim: { subject: 'acupoint:BL40' } });
  desk.undo();
  expect(views.of(0)[0]!.claim.subject).toBe('acupoint:PC6');
});

test('a reading that is stopped is kept as far as it came', async () => {
  const desk = new ReadingDesk();
  const reading = desk.read({ paragraphs: [{ text: TEXT }], remarks: [] }, TOOLS);
  desk.stop();
  await reading;
  expect([desk.phase, desk.reading?.stopped]).toEqual(['read', false]);
});

test('another text leaves what is in the box, and drops a reading under way', async () => {
  const { desk } = await readDesk();
  desk.text = TEXT;
  desk.another();
  expect([desk.phase, desk.text, desk.notes.length]).toEqual(['empty', TEXT, 0]);
  const reading = desk.read({ paragraphs: [{ text: TEXT }], remarks: [] }, TOOLS);
  desk.another();
  await reading;
  expect(desk.phase).toBe('empty');
});
