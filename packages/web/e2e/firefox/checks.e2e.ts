import { expect, test } from './walk.ts';
import { WORDS } from './words.ts';

test('clicks lead from the article to a statement, to its claim, to a source, and back', async ({
  page,
  walk,
}) => {
  await walk.start();
  await page.getByRole('link', { name: WORDS.article }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sciatica-IT Band' })).toBeVisible();
  await walk.arrive({ shapes: 70 });
  await page.getByRole('link', { name: /^\d+\. The connective tissue pertains to the Liver/ }).click();
  await expect(page).toHaveURL(/claim=\d+/);
  await walk.arrive({ shapes: 70, instead: true });

  await page.getByRole('link', { name: WORDS.openTheClaim }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: /connective tissue pertains to the Liver/ }),
  ).toBeVisible();
  await walk.arrive();
  await page
    .getByRole('main')
    .getByRole('link', { name: /^iáomai/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1, name: /iáomai/ })).toBeVisible();
  await walk.arrive();
  await walk.backAndForward();
});

test('clicks lead from a number of the audit to its list, and to a claim in it', async ({ page, walk }) => {
  await walk.start();
  await walk.bar(WORDS.bar.audit);
  const cell = page
    .getByRole('row', { name: /^Felt in/ })
    .getByRole('link')
    .first();
  await expect(cell).toBeVisible();
  await walk.arrive();
  const count = await cell.innerText();
  await cell.click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(count);
  await walk.arrive();
  const row = page
    .getByRole('main')
    .getByRole('listitem')
    .getByRole('link', { name: /felt in/ })
    .first();
  const sentence = await row.innerText();
  await row.click();
  await expect(page.getByRole('heading', { level: 1, name: sentence })).toBeVisible();
  await walk.arrive();
  await walk.backAndForward();
});

test('a source is added to the basket, and the basket offers files', async ({ page, walk, request }) => {
  await walk.start();
  await walk.bar(WORDS.bar.sources);
  await page.getByLabel(WORDS.sourcesField).fill('10.1155/2015/425108');
  await page.getByRole('button', { name: WORDS.show, exact: true }).click();
  await page.getByRole('main').getByRole('link', { name: 'Qin et al. 2015' }).first().click();
  await page.getByRole('button', { name: WORDS.addToBasket }).click();
  await walk.bar(WORDS.bar.basket);
  await expect(page.getByRole('link', { name: 'Qin et al. 2015', exact: true })).toBeVisible();
  const href = await page.getByRole('link', { name: 'BibTeX' }).getAttribute('href');
  const answer = await request.get(href!);
  expect(answer.status()).toBe(200);
  expect(await answer.text()).toContain('10.1155/2015/425108');
});
