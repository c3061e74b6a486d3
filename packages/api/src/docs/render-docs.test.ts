import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { handler } from '../testing/ask.ts';
import { clientExamples } from './client-examples.ts';
import { readExampleQuestions } from './example-questions.ts';
import { renderDocs } from './render-docs.ts';

const docs = renderDocs();

test('the committed page matches the schema', () => {
  const committed = readFileSync(new URL('../../../../docs/graphql.md', import.meta.url), 'utf8');
  expect(committed, 'run `pnpm generate` and look at the change').toBe(docs);
});

test('every link within the page leads to exactly one heading', () => {
  const headings = Array.from(docs.matchAll(/^#{1,3} (.+)$/gm), ([, heading]) =>
    heading!
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}_ -]/gu, '')
      .replaceAll(' ', '-'),
  );
  expect(new Set(headings).size).toBe(headings.length);
  const links = Array.from(docs.matchAll(/\]\(#([^)]+)\)/g), ([, anchor]) => anchor);
  expect(links.length).toBeGreaterThan(100);
  expect([...new Set(links)].filter((anchor) => !headings.includes(anchor!))).toEqual([]);
});

test('the page has every question with its query', () => {
  for (const { title, query } of readExampleQuestions()) {
    expect(docs).toContain(`. ${title}\n`);
    expect(docs).toContain(`\`\`\`graphql\n${query}\n\`\`\``);
  }
});

test('the TypeScript example, run unchanged, queries a server and prints the answer', async () => {
  const server = createServer((incoming, outgoing) => {
    void (async () => {
      const body = Buffer.concat(await Array.fromAsync(incoming as AsyncIterable<Buffer>));
      const request = new Request('http://localhost/graphql', {
        method: 'POST',
        headers: { 'content-type': incoming.headers['content-type'] ?? '' },
        body,
      });
      outgoing.end(await (await handler(request)).text());
    })();
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const folder = mkdtempSync(join(tmpdir(), 'client-'));
  try {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
    const question = readExampleQuestions().find(
      ({ name }) => name === '05-randomized-evidence-for-knee-pain',
    )!;
    const example = clientExamples(url, question.query).find(({ language }) => language === 'ts')!;
    const file = join(folder, 'client.mts');
    writeFileSync(file, example.code);
    const { stdout } = await promisify(execFile)(process.execPath, [file]);
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toContain('SP9 Yinlingquan RANDOMIZED 2');
    expect(lines.length).toBeGreaterThan(5);
  } finally {
    rmSync(folder, { recursive: true });
    server.close();
  }
});
