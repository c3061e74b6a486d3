import type { Browser, Page } from '@playwright/test';
import { gzipSync } from 'node:zlib';

const SIZE = { width: 1440, height: 900 };

/** A new page, without the cache of an earlier one, that records when its drawing is live. */
export async function openPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: SIZE });
  const page = await context.newPage();
  await page.addInitScript(() => {
    const own = window as unknown as Record<string, unknown>;
    own['longTasks'] = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) (own['longTasks'] as number[]).push(duration);
    }).observe({ type: 'longtask', buffered: true });
    const look = () => {
      if (document.querySelector('[data-live="true"]')) own['liveAt'] = performance.now();
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  return page;
}

/** Milliseconds from navigation to the first paint, and to the live drawing. */
export async function timeToDraw(browser: Browser, url: string): Promise<{ painted: number; live: number }> {
  const page = await openPage(browser);
  await page.goto(url);
  await page.waitForFunction('window.liveAt !== undefined');
  const times = await page.evaluate(() => ({
    painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
    live: (window as unknown as { liveAt: number }).liveAt,
  }));
  await page.context().close();
  return times;
}

/** Milliseconds of script for each frame while the drawing is dragged about, and how many frames there were. */
export async function scriptWhilePanning(page: Page): Promise<{ perFrame: number; frames: number }> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const scripted = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'ScriptDuration')!.value * 1000;
  };
  await page.mouse.move(500, 450);
  // The effects of pointing at something are not part of panning.
  await page.waitForTimeout(600);
  await page.mouse.down();
  await page.evaluate(() => {
    const own = window as unknown as { frames: number };
    own.frames = 0;
    const count = () => {
      own.frames += 1;
      requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
  });
  const before = await scripted();
  for (let step = 0; step < 90; step++)
    await page.mouse.move(500 + 150 * Math.sin(step / 7), 450 + 100 * Math.cos(step / 9));
  const after = await scripted();
  const frames = await page.evaluate('window.frames');
  await page.mouse.up();
  return { perFrame: (after - before) / Number(frames), frames: Number(frames) };
}

/** Bytes of script that a page sends until its drawing is live, compressed by gzip. */
export async function scriptBytes(browser: Browser, url: string): Promise<number> {
  const page = await openPage(browser);
  const scripts = new Map<string, number>();
  const reading: Promise<void>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return;
    reading.push(response.body().then((body) => void scripts.set(response.url(), gzipSync(body).length)));
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.waitForFunction('window.liveAt !== undefined');
  await Promise.all(reading);
  await page.context().close();
  return [...scripts.values()].reduce((sum, bytes) => sum + bytes, 0);
}

/** The longest task of the main thread since the last call, in milliseconds; 0 when none took 50. */
export async function longestTask(page: Page): Promise<number> {
  return page.evaluate(() => {
    const own = window as unknown as { longTasks: number[] };
    const longest = Math.max(0, ...own.longTasks);
    own.longTasks = [];
    return Math.round(longest);
  });
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
