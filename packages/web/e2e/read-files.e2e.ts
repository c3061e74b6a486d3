import type { Page } from '@playwright/test';
import { createTextReader, openText, type ReadingIndex } from '@jingluo/graph/reading';
import { EXAMPLE_TEXT } from '../src/lib/reading/example-text.ts';
import { wordParagraph, writeDocx } from '../../graph/src/reading/open/testing/write-docx.ts';
import { expect, test } from './test.ts';

const SENTENCE = 'GB30 treats sciatica, and the sky is blue.';

const box = (page: Page) => page.getByRole('textbox', { name: 'Your text' });
const sentences = (page: Page) => page.getByRole('list', { name: 'The text, sentence by sentence' });

interface Given {
  readonly name: string;
  readonly content: Uint8Array | string;
}

async function openFile(page: Page, { name, content }: Given): Promise<void> {
  await page.getByLabel('File to open').setInputFiles({ name, mimeType: '', buffer: Buffer.from(content) });
}

/** A page of HTML as a PDF of the browser. */
async function printed(page: Page, html: string): Promise<Buffer> {
  const sheet = await page.context().newPage();
  await sheet.setContent(html);
  const pdf = await sheet.pdf({ format: 'A4' });
  await sheet.close();
  return pdf;
}

const FILES: Readonly<Record<string, (page: Page) => Promise<Given> | Given>> = {
  text: () => ({ name: 'knees.txt', content: `Knees\n\n${SENTENCE}` }),
  Markdown: () => ({
    name: 'knees.md',
    content: `# Knees\n\nGB30 *treats* [sciatica](https://example.org/), and the sky is blue.`,
  }),
  HTML: () => ({
    name: 'knees.html',
    content: `<title>Knees</title><script>document.title = 'ran'; fetch('https://example.org/')</script><img src="https://example.org/a.png"><h1>Knees</h1><p>${SENTENCE}</p>`,
  }),
  PDF: async (page) => ({
    name: 'knees.pdf',
    content: await printed(page, `<h1>Knees</h1><p>${SENTENCE}</p>`),
  }),
  docx: () => ({ name: 'knees.docx', content: writeDocx(wordParagraph('Knees') + wordParagraph(SENTENCE)) }),
};

for (const [kind, make] of Object.entries(FILES))
  test(`a file of ${kind} is opened and read, and nothing of it leaves the browser`, async ({ page }) => {
    await page.goto('/read', { waitUntil: 'networkidle' });
    const given = await make(page);
    const sent: { url: string; body: string | null }[] = [];
    page.on('request', (request) => sent.push({ url: request.url(), body: request.postData() }));
    await openFile(page, given);
    await expect(sentences(page).getByText('sky is blue')).toBeVisible();
    await expect(sentences(page).getByText('GB30', { exact: true })).toBeVisible();
    await expect(page).not.toHaveTitle('ran');
    // What is loaded are programs of this site, by their own names.
    const origin = new URL(page.url()).origin;
    expect(
      sent.filter(
        ({ url, body }) => body !== null || !/^\/_app\/immutable\/[\w/.-]+$/.test(url.replace(origin, '')),
      ),
    ).toEqual([]);
  });

test('references of a reference manager are opened as a list of works', async ({ page }) => {
  await page.goto('/read', { waitUntil: 'networkidle' });
  const content = 'TY  - JOUR\nAU  - Doe, Anna\nTI  - Knees at night\nPY  - 2031\nER  - \n';
  await openFile(page, { name: 'knees.ris', content });
  await expect(page.getByText('Knees at night').first()).toBeVisible();
});

test('a file that is not opened says why, and the text in the box stays', async ({ page }) => {
  await page.goto('/read', { waitUntil: 'networkidle' });
  await box(page).fill(SENTENCE);
  const status = page.getByRole('status');
  await openFile(page, { name: 'knees.txt', content: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d) });
  await expect(status).toContainText('knees.txt: This is a picture (PNG).');
  const bomb = writeDocx('', { 'word/document.xml': new Uint8Array(51_000_000) });
  await openFile(page, { name: 'bomb.docx', content: bomb });
  await expect(status).toContainText('bomb.docx: This document unpacks to more than 50.0 MB');
  await openFile(page, { name: 'large.txt', content: Buffer.alloc(20_000_001, 'a') });
  await expect(status).toContainText('large.txt: This file has 20.0 MB; at most 20.0 MB are read.');
  await expect(box(page)).toHaveValue(SENTENCE);
});

test('a PDF of one column and one of two keep nearly all that is read of their text', async ({
  page,
  request,
}) => {
  await page.goto('/read');
  const index = (await (await request.get('/read/reading.json')).json()) as ReadingIndex;
  const reader = createTextReader(index);
  const claimsOf = async (name: string, content: Uint8Array) => {
    const { paragraphs } = await openText(new Uint8Array(content), { name });
    const { sentences: read } = reader.read(paragraphs);
    return read.flatMap(({ claims }) =>
      claims.map(({ subject, relation, object }) => `${subject} ${relation} ${object}`),
    );
  };
  const told = new Set(await claimsOf('a.md', Buffer.from(EXAMPLE_TEXT)));
  expect(told.size).toBeGreaterThan(15);
  const body = EXAMPLE_TEXT.split('\n\n')
    .map((block) =>
      block.startsWith('#')
        ? `<h2>${block.replace(/^#+ /, '')}</h2>`
        : block
            .split('\n')
            .map((line) => `<p>${line}</p>`)
            .join(''),
    )
    .join('');
  for (const style of [
    '',
    'main { columns: 2; text-align: justify; hyphens: auto } p { margin: 0; text-indent: 1.5em }',
  ]) {
    const pdf = await printed(page, `<html lang="en"><style>${style}</style><main>${body}</main>`);
    const kept = new Set(await claimsOf('a.pdf', pdf));
    expect([...told].filter((claim) => kept.has(claim)).length / told.size).toBeGreaterThanOrEqual(0.95);
  }
});
