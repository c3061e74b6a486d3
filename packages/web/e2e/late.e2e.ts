import { type BrowserContextOptions, expect, type Page, test } from '@playwright/test';
import { seen } from './seen.ts';
import { VIEWS, type ViewName } from './views.ts';

/*
 * The server sends a complete page, also for a reader without script and while scripts and styles are still loading:
 * Playwright's own test, because that of test.ts waits for scripts. Nothing waits for a time: late files are held back
 * until they are released.
 */

const SIZES = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };

/** Views with a drawing, which are tested on a phone too. */
const ON_PHONES: readonly ViewName[] = ['the map', 'a focus', 'paths', 'a trace', 'a document', 'a claim'];

/**
 * With scripts on, these views keep room on a phone for parts that need scripts: the buttons for the sides of a claim,
 * of which one side is shown, and the button that copies a reference. Without scripts there are no such buttons.
 */
const KEEP_ROOM: readonly ViewName[] = ['a claim', 'a document'];

/** Reading happens in the browser alone: without script this view says so in the place of its box. */
const NEED_SCRIPT: readonly ViewName[] = ['a text to read'];

/** The visible texts without their places, each once, with their colours and sizes. */
function coloursOfTexts(lines: readonly string[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const line of lines) {
    const [, what, ink] = /^(.*?) at [-\d ]+: (.*)$/s.exec(line) ?? [];
    if (what?.startsWith('“')) found.set(what, (found.get(what) ?? new Set()).add(ink!));
  }
  return found;
}

/** Text that has another colour, size or weight on one page than on the other. */
function inOtherColour(one: readonly string[], other: readonly string[]): string[] {
  const of = coloursOfTexts(other);
  return [...coloursOfTexts(one)].flatMap(([what, found]) => {
    const there = of.get(what);
    return there === undefined || [...found].some((ink) => there.has(ink))
      ? []
      : [`${what}: ${[...found].join(' or ')}, not ${[...there].join(' or ')}`];
  });
}

/**
 * How much two pictures of a page differ when seen from far away: the percentage of cells of a grid in which the mean
 * lightness differs by more than a sixth. A missing style is black and large; a late font does not matter.
 */
async function differenceFromAfar(page: Page, pictures: readonly Buffer[]): Promise<number> {
  return page.evaluate(
    async (sources) => {
      const [columns, rows] = [36, 24];
      const [one, other] = await Promise.all(
        sources.map(async (source) => {
          const image = new Image();
          image.src = `data:image/png;base64,${source}`;
          await image.decode();
          const context = new OffscreenCanvas(columns, rows).getContext('2d')!;
          context.imageSmoothingQuality = 'high';
          context.drawImage(image, 0, 0, columns, rows);
          return context.getImageData(0, 0, columns, rows).data;
        }),
      );
      let differing = 0;
      for (let at = 0; at < one!.length; at += 4) {
        const by = [0, 1, 2].map((part) => Math.abs(one![at + part]! - other![at + part]!));
        if (Math.max(...by) > 255 / 6) differing += 1;
      }
      return (100 * differing) / (columns * rows);
    },
    pictures.map((picture) => picture.toString('base64')),
  );
}

/** What is seen, and a picture of it, once fonts are loaded. */
async function look(page: Page): Promise<{ lines: string[]; picture: Buffer }> {
  await page.evaluate('document.fonts.ready');
  return { lines: await seen(page), picture: await page.screenshot({ animations: 'disabled' }) };
}

async function live(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [document.documentElement, ...document.querySelectorAll<HTMLElement>('[data-live]')].every(
      ({ dataset }) => dataset['live'] === 'true',
    ),
  );
}

for (const name of Object.keys(VIEWS) as ViewName[])
  for (const size of ON_PHONES.includes(name) ? (['desk', 'phone'] as const) : (['desk'] as const))
    test(`${name} looks the same without script, with late scripts and styles, and live, on a ${size}`, async ({
      browser,
      baseURL,
    }) => {
      const options: BrowserContextOptions = {
        baseURL: baseURL!,
        viewport: SIZES[size],
        reducedMotion: 'reduce',
        hasTouch: size === 'phone',
      };
      const without = await (await browser.newContext({ ...options, javaScriptEnabled: false })).newPage();
      await without.goto(VIEWS[name]);
      const sent = await without.screenshot({ animations: 'disabled' });

      const page = await (await browser.newContext(options)).newPage();
      const { promise: released, resolve: release } = Promise.withResolvers<void>();
      const held = new Set<string>();
      const hold = async (route: Parameters<Parameters<Page['route']>[1]>[0]) => {
        held.add(route.request().resourceType());
        await released;
        await route.continue();
      };
      await page.route('**/*.js', hold);
      // Styles in the page itself block it; only styles that scripts load are late.
      const early = await (await page.request.get(VIEWS[name])).text();
      await page.route(
        (url) => url.pathname.endsWith('.css') && !early.includes(url.pathname.split('/').at(-1)!),
        hold,
      );
      await page.goto(VIEWS[name], { waitUntil: 'commit' });
      await page.waitForFunction(() => document.readyState !== 'loading');
      const before = await look(page);
      expect(held.has('script'), 'scripts were held back').toBe(true);
      if (!NEED_SCRIPT.includes(name) && (size === 'desk' || !KEEP_ROOM.includes(name)))
        expect(
          await differenceFromAfar(page, [sent, before.picture]),
          'without script, against late scripts',
        ).toBeLessThan(2);

      release();
      await live(page);
      const after = await look(page);
      expect(inOtherColour(before.lines, after.lines)).toEqual([]);
      expect(
        await differenceFromAfar(page, [before.picture, after.picture]),
        'late scripts, against live',
      ).toBeLessThan(6);
      await Promise.all([without.context().close(), page.context().close()]);
    });

test("every class in the server's HTML has its style in that HTML or its style sheets", async ({
  request,
}) => {
  for (const [name, path] of Object.entries(VIEWS)) {
    const html = await (await request.get(path)).text();
    const linked = [...html.matchAll(/<link [^>]*?href="([^"]+\.css)"/g)].map(
      ([, href]) => new URL(href!, new URL(path, 'http://localhost')).pathname,
    );
    const styles = [
      ...[...html.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map(([, style]) => style!),
      ...(await Promise.all(linked.map(async (href) => (await request.get(href)).text()))),
    ].join('\n');
    // `cssHash` in vite.config.ts says how they are named.
    const written = html.replaceAll(/<(style|script)[^>]*>.*?<\/\1>/gs, '').matchAll(/\sclass="([^"]*)"/g);
    const named = [...written].flatMap(([, value]) => value!.split(/\s+/));
    const classes = new Set(named.filter((one) => /^s[a-z0-9]{5,8}$/.test(one) && /\d/.test(one)));
    expect(classes.size, name).toBeGreaterThan(3);
    expect(
      [...classes].filter((one) => !styles.includes(`.${one}`)),
      name,
    ).toEqual([]);
  }
});
