import { expect, test } from 'vitest';
import { setLines, writePdf } from '../reading/open/testing/write-pdf.ts';
import { openInThread } from './open-in-thread.ts';

const hints = { name: 'a.pdf' };

test('a file is opened, and one that is not gives the reason', async () => {
  const bytes = writePdf({ pages: [setLines('Knees at night', { x: 60, y: 700, letters: 40 })] });
  expect((await openInThread({ bytes, hints })).paragraphs).toEqual([{ text: 'Knees at night' }]);
  await expect(openInThread({ bytes: bytes.subarray(0, 30), hints })).rejects.toMatchObject({
    name: 'OpenError',
    problem: 'unreadable',
  });
  await expect(openInThread({ bytes: new Uint8Array(20_000_001), hints })).rejects.toMatchObject({
    problem: 'too-large',
  });
});

test('a file that takes too long is given up', async () => {
  const bytes = new TextEncoder().encode(`<p>${'<b>Knees</b> '.repeat(100_000)}`);
  await expect(openInThread({ bytes, hints }, { milliseconds: 1 })).rejects.toMatchObject({
    problem: 'too-slow',
    message: 'This file took longer than 0.001 seconds, which is the most that is waited.',
  });
});
