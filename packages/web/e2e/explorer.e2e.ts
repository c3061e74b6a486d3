import { coloursOf, discOf, liveGraph } from './drawing.ts';
import { expect, test } from './test.ts';

const details = 'region';

test('the map is really drawn, with nodes in the colours of the elements', async ({ page }) => {
  await page.goto('/');
  const graph = await liveGraph(page);
  await expect.poll(() => coloursOf(graph)).toBeGreaterThan(20);
});

test('a click on a node selects it', async ({ page }) => {
  await page.goto('/');
  const graph = await liveGraph(page);
  const wood = await discOf(graph, '木');
  await page.mouse.click(wood.x, wood.y);
  await expect(page).toHaveURL('/?focus=element:wood');
  await expect(page.getByRole(details, { name: 'Details' }).getByRole('heading', { level: 1 })).toContainText(
    'Wood',
  );
});

test('a reader gets from a symptom to its source: search, pick, click the line, open the work', async ({
  page,
}) => {
  await page.goto('/');
  await liveGraph(page);
  const search = page.getByRole('combobox', { name: 'Search the graph' });
  await search.fill('side of the leg');
  await page.getByRole('option', { name: /Sciatica, pain down the side of the leg/ }).click();
  await expect(page).toHaveURL('/?focus=symptom:sciatica-lateral');

  const graph = page.getByRole('region', { name: 'Graph' });
  await page
    .getByRole('button', { name: /^Show \d+ more$/ })
    .first()
    .click();
  await graph.getByRole('link', { name: /is said to be felt in the little toe.*contested/ }).click();
  const card = page.getByRole(details, { name: 'Details' });
  await expect(card.getByText('no source named').first()).toBeVisible();
  await card.getByRole('link', { name: /Sciatica-IT Band/ }).click();
  await expect(page).toHaveURL('/citations/agelessherbs-sciatica');
});

test('a search offers the intended thing first', async ({ page }) => {
  await page.goto('/');
  for (const [typed, found] of [
    ['side of the leg', 'Sciatica, pain down the side of the leg'],
    ['sciatica', 'Sciatica'],
    ['huantiao', 'GB30 Huántiào'],
    ['环跳', 'GB30 Huántiào'],
    ['GB-30', 'GB30 Huántiào'],
  ] as const) {
    await page.getByRole('combobox', { name: 'Search the graph' }).fill(typed);
    const results = page.getByRole('option').filter({ hasNotText: /^\s*All/ });
    await expect(results.first(), typed).toContainText(found);
  }
});

test('a search can be done with the keyboard only', async ({ page }) => {
  await page.goto('/');
  await liveGraph(page);
  await page.keyboard.press('/');
  const search = page.getByRole('combobox', { name: 'Search the graph' });
  await expect(search).toBeFocused();
  await search.pressSequentially('huantiao');
  await search.press('Enter');
  await expect(page).toHaveURL('/?focus=acupoint:GB30');
  // The focus goes to the found thing; then the next search can begin.
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();

  await search.fill('sciatica');
  await expect(page.getByRole('option').first()).toHaveText(/^\s*Sciatica/);
  await expect(page.getByRole('option').first()).toHaveAttribute('data-highlighted');
  await search.press('ArrowDown');
  const second = await page.getByRole('option').nth(1).getAttribute('data-value');
  expect(second).toMatch(/^\/\?focus=symptom:sciatica-/);
  await search.press('Enter');
  await expect(page).toHaveURL(second!);
});

test('a search for an unknown name says so', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('combobox', { name: 'Search the graph' }).fill('xyzzy');
  await expect(page.getByText('Nothing here is called “xyzzy”.')).toBeVisible();
});

test('an unknown focus names what was requested and leads back', async ({ page }) => {
  await page.goto('/?focus=GB300');
  const panel = page.getByRole(details, { name: 'Details' });
  await expect(panel.getByRole('heading', { level: 1 })).toHaveText('Nothing here is called “GB300”.');
  await panel.getByRole('link', { name: 'Back to the whole map' }).click();
  await expect(page).toHaveURL('/');
});

test('back and forward go through the contents of Details', async ({ page }) => {
  await page.goto('/?focus=acupoint:GB30');
  const graph = await liveGraph(page);
  await graph
    .getByRole('link', { name: /Sciatica/ })
    .first()
    .click();
  await expect(page).toHaveURL('/?focus=acupoint:GB30&selected=symptom:sciatica');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Sciatica');
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Huántiào');
  await page.goForward();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Sciatica');
});

test('zooming in enlarges the map and Fit resets it', async ({ page }) => {
  await page.goto('/');
  const graph = await liveGraph(page);
  const distance = async () => {
    const [wood, fire] = [await discOf(graph, '木'), await discOf(graph, '火')];
    return Math.hypot(wood.x - fire.x, wood.y - fire.y);
  };
  const before = await distance();
  await graph.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(distance).toBeGreaterThan(before * 1.4);
  await graph.getByRole('button', { name: 'Fit' }).click();
  await expect.poll(distance).toBeLessThan(before * 1.01);
});

test('the list has every kind and opens each thing', async ({ page }) => {
  await page.goto('/?view=list');
  for (const kind of [
    'Elements',
    'Organs',
    'Channels',
    'Points',
    'Symptoms',
    'Patterns',
    'Regions',
    'Remedies',
  ]) {
    await expect(page.getByRole('heading', { name: new RegExp(`^${kind} \\d+$`) })).toBeVisible();
  }
  await page.getByRole('link', { name: /^All \d+ points$/ }).click();
  await page.getByRole('link', { name: /GB30/ }).click();
  await expect(page).toHaveURL('/?focus=acupoint:GB30');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the server draws the map, and its nodes are links', async ({ page }) => {
    await page.goto('/');
    await expect(
      page.getByRole('region', { name: 'Graph' }).locator('a[href="/?focus=acupoint:GB30"] circle'),
    ).toHaveCount(1);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Who says what in Chinese medicine');
  });

  test('a focus shows its claims, and a line leads to the card with its sources', async ({ page }) => {
    await page.goto('/?focus=acupoint:GB30');
    await page
      .getByRole('region', { name: 'Graph' })
      .getByRole('link', { name: /is said to treat sciatica\./ })
      .focus();
    await page.keyboard.press('Enter');
    await expect(
      page
        .getByRole(details, { name: 'Details' })
        .getByRole('heading', { name: 'GB30 (Huantiao) is said to treat sciatica' }),
    ).toBeVisible();
  });

  test('a search leads to the found thing', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('combobox', { name: 'Search the graph' }).fill('huantiao');
    await page.getByRole('combobox', { name: 'Search the graph' }).press('Enter');
    await expect(page).toHaveURL('/search?q=huantiao');
    await page.getByRole('main').getByRole('link', { name: /^GB30/ }).click();
    await expect(page).toHaveURL('/?focus=acupoint:GB30');
  });
});
