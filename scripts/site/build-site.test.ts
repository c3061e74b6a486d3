import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readProcess } from '../processes/read-process.ts';
import { spawnNode } from '../processes/spawn-node.ts';
import { buildWhenStale } from './build-site.ts';

/** Replaces Vite: the "site" is the source in capitals. */
const VITE = `
const { mkdirSync, readFileSync, writeFileSync } = require('node:fs');
const source = readFileSync('src/page.txt', 'utf8');
if (source === 'broken') process.exit(3);
if (source === 'endless') {
  writeFileSync('builder', String(process.pid));
  setInterval(() => undefined, 1e6);
  return;
}
if (source === 'edited meanwhile') writeFileSync('src/page.txt', 'edited');
mkdirSync('build');
writeFileSync('build/page.txt', source.toUpperCase());
`;

let root: string;
let output: string[];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'jingluo-build-'));
  output = [];
  write('data/elements.yaml', '');
  write('packages/web/package.json', '{}');
  write('packages/web/node_modules/vite/package.json', '{}');
  write('packages/web/node_modules/vite/bin/vite.js', VITE);
  write('packages/web/src/page.txt', 'first');
});

afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function build(stop: AbortSignal = new AbortController().signal): Promise<string> {
  return buildWhenStale({ root, data: [join(root, 'data')], print: (line) => output.push(line), stop });
}

const page = (site: string): string => readFileSync(join(site, 'page.txt'), 'utf8');
const builds = (): number => output.filter((line) => line.endsWith('uilding the site…')).length;

test('a site is built once; without changes nothing is built and nothing printed', async () => {
  const site = await build();
  expect(page(site)).toBe('FIRST');
  expect(output).toEqual(['Building the site…', expect.stringMatching(/^Built in \d+\.\d s\.$/)]);
  expect(await build()).toBe(site);
  expect(output).toHaveLength(2);
});

test('a changed source is built again, and the earlier site stays for its server', async () => {
  const first = await build();
  write('packages/web/src/page.txt', 'second');
  const second = await build();
  expect([page(first), page(second)]).toEqual(['FIRST', 'SECOND']);
  expect(output[2]).toBe('The sources have changed: building the site…');
});

test('sources changed back need no build', async () => {
  const first = await build();
  write('packages/web/src/page.txt', 'second');
  await build();
  write('packages/web/src/page.txt', 'first');
  expect(await build()).toBe(first);
  expect(builds()).toBe(2);
});

test('two builds at the same time build once', async () => {
  const [one, other] = await Promise.all([build(), build()]);
  expect(one).toBe(other);
  expect(builds()).toBe(1);
});

test('a build that is stopped in the middle ends its builder, and leaves neither site nor lock', async () => {
  write('packages/web/src/page.txt', 'endless');
  const stop = new AbortController();
  const stopped = build(stop.signal);
  const file = join(root, 'packages/web/builder');
  while (!existsSync(file) || readFileSync(file, 'utf8') === '') await wait(5);
  stop.abort('SIGTERM');
  await stopped;
  expect(readProcess(Number(readFileSync(file, 'utf8')))).toBeUndefined();
  expect(readdirSync(join(root, '.cache/sites'))).toEqual([]);
  write('packages/web/src/page.txt', 'first');
  expect(page(await build())).toBe('FIRST');
});

test('a build that is killed takes its builder along, and the next waits for that and no longer', async () => {
  write('packages/web/src/page.txt', 'endless');
  const program = `import { buildWhenStale } from ${JSON.stringify(join(import.meta.dirname, 'build-site.ts'))};
    const root = process.cwd();
    const stop = new AbortController().signal;
    await buildWhenStale({ root, data: [root + '/data'], print: () => undefined, stop });`;
  const killed = spawnNode(['--input-type=module', '--eval', program], { cwd: root, stdio: 'inherit' });
  const file = join(root, 'packages/web/builder');
  while (!existsSync(file) || readFileSync(file, 'utf8') === '') {
    expect(killed.exitCode).toBe(null);
    await wait(5);
  }
  killed.kill('SIGKILL');
  await once(killed, 'exit');
  write('packages/web/src/page.txt', 'first');
  expect(page(await build())).toBe('FIRST');
  expect(readProcess(Number(readFileSync(file, 'utf8')))).toBeUndefined();
});

test('a build that fails is refused and leaves no site, so that the next start builds again', async () => {
  write('packages/web/src/page.txt', 'broken');
  await expect(build()).rejects.toThrow('The site could not be built: `vite build` ended with code 3.');
  await expect(build()).rejects.toThrow('The site could not be built');
  expect(readdirSync(join(root, '.cache/sites'))).toEqual([]);
});

test('a source edited during the build is built again by the next start', async () => {
  write('packages/web/src/page.txt', 'edited meanwhile');
  expect(page(await build())).toBe('EDITED MEANWHILE');
  expect(page(await build())).toBe('EDITED');
});

test('a build that is stopped leaves no site', async () => {
  await build(AbortSignal.abort('SIGTERM'));
  expect(readdirSync(join(root, '.cache/sites'))).toEqual([]);
  expect(output).toEqual(['Building the site…']);
});

test('only the last used sites are kept, and the compile cache is deleted with the first old site', async () => {
  write('.cache/compiled/of-a-site', '');
  for (const source of ['1', '2', '3', '4', '5', '6']) {
    write('packages/web/src/page.txt', source);
    await build();
  }
  expect(readdirSync(join(root, '.cache/sites'))).toHaveLength(4);
  expect(readdirSync(join(root, '.cache'))).not.toContain('compiled');
});
