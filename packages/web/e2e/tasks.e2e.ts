import { readFile } from 'node:fs/promises';
import { discOf, liveGraph } from './drawing.ts';
import { expect } from './test.ts';
import { test } from './steps.ts';

/*
 * The tasks of the three kinds of users, done from the home page with clicks and typed words only. Each ends when the
 * answer is on the screen, and checks the number of steps: a change that makes a task longer fails here.
 */

test.describe('users who explore the drawing', () => {
  test('“What is the point Huantiao said to be good for, and who says so of sciatica?”', async ({
    page,
    me,
  }) => {
    await me.comes();
    await me.finds('huantiao', /GB30/);
    const graph = await liveGraph(page);
    await me.clicks(graph.getByRole('link', { name: /GB30 \(Huantiao\) is said to treat sciatica/ }));
    const details = page.getByRole('region', { name: 'Details' });
    await expect(details.getByRole('link', { name: 'Zhang et al. 2021' })).toBeVisible();
    expect(me.steps).toBe('3 clicks, 1 word');
  });

  test('“Which points on the Gallbladder channel are named for a headache?”', async ({ page, me }) => {
    await me.comes();
    await me.takes('Trace');
    await me.clicks(page.getByRole('link', { name: 'Headache', exact: true }).first());
    const flow = page.getByRole('group', { name: /^Headache: / });
    const fengchi = flow.getByRole('link', { name: /GB20 \(Fengchi\) was studied for headache/ });
    await expect(fengchi.locator('text', { hasText: /^GB20/ })).toBeVisible();
    expect(me.steps).toBe('2 clicks, 0 words');
  });

  test('“What has the element Wood to do with low back pain?”', async ({ page, me }) => {
    await me.comes();
    await me.finds('wood low back pain', /Wood and low back pain/i);
    const details = page.getByRole('region', { name: 'Details' });
    await expect(details.getByRole('button', { name: /^Path 1/ })).toBeVisible();
    await expect(details.getByRole('heading', { level: 1 })).toContainText('Low back pain');
    expect(me.steps).toBe('2 clicks, 4 words');
  });

  test('“What do trials, and not tradition alone, say of Huantiao?”', async ({ page, me }) => {
    await me.comes();
    await me.finds('huantiao', /GB30/);
    const graph = await liveGraph(page);
    await me.clicks(page.getByRole('button', { name: /^Filters/ }));
    await me.clicks(
      page.getByRole('region', { name: 'Filters' }).getByRole('button', { name: /^randomized/ }),
    );
    await expect(page).toHaveURL(/level=randomized/);
    const lines = graph.locator('a[data-claim]');
    await expect.poll(() => lines.count()).toBeGreaterThan(0);
    await expect
      .poll(() => lines.evaluateAll((all) => all.map((line) => line.getAttribute('aria-label'))))
      .not.toContainEqual(expect.stringMatching(/\. (uncited|traditional|registered|observational), /));
    expect(me.steps).toBe('4 clicks, 1 word');
  });

  test('“What belongs to the element Water?”', async ({ page, me }) => {
    await me.comes();
    const graph = await liveGraph(page);
    const water = await discOf(graph, '水');
    await me.points(water);
    const details = page.getByRole('region', { name: 'Details' });
    await expect(details.getByRole('heading', { level: 1 })).toContainText('Water');
    await expect(details.getByRole('link', { name: /^Kidney/ }).first()).toBeVisible();
    expect(me.steps).toBe('1 click, 0 words');
  });

  test('“Which points on the foot are there for a headache?”', async ({ page, me }) => {
    await me.comes();
    await me.takes('Trace');
    await me.clicks(page.getByRole('link', { name: 'Headache', exact: true }).first());
    await me.chooses(page.getByRole('combobox', { name: 'Points on' }), /^\W*foot \(/);
    await expect(page).toHaveURL(/in=region:foot/);
    const drawn = page.getByRole('group', { name: /^Headache/ });
    await expect(drawn.getByRole('link', { name: /GB41 \(Zulinqi\)/ }).first()).toBeVisible();
    await expect(drawn.getByRole('link', { name: /GB20 \(Fengchi\)/ })).toHaveCount(0);
    expect(me.steps).toBe('4 clicks, 0 words');
  });

  test('“What tells a Yin deficiency of the Kidney from a Yang deficiency?”', async ({ page, me }) => {
    await me.comes();
    await me.finds(
      'compare kidney yin deficiency and kidney yang deficiency',
      /Kidney Y[ai]ng? deficiency, Kidney Y[ai]ng? deficiency/i,
    );
    await expect(page).toHaveURL(/\/compare\?/);
    await expect(page.getByRole('main')).toContainText('Kidney Yin deficiency');
    await expect(page.getByRole('main')).toContainText('Kidney Yang deficiency');
    expect(me.steps).toBe('2 clicks, 8 words');
  });
});

test.describe('users who query the API', () => {
  test('“Give me a ready question’s answer as a spreadsheet.”', async ({ page, me }) => {
    await me.comes();
    await me.takes('Query');
    const result = page.getByRole('region', { name: 'Result', exact: true });
    await me.clicks(page.getByText('Questions', { exact: true }));
    await me.clicks(page.getByRole('link', { name: /he-sea points/ }).first());
    await me.clicks(result.getByRole('link', { name: 'Table' }));
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      me.clicks(result.getByRole('button', { name: 'CSV' })),
    ]);
    expect(await readFile(await file.path(), 'utf8')).toContain('Yanglingquan');
    expect(me.steps).toBe('5 clicks, 0 words');
  });

  test('“Ask for the points of one channel in my own words.”', async ({ page, me }) => {
    await me.comes();
    await me.takes('Query');
    const editor = page
      .getByRole('region', { name: 'Query', exact: true })
      .locator('[contenteditable="true"]');
    await expect(editor).toBeVisible();
    // The editor closes the brackets and quotes that are opened.
    await me.replaces(editor, '{ channel(id: "GB") { points { code pinyin');
    await me.clicks(page.getByRole('button', { name: 'Run' }));
    await expect(page.getByRole('region', { name: 'Result', exact: true })).toContainText('Tóngzǐliáo');
    expect(me.steps).toBe('3 clicks, 8 words');
  });

  test('“The question behind what I see, so that I can ask it myself.”', async ({ page, me }) => {
    await me.comes();
    await me.takes('Trace');
    await me.clicks(page.getByRole('link', { name: 'Headache', exact: true }).first());
    await expect(page.getByRole('heading', { level: 1, name: 'Headache' })).toBeVisible();
    await me.clicks(page.getByRole('link', { name: 'Show query' }).first());
    await expect(page.getByRole('region', { name: 'Query', exact: true })).toContainText('symptom(id:');
    await expect(page.getByText(/entities and \d+ claims, each at its place/)).toBeVisible();
    expect(me.steps).toBe('3 clicks, 0 words');
  });

  test('“The question in Python, for my notebook.”', async ({ page, me, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await me.comes();
    await me.takes('Query');
    await me.clicks(page.getByText('Questions', { exact: true }));
    await me.clicks(page.getByRole('link', { name: /Wood connected with low back pain/ }));
    await expect(page.getByRole('region', { name: 'Query', exact: true })).toContainText('pathSearch');
    await me.clicks(page.getByText('Copy as', { exact: true }));
    await me.clicks(page.getByRole('button', { name: /^Python/ }));
    await expect(page.getByText('Copied as Python.')).toBeVisible();
    const program = await page.evaluate(() => navigator.clipboard.readText());
    expect(program).toContain('import ');
    expect(program).toContain('pathSearch');
    expect(me.steps).toBe('5 clicks, 0 words');
  });

  test('“The whole graph, for my own tools.”', async ({ page, me, request }) => {
    await me.comes();
    await me.takes('About');
    const file = page.getByRole('main').locator('a[href$="/export/graph.graphml"]');
    const [download] = await Promise.all([page.waitForEvent('download'), me.clicks(file)]);
    expect(await readFile(await download.path(), 'utf8')).toContain('acupoint:GB30');
    expect((await request.get('/export/graph.graphml')).status()).toBe(200);
    expect(me.steps).toBe('2 clicks, 0 words');
  });
});

test.describe('users who check a claim', () => {
  test('“This article says that sciatica is felt in the little toe: does anyone say otherwise, and where?”', async ({
    page,
    me,
  }) => {
    await me.comes();
    await me.clicks(page.getByRole('link', { name: 'the sciatica article' }));
    await expect(page.getByRole('heading', { level: 1, name: 'Sciatica-IT Band' })).toBeVisible();
    await me.clicks(page.getByRole('link', { name: /^\d+\. .*felt in the little toe/ }));
    const claim = page.getByRole('region', { name: 'One claim of the document' });
    await expect(claim.getByText(/pages 193 and 133/)).toBeVisible();
    expect(me.steps).toBe('2 clicks, 0 words');
  });

  test('“Where do sources contradict each other?”', async ({ page, me }) => {
    await me.comes();
    await me.takes('Audit');
    await me.clicks(page.getByRole('link', { name: 'Contested claims', exact: true }));
    const row = page.getByRole('listitem').filter({ hasText: 'inflamed breast' }).first();
    await expect(row.getByText('Say otherwise')).toBeVisible();
    await expect(row.getByText(/chapter 7, S 17/)).toBeVisible();
    expect(me.steps).toBe('2 clicks, 0 words');
  });

  test('“The sources of this claim, for my reference manager.”', async ({ page, me }) => {
    await me.comes();
    await me.finds('huantiao', /GB30/);
    const graph = await liveGraph(page);
    await me.clicks(graph.getByRole('link', { name: /GB30 \(Huantiao\) is said to treat sciatica/ }));
    const details = page.getByRole('region', { name: 'Details' });
    await me.clicks(details.getByRole('link', { name: 'Open the claim' }));
    await me.clicks(page.getByRole('button', { name: /^Add 14 / }));
    await me.takes(/^Basket/);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      me.clicks(page.getByRole('link', { name: 'RIS' })),
    ]);
    expect(await readFile(await file.path(), 'utf8')).toContain('Journal of Pain Research');
    expect(me.steps).toBe('7 clicks, 1 word');
  });

  test('“How many claims of pain felt somewhere name no source, and which?”', async ({ page, me }) => {
    await me.comes();
    await me.takes('Audit');
    const cell = page
      .getByRole('row', { name: /^Felt in/ })
      .getByRole('link')
      .first();
    const count = await cell.innerText();
    await me.clicks(cell);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(count);
    await expect(
      page
        .getByRole('main')
        .getByRole('link', { name: /felt in/ })
        .first(),
    ).toBeVisible();
    expect(me.steps).toBe('2 clicks, 0 words');
  });

  test('“Huantiao was studied for low back pain: what came out?”', async ({ page, me }) => {
    await me.comes();
    await me.finds('huantiao', /GB30/);
    const details = page.getByRole('region', { name: 'Details' });
    await me.clicks(details.locator('a[href*="GB30~studied-for~symptom:low-back-pain"]').first());
    const main = page.getByRole('main');
    await expect(main.getByText(/Against sham: better in 1 study, no difference in 1\./)).toBeVisible();
    const kerr = main.getByRole('article').filter({ hasText: 'Kerr et al. 2003' });
    await expect(kerr.getByRole('list', { name: 'What came out' })).toContainText('no difference from sham');
    expect(me.steps).toBe('3 clicks, 1 word');
  });

  test('“Can I rely on the record of this review?”', async ({ page, me }) => {
    await me.comes();
    await me.finds('10.1155/2015/425108', 'Qin et al. 2015');
    await expect(page.getByRole('heading', { level: 2, name: '3 notes on this record' })).toBeVisible();
    await expect(page.getByRole('heading', { level: 2, name: 'Limits of the study' })).toBeVisible();
    expect(me.steps).toBe('2 clicks, 1 word');
  });
});
