import { expect, test } from './walk.ts';
import { WORDS } from './words.ts';

test('a ready question is run, changed and shown as a table', async ({ page, walk }) => {
  await walk.start();
  await walk.bar(WORDS.bar.query);
  const result = page.getByRole('region', { name: 'Result', exact: true });
  const editor = page.getByRole('region', { name: 'Query', exact: true }).locator('[contenteditable="true"]');
  await expect(editor).toBeVisible();
  await page.getByText('Questions', { exact: true }).click();
  await page.getByRole('link', { name: WORDS.readyQuestion }).click();
  await expect(editor).toContainText('pathSearch');
  await expect(result).toContainText('"pathSearch"');

  await editor.click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText('{ channel(id: "GB") { points { code pinyin } } }');
  await page.getByRole('button', { name: 'Run' }).click();
  await expect(result).toContainText('Tóngzǐliáo');
  await result.getByRole('link', { name: 'Table' }).click();
  const row = result.getByRole('row').filter({ hasText: 'GB30' });
  await expect(row).toContainText('Huántiào');
  expect((await row.boundingBox())!.height).toBeGreaterThan(20);

  await page.goBack();
  await expect(result).toContainText(WORDS.notRunYet);
  await page.goForward();
  await expect(row).toContainText('Huántiào');
});

test('a page of this site can query the API by POST', async ({ page, walk }) => {
  await walk.start();
  const answer = await page.evaluate(async () => {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ acupoint(id: "环跳") { code channel { code } } }' }),
    });
    return { status: response.status, body: (await response.json()) as unknown };
  });
  expect(answer).toEqual({
    status: 200,
    body: { data: { acupoint: { code: 'GB30', channel: { code: 'GB' } } } },
  });
});
