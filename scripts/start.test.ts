import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { listen } from '../packages/api/src/server/listen.ts';
import { writeEarlySignals } from '../packages/api/src/server/testing/early-signals.ts';
import { spawnNode } from './processes/spawn-node.ts';
import { addressOf, type WatchedProgram, watchProgram } from './testing/watch-program.ts';

const ROOT = resolve(import.meta.dirname, '..');
const START = join(ROOT, 'scripts/start.ts');

let folder: string;
/** One server for all tests that do not change it. It builds the site when it is stale, so that no other start has to. */
let shared: WatchedProgram;
const running = new Set<ChildProcess>();

beforeAll(async () => {
  // With a line in the log for each query.
  shared = start({ PORT: '0', KG_LOG: 'debug' });
  await addressOf(shared);
});
afterAll(() => shared.child.kill('SIGKILL'));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jingluo-start-'));
});
afterEach(() => {
  for (const child of running) if (child !== shared.child) child.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

function start(
  env: Record<string, string>,
  command: readonly string[] = [START],
  spawned: typeof spawnNode = spawnNode,
): WatchedProgram {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(KG_|NODE_ENV|VITEST)/.test(name));
  const child = spawned(command, {
    cwd: ROOT,
    env: { ...Object.fromEntries(inherited), HOST: '127.0.0.1', ...env },
  });
  running.add(child);
  const program = watchProgram(child);
  void program.exit.then(() => running.delete(child));
  return program;
}

async function answers(url: string): Promise<boolean> {
  try {
    const answer = await fetch(url);
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    return false;
  }
}

test('bad data is refused with exit code 1 and every problem at its place', async () => {
  mkdirSync(join(folder, 'acupoints'));
  writeFileSync(join(folder, 'elements.yaml'), 'wood:\n  name: Wood\n  colour: green\n');
  writeFileSync(join(folder, 'acupoints/GB.yaml'), 'GB30:\n  name: [Huantiao\n');
  const started = start({ PORT: '0', KG_DATA: folder });
  expect(await started.exit).toBe(1);
  expect(started.output()).toMatch(/elements\.yaml:3:3 unknown-field: /);
  expect(started.output()).toMatch(/acupoints\/GB\.yaml:\d+:\d+ yaml-syntax: /);
  expect(started.output()).not.toContain('ready');
});

test('a missing data folder is refused with exit code 1 and its name', async () => {
  const missing = join(folder, 'missing');
  const started = start({ PORT: '0', KG_DATA: missing });
  expect(await started.exit).toBe(1);
  expect(started.output()).toContain(`KG_DATA=${missing} is not allowed: `);
  expect(started.output()).toContain(`There is no data folder at ${missing}.`);
});

test('a port in use is refused with exit code 1, with PORT and HOST', async () => {
  const other = createServer();
  const port = await listen(other, { host: '127.0.0.1', port: 0 });
  const started = start({ PORT: String(port) });
  expect(await started.exit).toBe(1);
  expect(started.output()).toContain(`PORT=${port} on HOST=127.0.0.1 is taken`);
  other.close();
});

test('a start without changes prints the count and the address, and answers until SIGINT', async () => {
  const started = start({ PORT: '0', KG_LOG: 'warn' });
  const url = await addressOf(started);
  expect(await answers(url)).toBe(true);
  expect(started.output()).toMatch(
    /^Data: no problem in [^\n]+\nJingluo is ready at http:\/\/127\.0\.0\.1:\d+\n$/,
  );
  started.child.kill('SIGINT');
  expect(await started.exit).toBe(0);
  expect(await answers(url)).toBe(false);
});

test('a FIFO in the data and signals that come early stop neither the start nor SIGTERM', async () => {
  mkdirSync(join(folder, 'notes'));
  execFileSync('mkfifo', [join(folder, 'notes/organs.yaml')]);
  const preload = join(folder, 'preload.mjs');
  writeEarlySignals(preload, ['SIGHUP']);
  const data = `${join(ROOT, 'data')},${join(folder, 'notes')}`;
  const started = start({ PORT: '0', KG_DATA: data, KG_CACHE: join(folder, 'cache'), KG_LOG: 'info' }, [
    '--import',
    preload,
    START,
  ]);
  await started.waitFor(/caught after 2 files\n/);
  await addressOf(started);
  await started.waitFor(/"outcome":"unchanged"/);
  started.child.kill('SIGTERM');
  expect(await started.exit).toBe(0);
  expect(started.output().match(/notes\/organs\.yaml is a FIFO, so it is not read\./g)).toHaveLength(2);
});

test('site, endpoint, health and metrics answer on one port, and queries of a page have its request id', async () => {
  const url = await addressOf(shared);
  for (const path of ['/trace', '/graphql?query={dataset{version}}', '/health', '/metrics'])
    expect(await answers(url + path)).toBe(true);
  const page = await fetch(`${url}/about`, { headers: { 'x-request-id': 'of-a-page' } });
  expect(page.headers.get('x-request-id')).toBe('of-a-page');
  expect(page.headers.get('content-encoding')).toMatch(/^(br|gzip)$/);
  await page.text();
  await shared.waitFor(/"requestId":"of-a-page".*"known":true,"operationName":"About"/);
});

test('with a base path all links of a page are below it, and one of each kind works', async () => {
  const base = '/graphs/jingluo';
  const started = start({ PORT: '0', KG_BASE_PATH: base, KG_LOG: 'warn' });
  const url = await addressOf(started);
  const { origin, pathname } = new URL(url);
  expect(pathname).toBe(base);
  const ofASort = new Map<string, string>();
  for (const page of [
    '/',
    '/trace?symptom=symptom:sciatica',
    '/citations',
    '/about',
    '/entities/acupoint:GB30',
  ]) {
    const html = await (await fetch(url + page)).text();
    const links = [...html.matchAll(/(?:href|src|action)="([^"#]+)/g)].map(
      ([, link = '']) => new URL(link.replaceAll('&amp;', '&'), url + page),
    );
    const own = links.filter((link) => link.origin === origin);
    expect(own.length).toBeGreaterThan(8);
    for (const { href, searchParams } of own) {
      expect(href).toContain(`${url}/`);
      const [first = ''] = href.slice(url.length + 1).split(/[/?]/);
      const sort = first === '_app' ? extname(href) : first;
      ofASort.set([sort, ...searchParams.keys()].join(' '), href);
    }
  }
  expect(ofASort.size).toBeGreaterThan(20);
  for (const link of ofASort.values()) expect([link, await answers(link)]).toEqual([link, true]);
});

test('SIGHUP loads the data again and the server keeps running', async () => {
  const url = await addressOf(shared);
  shared.child.kill('SIGHUP');
  // Queries log other outcomes, for example the one that warms the site.
  const [, outcome] = await shared.waitFor(/"outcome":"(unchanged|swapped|refused)"/);
  expect(outcome).toBe('unchanged');
  expect(await answers(`${url}/health`)).toBe(true);
});

// The last test of the shared start.
test('SIGTERM ends the site, and the port is free again', async () => {
  const url = await addressOf(shared);
  expect(await answers(url)).toBe(true);
  shared.child.kill('SIGTERM');
  expect(await shared.exit).toBe(0);
  expect(await answers(url)).toBe(false);
});

// Only on Linux can a process find its ancestors without another program.
if (process.platform === 'linux') {
  test('the site ends when the pnpm that runs it is killed', async () => {
    const pnpm = join(folder, 'pnpm.cjs');
    writeFileSync(
      pnpm,
      `require('node:child_process').spawn(process.execPath, [${JSON.stringify(START)}], { stdio: 'inherit' });`,
    );
    // Without what is preloaded elsewhere: it would end the site, too.
    const started = start({ PORT: '0' }, [pnpm, 'start'], (args, options) =>
      spawn(process.execPath, args, options),
    );
    const url = await addressOf(started);
    started.child.kill('SIGKILL');
    expect(await started.exit).toBe(null);
    expect(await answers(url)).toBe(false);
  });
}
