import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';

const CLAIM = '/claims/symptom:sciatica-lateral~felt-in~region:little-toe';

async function count(page: Page): Promise<string> {
  return (
    await page
      .getByRole('navigation', { name: 'Site' })
      .getByRole('link', { name: /Basket/ })
      .innerText()
  ).trim();
}

test('works are added to the basket with one click and stay there', async ({ page }) => {
  await page.goto(CLAIM);
  await page.getByRole('button', { name: /^Add 4 sources$/ }).click();
  await expect.poll(() => count(page)).toBe('Basket 4');
  await page.goto('/citations/qin-z-2015-review');
  await page.getByRole('button', { name: 'Add to basket' }).click();
  await page.goto('/basket');
  await expect(page.getByRole('heading', { name: '5 sources' })).toBeVisible();
  await expect(page).toHaveURL(/works=.*qin-z-2015-review/);
  await page.getByRole('button', { name: 'Take out Sciatica-IT Band' }).click();
  await expect(page.getByRole('heading', { name: '4 sources' })).toBeVisible();
  await expect.poll(() => count(page)).toBe('Basket 4');
});

test('the page of an entity adds the works about it', async ({ page }) => {
  await page.goto('/entities/region:little-toe');
  await page.getByRole('button', { name: 'Add its sources' }).click();
  await expect.poll(() => count(page)).toMatch(/^Basket \d+$/);
});

test('ticking a work in the bibliography adds it to the basket', async ({ page }) => {
  await page.goto('/citations?level=synthesized');
  await page.getByRole('button', { name: /^Add these \d+$/ }).waitFor();
  const tick = page.getByRole('checkbox').first();
  await tick.check();
  await expect.poll(() => count(page)).toBe('Basket 1');
  await page.reload();
  await expect(tick).toBeChecked();
});

test('a link with unknown works keeps the rest and names the unknown ones', async ({ page }) => {
  await page.goto('/basket?works=qin-z-2015-review,nobody-1999,zeng-mg-2012');
  await expect(page.getByText(/left out: nobody-1999/)).toBeVisible();
  await expect(page.getByRole('heading', { name: '2 sources' })).toBeVisible();
  await expect(page.getByText(/came by a link/)).toBeVisible();
});

test('the stored basket names missing works, and can remove them', async ({ page }) => {
  await page.addInitScript(() => {
    if (localStorage.getItem('jingluo.basket') === null)
      localStorage.setItem('jingluo.basket', '["qin-z-2015-review","nobody-1999"]');
  });
  await page.goto('/basket');
  await expect(page.getByText(/One source of your basket is not here.*nobody-1999/)).toBeVisible();
  await expect(page.getByText(/came by a link/)).toHaveCount(0);
  await page.getByRole('link', { name: 'Forget it' }).click();
  await expect(page).toHaveURL('/basket?works=qin-z-2015-review');
  expect(await page.evaluate(() => localStorage.getItem('jingluo.basket'))).toBe('["qin-z-2015-review"]');
});

test('the bibliography can be filtered by a thing', async ({ page }) => {
  await page.goto('/citations?about=环跳&relation=treats');
  await expect(page.getByRole('heading', { name: /sources of \d+/ })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Zhang et al. 2021' })).toBeVisible();
  await page.goto('/citations?about=Futu');
  await expect(page.getByText(/"Futu" is the name of several/)).toBeVisible();
});

test('the filters of the bibliography are collapsed on a phone, and show how many are set', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/citations?level=synthesized');
  await expect(page.getByRole('combobox', { name: 'Level' })).toBeHidden();
  await page.getByText('Filters and order: 1 set').click();
  await expect(page.getByRole('combobox', { name: 'Level' })).toHaveValue('synthesized');
});

test('the works can be downloaded in each format', async ({ page, request }) => {
  await page.goto('/basket?works=qin-z-2015-review,zhenjiu-dacheng');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'BibTeX', exact: true }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('works.bib');
  const bibtex = await readFile(await download.path(), 'utf8');
  expect(bibtex).toContain('@article{qin-z-2015-review,');
  expect(bibtex).toContain('针灸大成');
  for (const [end, type, start] of [
    ['json', /citationstyles\.csl\+json/, '['],
    ['ris', /research-info-systems/, 'TY  - '],
    ['biblatex', /bibtex/, '@article{'],
    ['txt?style=ama', /text\/plain/, '1.'],
    ['csv', /text\/csv/, '\uFEFFwork,'],
  ] as const) {
    const query = `${end.includes('?') ? '&' : '?'}works=qin-z-2015-review,zhenjiu-dacheng`;
    const answer = await request.get(`/export/works.${end}${query}`);
    expect(answer.headers()['content-type']).toMatch(type);
    expect((await answer.text()).trimStart().replace(/^(?=work,)/, '\uFEFF')).toMatch(
      new RegExp(`^${start.replace(/[[.]/g, String.raw`\$&`)}`),
    );
  }
  expect(await (await request.get('/export/works.json?works=')).text()).toBe('[]\n');
  expect(await (await request.get('/export/works.bib?works=')).text()).toBe('');
});

for (const width of [360, 1440]) {
  test(`copying the list leaves its button where it is, ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/basket?works=qin-z-2015-review&style=ama');
    const button = page.getByRole('button', { name: 'Copy the list' });
    await button.waitFor();
    const before = await button.boundingBox();
    await button.click();
    await page.getByText('Copied.').waitFor();
    expect(await button.boundingBox()).toEqual(before);
  });
}

test.describe('by touch', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('styles and formats of references are large enough for a finger', async ({ page }) => {
    const styles = page.getByRole('navigation', { name: 'Style of the list' }).getByRole('link');
    const formats = page.locator('main summary');
    for (const [address, targets, count] of [
      ['/basket?works=qin-z-2015-review', styles, 3],
      ['/citations/qin-z-2015-review', formats, 6],
    ] as const) {
      await page.goto(address);
      await expect(targets).toHaveCount(count);
      for (const target of await targets.all())
        expect((await target.boundingBox())!.height).toBeGreaterThanOrEqual(44);
    }
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('references are read in every style, with no button that could do nothing', async ({ page }) => {
    await page.goto('/citations/qin-z-2015-review');
    await page.getByText('AMA', { exact: true }).click();
    await expect(page.getByText(/Evid Based Complement Alternat Med\. 2015;2015:/)).toBeVisible();
    await expect(page.getByRole('button', { name: /^Copy/ })).toHaveCount(0);
    await page.goto('/basket?works=qin-z-2015-review,zeng-mg-2012');
    await page.getByRole('link', { name: 'Vancouver' }).click();
    await expect(page.getByText(/^2\. Zeng MG\. Clinical comparative/)).toBeVisible();
    await expect(page.getByRole('button', { name: /^Copy/ })).toHaveCount(0);
  });

  test('the basket, the bibliography and the audit work by links and forms', async ({ page }) => {
    await page.goto(CLAIM);
    await page.getByRole('button', { name: /^Add 4 sources$/ }).click();
    await expect(page).toHaveURL(/\/basket\?works=/);
    await expect(page.getByRole('heading', { name: '4 sources' })).toBeVisible();
    await page.goto('/citations');
    await page.getByRole('combobox', { name: 'Level' }).selectOption('synthesized');
    await page.getByRole('combobox', { name: 'Order' }).selectOption('newest');
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await expect(page).toHaveURL(/level=synthesized.*sort=year/);
    await expect(page.getByRole('heading', { name: /sources of \d+/ })).toBeVisible();
    await page.getByRole('checkbox').first().check();
    await page.getByRole('button', { name: /ticked/ }).click();
    await expect(page.getByRole('heading', { name: '1 source', exact: true })).toBeVisible();
  });
});

test('a claim can be cited, and lists related claims', async ({ page }) => {
  await page.goto(CLAIM);
  const aside = page.getByRole('complementary');
  await expect(aside.getByRole('heading', { name: 'Cite this claim' })).toBeVisible();
  await expect(aside.getByText(/Retrieved .* from http/)).toBeVisible();
  await expect(aside.getByRole('heading', { name: 'Related claims' })).toBeVisible();
});

test('a work can be shown in another citation style', async ({ page }) => {
  await page.goto('/citations/qin-z-2015-review');
  await page.getByText('AMA', { exact: true }).click();
  await expect(page.getByText(/Evid Based Complement Alternat Med\. 2015;2015:/)).toBeVisible();
});

test('an unknown key offers the nearest work', async ({ page }) => {
  await page.goto('/citations/qin-z-2016-review');
  await page.getByRole('link', { name: /qin-z-2015-review/ }).click();
  await expect(page).toHaveURL('/citations/qin-z-2015-review');
});
