import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';

const run = promisify(execFile);

/** How to run each snippet after pasting it into a file. */
const WAYS = [
  {
    name: 'curl',
    file: 'ask.sh',
    command: 'sh',
    output: (text: string) => (JSON.parse(text) as { data: unknown }).data,
  },
  {
    name: 'Python',
    file: 'ask.py',
    command: 'python3',
    output: (text: string) => JSON.parse(text) as unknown,
  },
  {
    name: 'JavaScript',
    file: 'ask.mjs',
    command: process.execPath,
    output: (text: string) => JSON.parse(text) as unknown,
  },
] as const;

/** Quotes, a backslash, a comment, Han characters, and a value that Python writes differently. */
const QUERY = `# It's "asked" with 環跳
query Point($id: ID!, $derived: Boolean!) {
  acupoint(id: $id) {
    code
    hanzi
    claims(derived: $derived, first: 1) { totalCount }
  }
  search(text: "a \\"b\\" \`c\` \${d} 'e' \\\\", first: 1) { matched }
}`;
const VARIABLES = '{ "id": "环跳", "derived": false }';

async function copyAs(page: Page, name: string): Promise<string> {
  await page.getByText('Copy as', { exact: true }).click();
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
  await expect(page.getByText(`Copied as ${name}.`)).toBeVisible();
  return page.evaluate(() => navigator.clipboard.readText());
}

for (const { name, file, command, output } of WAYS) {
  test(`a query copied as ${name} runs unchanged and prints the answer of the page`, async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`/query?${new URLSearchParams({ query: QUERY, variables: VARIABLES }).toString()}`);
    const program = await copyAs(page, name);
    const folder = await mkdtemp(join(tmpdir(), 'snippet-'));
    try {
      const path = join(folder, file);
      await writeFile(path, program);
      const { stdout } = await run(command, [path]);
      const answer = output(stdout) as {
        acupoint: { code: string; hanzi: string; claims: { totalCount: number } };
      };
      expect(answer.acupoint).toMatchObject({ code: 'GB30', hanzi: '環跳' });
      expect(answer.acupoint.claims.totalCount).toBeGreaterThan(10);
      expect(answer).toHaveProperty('search');
    } finally {
      await rm(folder, { recursive: true });
    }
  });
}

test('invalid variables give a message instead of a copy', async ({ page }) => {
  await page.goto(`/query?${new URLSearchParams({ query: QUERY, variables: '{ "id": ' }).toString()}`);
  await page.getByText('Copy as', { exact: true }).click();
  await page.getByRole('button', { name: /^curl/ }).click();
  await expect(page.getByText(/^Not copied\. Variables are not valid JSON/)).toBeVisible();
});

test('clicks lead from the map to the query page, its documentation and the schema', async ({
  page,
  baseURL,
}) => {
  await page.goto('/');
  await page
    .getByRole('navigation', { name: 'Site' })
    .getByRole('link', { name: 'Query', exact: true })
    .click();
  await page.getByRole('main').getByRole('link', { name: 'Documentation' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'The GraphQL API' })).toBeVisible();
  await expect(page.getByText(`curl --get ${baseURL}/graphql`)).toBeVisible();
  await page.getByRole('link', { name: 'Symptom', exact: true }).first().click();
  await expect(page.getByRole('heading', { name: 'Symptom', exact: true })).toBeInViewport();
  await page.goBack();
  await page.getByRole('link', { name: 'To the query page' }).click();
  const schema = page.getByRole('main').getByRole('link', { name: 'Schema' });
  const answer = await page.request.get((await schema.getAttribute('href'))!);
  expect(answer.headers()['content-type']).toMatch(/^text\/plain/);
  expect(await answer.text()).toContain('type Query {');
  await schema.click();
  await expect(page.getByText('type Query {')).toBeVisible();
});

test('a column with the same value in every row is named above the table, and can be shown', async ({
  page,
}) => {
  const query = '{ channel(id: "GB") { code points { code pinyin } } }';
  await page.goto(`/query?${new URLSearchParams({ query, show: 'table' }).toString()}`);
  const result = page.getByRole('region', { name: 'Result', exact: true });
  await expect(result.getByText('The same in every row, so left out: channel.code GB.')).toBeVisible();
  await expect(result.getByRole('columnheader')).toHaveText([/points.*code/, /points.*pinyin/]);
  await result.getByRole('link', { name: 'Show it' }).click();
  await expect(page).toHaveURL(/show=whole-table/);
  await expect(result.getByRole('columnheader')).toHaveText([
    /channel.*code/,
    /points.*code/,
    /points.*pinyin/,
  ]);
  await page.reload();
  await expect(result.getByRole('columnheader')).toHaveCount(3);
  await result.getByRole('link', { name: 'Hide it' }).click();
  await expect(result.getByRole('columnheader')).toHaveCount(2);
});
