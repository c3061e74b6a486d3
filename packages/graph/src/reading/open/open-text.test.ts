import { expect, test } from 'vitest';
import { cutText } from './cut-text.ts';
import { MAX_CHARACTERS } from './limits.ts';
import { openText } from './open-text.ts';
import { refuseLarge } from './refuse-large.ts';
import { wordParagraph, writeDocx } from './testing/write-docx.ts';
import { setLines, writePdf } from './testing/write-pdf.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const kindOf = async (content: Uint8Array, name: string, type?: string) =>
  (await openText(content, { name, ...(type !== undefined && { type }) })).kind;

test('what a file is, its content says, whatever its name', async () => {
  const pdf = writePdf({ pages: [setLines('Knees at night', { x: 60, y: 700, letters: 40 })] });
  expect(await kindOf(pdf, 'a.txt')).toBe('pdf');
  expect(await kindOf(writeDocx(wordParagraph('Knees')), 'a.pdf', 'application/pdf')).toBe('docx');
  expect(await kindOf(bytes('<!-- a --><!DOCTYPE html><p>Knees'), 'a.md')).toBe('html');
  expect(await kindOf(bytes('TY  - JOUR\nTI  - Knees\nER  - \n'), 'a.txt')).toBe('references');
  expect(await kindOf(bytes('<p>Knees at night</p>'), '')).toBe('html');
  expect(await kindOf(bytes('Knees <sup>2</sup>'), 'a.html')).toBe('html');
  expect(await kindOf(bytes('Knees at night'), 'a.pdf')).toBe('text');
  expect(await kindOf(bytes('Files in PDF begin with %PDF-1.4, as is known.'), 'a.txt')).toBe('text');
  expect(await kindOf(bytes('Knees'), 'a', 'text/markdown')).toBe('markdown');
});

test.each([
  ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d], 'PNG'],
  ['an old Word document', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0], '.docx'],
  ['RTF', [...bytes(String.raw`{\rtf1 Knees}`)], 'RTF'],
  ['a packed file', [0x1f, 0x8b, 8, 0], 'gzip'],
])('%s is refused with what to do', async (_, content, word) => {
  await expect(openText(Uint8Array.from(content), { name: 'a.txt' })).rejects.toMatchObject({
    name: 'OpenError',
    problem: 'unknown-kind',
    message: expect.stringContaining(word) as string,
  });
});

test('a file without text is refused', async () => {
  for (const content of ['', ' \n ', '<html><body></body></html>'])
    await expect(openText(bytes(content), { name: 'a.txt' })).rejects.toMatchObject({ problem: 'no-text' });
});

test('a file that is too large is refused before anything is read', async () => {
  expect(() => refuseLarge(20_000_000)).not.toThrow();
  await expect(openText(new Uint8Array(20_000_001), { name: 'a.pdf' })).rejects.toMatchObject({
    problem: 'too-large',
    message: 'This file has 20.0 MB; at most 20.0 MB are read.',
  });
});

test('text beyond the limit is left out, and what it was is said', async () => {
  expect(cutText([{ text: 'One two.' }, { text: 'Three.' }], 14).remarks).toEqual([]);
  expect(cutText([{ text: 'One two.' }, { text: 'Three four.' }], 14)).toEqual({
    paragraphs: [{ text: 'One two.' }],
    remarks: ['The text has 19 characters, and 14 are read: what comes after “One two.” was left out.'],
  });
  expect(cutText([{ text: 'One two three' }], 10).paragraphs).toEqual([{ text: 'One two' }]);
  const opened = await openText(bytes('Knees at night. '.repeat(70_000)), { name: 'a.txt' });
  expect(opened.paragraphs[0]!.text.length).toBeLessThanOrEqual(MAX_CHARACTERS);
  expect(opened.remarks).toEqual([expect.stringContaining('1,119,999 characters, and 1,000,000 are read')]);
});
