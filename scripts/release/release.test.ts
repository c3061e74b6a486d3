import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  constants,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cleanEnvironment, type ServerProcess, serverProcess } from '../testing/server-process.ts';
import { siteInputs } from '../site/site-inputs.ts';
import { only, stagesOf } from './containerfile.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const STAGES = stagesOf(readFileSync(join(ROOT, 'Containerfile'), 'utf8'));
const RUNS = STAGES.at(-1)!;

/** Of nobody: the release belongs to whoever runs the tests, and root could write it in spite of its modes. */
const NOBODY = 65_534;
const OTHER_USER = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};

let folder: string;
let app: string;
/** A copy, since another user may not reach the Node of this clone. */
let node: string;
let server: ServerProcess | undefined;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'jingluo-release-'));
  app = join(folder, 'app');
  node = join(folder, 'node');
  cpSync(process.execPath, node, { dereference: true, mode: constants.COPYFILE_FICLONE });
  const [, command] = STAGES.at(-2)!
    .find(({ name }) => name === 'RUN')!
    .rest.split(/^node /);
  const args = command!.split(' ').map((word) => (word === '/release' ? app : word));
  execFileSync(process.execPath, args, { cwd: ROOT, env: cleanEnvironment(), stdio: 'pipe' });
  setModes(folder, { file: 0o444, program: 0o555, folder: 0o555 });
});

afterAll(async () => {
  await server?.stop('SIGKILL');
  setModes(folder, { file: 0o644, program: 0o755, folder: 0o755 });
  rmSync(folder, { recursive: true });
});

function setModes(path: string, modes: { file: number; program: number; folder: number }): void {
  chmodSync(path, modes.folder);
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const child = join(path, entry.name);
    if (entry.isDirectory()) setModes(child, modes);
    else if (entry.isFile()) chmodSync(child, child === node ? modes.program : modes.file);
  }
}

/** What the container has in its environment, with nothing of the clone, and no folder that can be written. */
function environment(changed: Record<string, string> = {}): Record<string, string> {
  const set = Object.fromEntries(
    only(RUNS, 'ENV')
      .split(' ')
      .map((one) => one.split('=') as [string, string]),
  );
  const cache = join(app, '.cache/snapshots');
  return { ...set, HOST: '127.0.0.1', PORT: '0', KG_CACHE: cache, PATH: '', TMPDIR: folder, ...changed };
}

function start(changed: Record<string, string> = {}): Promise<ServerProcess> {
  const [program, ...args] = JSON.parse(only(RUNS, 'CMD')) as string[];
  expect(program).toBe('node');
  return serverProcess(spawn(node, args, { cwd: app, env: environment(changed), ...OTHER_USER }));
}

/** The files and folders that `.dockerignore` lets through. */
function sentFiles(): string[] {
  return readFileSync(join(ROOT, '.dockerignore'), 'utf8').match(/(?<=^!).+$/gm)!;
}

function files(): string[] {
  return readdirSync(app, { recursive: true }).map(String).sort();
}

test('a release runs with Node alone, as another user, from folders that cannot be written', async () => {
  const before = files();
  server = await start();
  const { url } = server;
  const answers = await Promise.all(
    [
      '/live',
      '/health',
      '/metrics',
      '/graphql?query={dataset{version}}',
      '/',
      '/trace?symptom=symptom:sciatica',
      '/export/graph.gexf',
      '/export/works.txt?works=qin-z-2015-review',
      '/preview/entities/acupoint:GB30.png',
    ].map((path) => fetch(url + path)),
  );
  expect(answers.map((answer) => [new URL(answer.url).pathname, answer.status])).toEqual(
    answers.map((answer) => [new URL(answer.url).pathname, 200]),
  );
  const page = await answers[5]!.text();
  expect(page).toContain('Sciatica');
  const links = [...page.matchAll(/(?:href|src)="([^"#]+\.(?:js|css|woff2|svg))"/g)].map(([, link]) => link!);
  expect(links.length).toBeGreaterThan(5);
  for (const link of links) {
    // All of a page is from this server.
    const file = await fetch(new URL(link, `${url}/trace`));
    expect([file.url.startsWith(`${url}/`), file.status]).toEqual([true, 200]);
  }
  expect((await answers[8]!.arrayBuffer()).byteLength).toBeGreaterThan(10_000);

  const [program, ...args] = JSON.parse(only(RUNS, 'HEALTHCHECK').replace(/^.* CMD /, '')) as string[];
  expect(program).toBe('node');
  const { port } = new URL(url);
  const checkHealth = () =>
    spawnSync(node, args, {
      cwd: app,
      env: environment({ PORT: port }),
      encoding: 'utf8',
      ...OTHER_USER,
    });
  expect(checkHealth().status).toBe(0);

  expect(await server.stop()).toBe(0);
  const after = checkHealth();
  expect([after.status, after.stderr]).toEqual([1, 'The server is not ready: ECONNREFUSED\n']);
  // Neither a warning, that something cannot be written, nor a file.
  expect(server.output()).not.toMatch(/"level":"(warn|error)"/);
  expect(files()).toEqual(before);
});

test('a release also runs without a cache, and then takes a reload', async () => {
  server = await start({ KG_CACHE: 'off' });
  server.child.kill('SIGHUP');
  await server.waitFor(/"outcome":"unchanged"/);
  expect(await server.stop()).toBe(0);
});

test('a release serves a snapshot file alone, also when nobody may read the data', async () => {
  const [name] = readdirSync(join(app, '.cache/snapshots'));
  const data = join(app, 'data');
  chmodSync(data, 0);
  try {
    server = await start({ KG_CACHE: '', KG_SNAPSHOT: join(app, '.cache/snapshots', name!) });
    for (const path of ['/', '/trace?symptom=symptom:sciatica', '/about', '/yours', '/export/SHA256SUMS'])
      expect([path, (await fetch(server.url + path)).status]).toEqual([path, 200]);
    expect(await server.stop()).toBe(0);
    expect(server.output()).toMatch(/^Snapshot: \d+ entities, \d+ works, \d+ claims\n/);
    expect(server.output()).not.toMatch(/"level":"(warn|error)"/);
  } finally {
    chmodSync(data, 0o555);
  }
});

test('a release has no tests, no types, no tools and nothing of the packages that only build', () => {
  const all = files();
  expect(all.filter((file) => /\.(test|bench|d)\.[cm]?ts$|\.map$/.test(file))).toEqual([]);
  for (const name of ['vite', 'svelte', 'vitest', 'typescript', 'fast-check', 'jsonld', 'node'])
    expect(all).not.toContain(`node_modules/${name}`);
  expect(all).toEqual(expect.arrayContaining(['LICENSE', 'THIRD-PARTY-NOTICES.txt', 'data/LICENSE']));
  expect(existsSync(join(app, 'node_modules/@jingluo/graph/package.json'))).toBe(true);
});

test('a folder with something in it is not made a release, and a missing name is said', () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [join(ROOT, 'scripts/release.ts'), ...args], {
      env: cleanEnvironment(),
      encoding: 'utf8',
    });
  expect(run('--out', app)).toMatchObject({
    status: 1,
    stderr: `${app} is not empty. Name a folder that is missing or empty.\n`,
  });
  expect(run()).toMatchObject({
    status: 1,
    stderr: 'Say where the release goes: pnpm release --out FOLDER\n',
  });
});

test('what the site is built from is sent to the build of the container, and noticed by that of a start', () => {
  const sent = sentFiles();
  const noticed = siteInputs({ root: ROOT, data: [] }).map(({ file }) => relative(ROOT, file));
  const web = join(ROOT, 'packages/web');
  const outside = ['src', 'han-fonts']
    .flatMap((folder) =>
      readdirSync(join(web, folder), { recursive: true }).map((name) => join(web, folder, String(name))),
    )
    .filter((file) => /(?<!\.test)\.(ts|svelte)$/.test(file))
    .flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/(?:from|import) ?\(?'(\.\.\/[^'?]+)/g)].map(([, to]) =>
        relative(ROOT, resolve(dirname(file), to!)),
      ),
    )
    .filter((file) => !file.startsWith('packages/'));
  expect(outside.length).toBeGreaterThan(1);
  for (const file of outside) {
    expect(
      sent.some((path) => file === path || file.startsWith(`${path}/`)),
      file,
    ).toBe(true);
    expect(noticed).toContain(file);
  }
});

test('the container runs as a user that is not root, and copies only what is sent to its build', () => {
  expect(only(RUNS, 'USER')).toMatch(/^[1-9]\d*:[1-9]\d*$/);
  const sent = sentFiles();
  const copied = STAGES.flat()
    .filter(({ name, rest }) => name === 'COPY' && !rest.startsWith('--from'))
    .flatMap(({ rest }) => rest.split(' ').slice(0, -1))
    .filter((path) => path !== '.');
  expect(copied.length).toBeGreaterThan(3);
  for (const path of copied) {
    expect(statSync(join(ROOT, path)).isFile()).toBe(true);
    expect(sent).toContain(path.split('/')[0]);
  }
  // Each package of the workspace is installed from the lockfile.
  for (const name of readdirSync(join(ROOT, 'packages')))
    expect(copied).toContain(`packages/${name}/package.json`);
});
