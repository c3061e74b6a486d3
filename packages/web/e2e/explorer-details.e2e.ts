import { liveGraph } from './drawing.ts';
import { expect, test } from './test.ts';

test('a point is shown on its channel, with links to the points before and after it', async ({ page }) => {
  await page.goto('/?focus=acupoint:GB30');
  const graph = await liveGraph(page);
  const details = page.getByRole('region', { name: 'Details' });
  await expect(details.getByText('Point 30 of 44 on the')).toBeVisible();
  await graph.getByRole('link', { name: /^GB31 .*next to it on the channel/ }).click();
  await expect(page).toHaveURL('/?focus=acupoint:GB31');
  await details.getByRole('link', { name: 'GB30, the point before' }).click();
  await expect(page).toHaveURL('/?focus=acupoint:GB30');
});

test('in a focus no codes of the map behind are visible', async ({ page }) => {
  await page.goto('/?focus=acupoint:GB30');
  const graph = await liveGraph(page);
  await expect(graph.locator('svg.under path').first()).toBeAttached();
  await expect(graph.locator('svg.under text')).toHaveCount(0);
});

test('a symptom shows its points first, and Trace is its main action', async ({ page }) => {
  await page.goto('/?focus=symptom:headache');
  const graph = await liveGraph(page);
  expect(await graph.getByRole('link', { name: /expanded\) [A-Z]{2}\d+ / }).count()).toBeGreaterThan(6);
  const details = page.getByRole('region', { name: 'Details' });
  await expect(details.locator('.button.filled')).toHaveText(/Trace/);
  await details.getByRole('link', { name: 'Trace' }).click();
  await expect(page).toHaveURL('/trace?symptom=symptom:headache');
});

test('filters say how much they hide, and offer Show all when nothing is left', async ({ page }) => {
  await page.goto('/?focus=acupoint:GB30&level=randomized');
  await liveGraph(page);
  await expect(page.getByText(/^\d+ claims hidden by filters\.$/)).toBeVisible();
  await page.goto('/?focus=region:little-toe&level=synthesized');
  await expect(page.getByText(/Nothing around Little toe passes the filters/)).toBeVisible();
  await page.getByRole('link', { name: 'Show all' }).click();
  await expect(page).toHaveURL('/?focus=region:little-toe');
  await expect(page.getByText(/hidden by filters/)).toHaveCount(0);
});

test('on the map hidden claims are counted', async ({ page }) => {
  await page.goto('/?level=synthesized');
  await liveGraph(page);
  await expect(page.getByText(/^[\d,]+ claims hidden by filters\.$/)).toBeVisible();
});

test('without a path, Details offer next steps', async ({ page }) => {
  await page.goto('/?focus=organ:liver&to=symptom:knee-pain&level=synthesized');
  const details = page.getByRole('region', { name: 'Details' });
  await expect(
    details.getByText(/No path of at most four claims joins them with these filters/),
  ).toBeVisible();
  await expect(details.getByRole('link', { name: 'Trace the symptom' })).toHaveAttribute(
    'href',
    '/trace?symptom=symptom:knee-pain',
  );
  await expect(details.getByRole('link', { name: 'What is linked to Knee pain' })).toBeVisible();
  await details.getByRole('link', { name: 'Look again without filters' }).click();
  await expect(page.getByRole('button', { name: /^Path 1/ })).toBeVisible();
});

test('what works forbid at a point is a section of its page and of the panel, with who says so; elsewhere there is none', async ({
  page,
}) => {
  for (const address of ['/entities/acupoint:SP6', '/?focus=acupoint:SP6']) {
    await page.goto(address);
    const cautions = page
      .locator('section')
      .filter({ has: page.getByRole('heading', { name: /^Cautions that works give/ }) });
    await expect(cautions.getByText('No advice.')).toBeVisible();
    await expect(
      cautions.getByRole('link', { name: 'SP6 (Sanyinjiao) is said to be contraindicated in pregnancy' }),
    ).toBeVisible();
    await expect(cautions.getByText('It forbids acupuncture.')).toBeVisible();
    await expect(page.getByRole('heading', { name: /^Said to be contraindicated/ })).toHaveCount(0);
  }
  await page.goto('/entities/acupoint:GB30');
  await expect(page.getByRole('heading', { name: /^Said to treat/ })).toBeVisible();
  await expect(page.getByRole('heading', { name: /^Cautions/ })).toHaveCount(0);
});

test('what a point is said to do has its verb in rows, in the sentence and on the evidence', async ({
  page,
}) => {
  await page.goto('/entities/acupoint:LI11');
  const row = page.locator('li').filter({ has: page.getByRole('link', { name: /^Heat/ }) });
  await expect(row.getByText('clears')).toBeVisible();
  await page.goto('/claims/acupoint:LI11~acts-on~quality:heat');
  await expect(
    page.getByRole('heading', { level: 1, name: 'LI11 (Quchi) is said to act on heat: clears' }),
  ).toBeVisible();
  await expect(page.getByText('Its word: clears')).toBeVisible();
});
