import { expect, test } from './walk.ts';
import { WORDS } from './words.ts';

test('a search leads from the map to a point, a line to its claim, and a link to the list', async ({
  page,
  walk,
}) => {
  await walk.start();
  const graph = page.getByRole('region', { name: 'Graph' });
  await expect(graph.getByText(WORDS.withoutWebGL)).toBeVisible();
  await page.getByRole('combobox', { name: 'Search the graph' }).fill('huantiao');
  await page.getByRole('option', { name: /GB30/ }).first().click();
  await expect(page).toHaveURL('/?focus=acupoint:GB30');
  await walk.arrive({ shapes: 15 });

  const details = page.getByRole('region', { name: 'Details' });
  await graph.getByRole('link', { name: /GB30 \(Huantiao\) is said to treat sciatica/ }).click();
  await expect(
    details.getByRole('heading', { name: 'GB30 (Huantiao) is said to treat sciatica' }),
  ).toBeVisible();
  await expect(page).toHaveURL(/claim=acupoint:GB30~treats~symptom:sciatica/);
  await walk.arrive({ shapes: 15 });

  await page.getByRole('link', { name: WORDS.asAList }).click();
  await expect(page.getByRole('table', { name: /^Things/ })).toBeVisible();
  await walk.arrive();
  await walk.backAndForward();
});

test('Trace leads to a symptom, and from there to a point and its claim', async ({ page, walk }) => {
  await walk.start();
  await walk.bar(WORDS.bar.trace);
  await expect(page.getByRole('heading', { level: 1, name: WORDS.pickASymptom })).toBeVisible();
  await walk.arrive();
  await page.getByRole('link', { name: 'Headache', exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Headache' })).toBeVisible();
  await walk.arrive({ words: 60, shapes: 60 });

  const flow = page.getByRole('group', { name: /^Headache: / });
  await flow
    .getByRole('link', { name: /GB20 \(Fengchi\) is said to treat headache/ })
    .first()
    .click();
  await expect(
    page.getByRole('heading', { level: 1, name: 'GB20 (Fengchi) is said to treat headache' }),
  ).toBeVisible();
  await walk.arrive();
  await walk.backAndForward();
});

test('lines are filtered by level, and shown again', async ({ page, walk }) => {
  await walk.start();
  await page.getByRole('combobox', { name: 'Search the graph' }).fill('huantiao');
  await page.getByRole('option', { name: /GB30/ }).first().click();
  await expect(page).toHaveURL('/?focus=acupoint:GB30');
  const { links: all } = await walk.arrive({ shapes: 15 });

  await page.getByRole('button', { name: WORDS.filters }).click();
  await page.getByRole('slider', { name: WORDS.atLeast }).fill('4');
  await expect(page).toHaveURL('/?focus=acupoint:GB30&level=randomized');
  await page.keyboard.press('Escape');
  const { links: few } = await walk.arrive({ shapes: 4 });
  expect(few).toBeLessThan(all);
  await walk.backAndForward();
});

test('paths join two things, and one path can be selected', async ({ page, walk }) => {
  await walk.start();
  await page.getByRole('combobox', { name: 'Search the graph' }).fill('wood');
  await page.getByRole('option', { name: /^Wood/ }).first().click();
  await expect(page).toHaveURL('/?focus=element:wood');
  await walk.arrive({ shapes: 10 });

  const details = page.getByRole('region', { name: 'Details' });
  await details.getByRole('button', { name: WORDS.pathsTo }).click();
  await details.getByRole('combobox', { name: /^Paths from Wood/ }).fill('low back pain');
  await page
    .getByRole('option', { name: /^Low back pain/ })
    .first()
    .click();
  await expect(details.getByRole('button', { name: /^Path 1/ })).toBeVisible();
  await walk.arrive({ shapes: 6 });
  await details.getByRole('button', { name: /^Path 2/ }).click();
  await expect(page).toHaveURL(/path=2/);
  await walk.arrive({ shapes: 6 });
  await walk.backAndForward();
});
