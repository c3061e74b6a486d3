import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Browser, chromium, type Locator, type Page } from '@playwright/test';
import { createLog } from '../../api/src/server/log.ts';
import { versionOfSnapshot } from '../../api/src/server/opened-version.ts';
import { readSettings } from '../../api/src/server/settings.ts';
import type { RunningServer } from '../../api/src/server/open-server.ts';
import { loadSnapshot } from '../../graph/src/load/load-snapshot.ts';
import { CHROMIUM } from '../../../scripts/browser/browsers.ts';
import { ensureBrowser } from '../../../scripts/browser/find-browser.ts';
import { chromiumOptions } from '../../../scripts/browser/launch-options.ts';
import { thisMachine } from '../../../scripts/browser/machine.ts';
import { stopSignal } from '../../../scripts/processes/stop-signal.ts';
import { buildWhenStale } from '../../../scripts/site/build-site.ts';
import { serveSite } from '../../../scripts/site/serve-site.ts';
import type { MapModel } from '../src/lib/map/map-model.ts';
import { type BarePage, serveBarePage } from './bare-page.ts';
import { longestTask, median, openPage, scriptBytes, scriptWhilePanning, timeToDraw } from './measure.ts';
import { writeManySymptoms } from './many-symptoms.ts';

/*
 * `pnpm --filter @jingluo/web bench`: the explorer in headless Chromium, drawn by the processor, against bare sigma
 * with the same nodes and lines. Ratios of one run; milliseconds are only for reading.
 */
const ROUNDS = 9;
const ROOT = resolve(import.meta.dirname, '../../..');

const browser = await chromium.launch(chromiumOptions(await ensureBrowser(thisMachine(), CHROMIUM)));
const settings = { ...readSettings(process.env), host: '127.0.0.1', port: 0 };
const folder = await buildWhenStale({
  root: ROOT,
  data: settings.data,
  print: console.log,
  stop: stopSignal(),
});
const site = await serve(settings.data);
const bare = await serveBarePage(await mapOf(site));

/** `bench pan work` measures these two alone. */
const PARTS: Record<string, () => Promise<void>> = {
  size: async () =>
    console.log(
      `script sent to the explorer: ${kilobytes(await scriptBytes(browser, `${site.url}/`))} (goal 120)`,
    ),
  draw: () => compareDrawing(browser, site, bare),
  pan: () => comparePanning(browser, site, bare),
  work: async () => workThrottled(await openPage(browser), site),
  search: async () => typeSearch(await openPage(browser), site),
  many: () => openMany(browser),
};
const wanted = process.argv.slice(2);

console.log(`bare sigma: ${bare.nodes} nodes, ${bare.lines} lines, ${kilobytes(bare.gzipped)} of script`);
for (const [name, measure] of Object.entries(PARTS))
  if (wanted.length === 0 || wanted.includes(name)) await measure();
await site.close();
bare.close();
await browser.close();

async function serve(data: readonly string[]): Promise<RunningServer> {
  const first = loadSnapshot(data, { cache: settings.cache });
  return serveSite({
    folder,
    settings: { ...settings, data },
    first: versionOfSnapshot(first),
    log: createLog('warn'),
  });
}

async function mapOf({ url }: RunningServer): Promise<MapModel> {
  return (await (await fetch(`${url}/query/map`)).json()) as MapModel;
}

/** From navigation to the drawing. */
async function compareDrawing(on: Browser, ours: RunningServer, peer: BarePage): Promise<void> {
  const rounds = { painted: [] as number[], live: [] as number[], bare: [] as number[] };
  for (let round = 0; round <= ROUNDS; round++) {
    const [us, them] = [await timeToDraw(on, `${ours.url}/`), await timeToDraw(on, peer.url)];
    if (round === 0) continue;
    rounds.painted.push(us.painted / them.live);
    rounds.live.push(us.live / them.live);
    rounds.bare.push(them.live);
  }
  console.log(`navigation to the drawn map: × ${median(rounds.painted).toFixed(2)} of bare sigma (goal 1.3)`);
  console.log(
    `navigation to the live map: × ${median(rounds.live).toFixed(2)} (bare: ${median(rounds.bare).toFixed(0)} ms)`,
  );
}

async function comparePanning(on: Browser, ours: RunningServer, peer: BarePage): Promise<void> {
  const ratios = { map: [] as number[], focus: [] as number[], bare: [] as number[] };
  for (let round = 0; round < 3; round++) {
    const them = await panning(on, peer.url);
    ratios.bare.push(them);
    ratios.map.push((await panning(on, `${ours.url}/`)) / them);
    ratios.focus.push((await panning(on, `${ours.url}/?focus=acupoint:GB30`)) / them);
  }
  console.log(
    `script for each frame while panning: map × ${median(ratios.map).toFixed(2)}, a focus × ${median(ratios.focus).toFixed(2)} of bare sigma (${median(ratios.bare).toFixed(2)} ms; goal 1.5)`,
  );
}

async function panning(on: Browser, url: string): Promise<number> {
  const page = await openPage(on);
  await page.goto(url);
  await page.waitForFunction('window.liveAt !== undefined');
  const { perFrame } = await scriptWhilePanning(page);
  await page.context().close();
  return perFrame;
}

/** Hovering, filtering and expanding on a machine a quarter as fast; places are looked up before, at full speed. */
async function workThrottled(page: Page, { url }: RunningServer): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const speed = (rate: number) => session.send('Emulation.setCPUThrottlingRate', { rate });
  const click = async ({ x, y }: { x: number; y: number }) => {
    await page.mouse.click(x, y);
    await page.waitForTimeout(1200);
  };
  await page.goto(`${url}/`);
  await page.waitForFunction('window.liveAt !== undefined');
  await page.waitForTimeout(500);
  await longestTask(page);
  await speed(4);
  for (let step = 0; step < 12; step++) {
    await page.mouse.move(300 + 30 * step, 240 + 25 * step, { steps: 3 });
    await page.waitForTimeout(200);
  }
  const hovering = await longestTask(page);
  await speed(1);
  await page.getByRole('button', { name: 'Filters', exact: true }).click();
  const symptoms = await middleOf(page.getByRole('checkbox', { name: /^Symptoms/ }));
  const steps = await page.getByRole('slider').first().boundingBox();
  await longestTask(page);
  await speed(4);
  await click(symptoms);
  for (const share of [0.4, 0.6, 0.8, 0.2])
    await click({ x: steps!.x + share * steps!.width, y: steps!.y + steps!.height / 2 });
  const filtering = await longestTask(page);
  await speed(1);
  await page.goto(`${url}/?focus=acupoint:GB30&selected=symptom:sciatica`);
  await page.waitForFunction('window.liveAt !== undefined');
  const expand = await middleOf(page.getByRole('button', { name: 'Expand' }));
  await page.waitForTimeout(500);
  await longestTask(page);
  await speed(4);
  await click(expand);
  await click(expand);
  const expanding = await longestTask(page);
  console.log(
    `longest task at a quarter of the speed: hovering ${hovering} ms, filtering ${filtering} ms, expanding ${expanding} ms (goal 200)`,
  );
  await page.context().close();
}

async function middleOf(locator: Locator): Promise<{ x: number; y: number }> {
  const box = (await locator.boundingBox())!;
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function typeSearch(page: Page, { url }: RunningServer): Promise<void> {
  await page.goto(`${url}/`);
  // Nobody types before the map has been drawn; until then an answer waits for the drawing, not for the search.
  await page.waitForFunction('window.liveAt !== undefined');
  const times = await page.evaluate(
    async (texts) => {
      const query =
        'query Search($text: String!) { search(text: $text, first: 8) { matched entity { id kind label } } }';
      const took: number[] = [];
      for (const text of texts) {
        const started = performance.now();
        const response = await fetch('/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query, variables: { text } }),
        });
        await response.json();
        took.push(performance.now() - started);
      }
      return took;
    },
    ['hu', 'hua', 'huan', 'huant', 'huanti', 'scia', 'sciat', 'low b', 'low back', 'kidney y', '环', '环跳'],
  );
  console.log(
    `search while typing: ${median(times).toFixed(1)} ms from letter to answer, at most ${Math.max(...times).toFixed(1)} (a frame: 16.7)`,
  );
  await page.context().close();
}

/** 20,000 nodes and 100,000 lines: whether the map opens, and can be panned. */
async function openMany(on: Browser): Promise<void> {
  const many = mkdtempSync(join(tmpdir(), 'jingluo-many-'));
  try {
    writeManySymptoms(many, { symptoms: 19_100, claims: 93_000 });
    const big = await serve([...settings.data, many]);
    const map = await mapOf(big);
    const page = await openPage(on);
    const started = performance.now();
    await page.goto(`${big.url}/`, { timeout: 120_000 });
    await page.waitForFunction('window.liveAt !== undefined', undefined, { timeout: 120_000 });
    const live = performance.now() - started;
    const { perFrame, frames } = await scriptWhilePanning(page);
    console.log(
      `${map.nodes.length} nodes on the map, ${Object.keys(map.claimCounts).length} entities: live after ${(live / 1000).toFixed(1)} s, ${perFrame.toFixed(1)} ms of script for each of ${frames} frames while panning`,
    );
    await page.context().close();
    await big.close();
  } finally {
    rmSync(many, { recursive: true });
  }
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
