import { expect, test } from 'vitest';
import { NO_MARKS } from './note.ts';
import { takenFolder, toldWork } from './taken-folder.ts';

const reading = {
  title: undefined,
  paragraphs: [],
  sentences: [],
  listed: [],
  bodies: [],
  counts: { sentences: 0, claiming: 0, referring: 0, listed: 0, bodies: 0 },
  stopped: false,
};

test('a work that was named keeps what its reader says of it', () => {
  const item = { type: 'book', title: 'Warm knees', custom: { design: 'textbook', seen: 'My shelf' } };
  const { work, files } = takenFolder(
    toldWork(item, {}),
    { reading, notes: [], marks: NO_MARKS },
    { version: 'v', things: [], works: [], claims: undefined },
  );
  expect(work).toMatchObject({ id: 'warm-knees', design: 'textbook', seen: 'My shelf' });
  expect([...files.keys()]).toEqual(['citations/warm-knees.yaml', 'claims/warm-knees.yaml']);
});

test.each([
  [
    { title: 'Knees', url: 'https://example.org/' },
    { type: 'webpage', title: 'Knees', URL: 'https://example.org/' },
  ],
  [{ file: 'knees.txt' }, { type: 'document', title: 'knees.txt' }],
  [{}, { type: 'document', title: 'My text' }],
])('without a name, a text %j is what it tells of itself', (given, item) => {
  expect(toldWork(undefined, given)).toEqual({ item });
});
