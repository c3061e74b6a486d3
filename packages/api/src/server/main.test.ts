import { type ChildProcess, execFileSync } from 'node:child_process';
import { existsSync, openSync, renameSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { spawnNode } from '../../../../scripts/processes/spawn-node.ts';
import { type WatchedProgram, watchProgram } from '../../../../scripts/testing/watch-program.ts';
import { createDataFolder, type DataFolder, generation } from './testing/data-folder.ts';
import { writeEarlySignals } from './testing/early-signals.ts';

let folder: DataFolder;
const running = new Set<ChildProcess>();

beforeEach(() => {
  folder = createDataFolder();
  folder.write('symptoms/all.yaml', generation(1));
});
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
  folder.remove();
});

function run(
  env: Record<string, string>,
  options: readonly string[] = [],
  log: 'pipe' | number = 'pipe',
): WatchedProgram {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(KG_|NODE_ENV|VITEST)/.test(name));
  const child = spawnNode([...options, join(import.meta.dirname, 'main.ts')], {
    stdio: ['ignore', 'pipe', log],
    env: {
      ...Object.fromEntries(inherited),
      HOST: '127.0.0.1',
      PORT: '0',
      KG_DATA: folder.data,
      KG_CACHE: folder.cache,
      ...env,
    },
  });
  running.add(child);
  const program = watchProgram(child);
  void program.exit.then(() => running.delete(child));
  return program;
}

async function version(program: WatchedProgram): Promise<string> {
  const [, url] = await program.waitFor(/ready at (\S+)\/graphql\n/);
  const health = (await (await fetch(`${url}/health`)).json()) as { version: string };
  return health.version;
}

test('the API runs without the site, loads new data on SIGHUP, and ends on SIGTERM', async () => {
  const program = run({});
  const before = await version(program);
  folder.write('symptoms/all.yaml', generation(2));
  program.child.kill('SIGHUP');
  await program.waitFor(/"outcome":"swapped"/);
  expect(await version(program)).not.toBe(before);
  program.child.kill('SIGTERM');
  expect(await program.exit).toBe(0);
  expect(program.output()).toContain('"message":"stopped"');
});

test('with KG_WATCH=1 new data is loaded automatically, and refused data is logged', async () => {
  const program = run({ KG_WATCH: '1' });
  const before = await version(program);
  folder.write('symptoms/all.yaml', generation(2));
  await program.waitFor(/"outcome":"swapped"/);
  expect(await version(program)).not.toBe(before);
  folder.write('symptoms/more.yaml', 's9: { nam: Bad }\n');
  const [line] = await program.waitFor(/\{"level":"error".*"outcome":"refused".*\n/);
  expect(line).toMatch(/more\.yaml:1:\d+ unknown-field: /);
  program.child.kill('SIGINT');
  expect(await program.exit).toBe(0);
});

test('with KG_WATCH=1 a data folder that another replaces is loaded, and a part of it is not', async () => {
  folder.write('symptoms/all.yaml', generation(30));
  const program = run({ KG_WATCH: '1' });
  await program.waitFor(/"outcome":"unchanged"/);
  const replace = (number: number): void => {
    const other = createDataFolder();
    other.write('symptoms/all.yaml', generation(number));
    renameSync(folder.data, join(other.data, '..', 'old'));
    renameSync(other.data, folder.data);
    rmSync(join(other.data, '..'), { recursive: true });
  };
  replace(31);
  await program.waitFor(/"outcome":"swapped"/);
  const served = await version(program);
  replace(5);
  const [line] = await program.waitFor(/\{"level":"error".*"outcome":"refused".*\n/);
  expect(line).toContain('Less would be served: entities from 31 to 5.');
  expect(await version(program)).toBe(served);
  program.child.kill('SIGUSR2');
  await program.waitFor(/"outcome":"swapped"[^]*"outcome":"swapped"/);
  expect(await version(program)).not.toBe(served);
  program.child.kill('SIGTERM');
  expect(await program.exit).toBe(0);
});

test('with KG_SNAPSHOT a snapshot file is served alone, one that replaces it is loaded, and a part of it is not', async () => {
  const file = join(folder.data, '..', 'graph.snapshot');
  const kg = join(import.meta.dirname, '../../../graph/src/cli/kg.ts');
  const build = (number: number): void => {
    folder.write('symptoms/all.yaml', generation(number));
    execFileSync(process.execPath, [kg, 'build', folder.data, '--out', file], { stdio: 'pipe' });
  };
  build(30);
  rmSync(folder.data, { recursive: true });
  const program = run({ KG_DATA: '', KG_CACHE: '', KG_SNAPSHOT: file, KG_WATCH: '1' });
  await program.waitFor(/"outcome":"unchanged"/);
  build(31);
  await program.waitFor(/"outcome":"swapped"/);
  const served = await version(program);
  build(5);
  const [line] = await program.waitFor(/\{"level":"error".*"outcome":"refused".*\n/);
  expect(line).toContain('Less would be served: entities from 31 to 5.');
  expect(await version(program)).toBe(served);
  program.child.kill('SIGUSR2');
  await program.waitFor(/"outcome":"swapped"[^]*"outcome":"swapped"/);
  expect(await version(program)).not.toBe(served);
  program.child.kill('SIGTERM');
  expect(await program.exit).toBe(0);
});

test('a snapshot file that is not there is one line, and exit code 1', async () => {
  const program = run({ KG_DATA: '', KG_SNAPSHOT: join(folder.data, 'gone'), KG_LOG: 'silent' });
  expect(await program.exit).toBe(1);
  expect(program.output()).toMatch(
    /^There is no snapshot file at \S+gone\. Build it with this version: `kg build DATA… --out FILE`\.\n$/,
  );
});

test('signals to reload that come while the program is being read are remembered', async () => {
  const preload = join(folder.data, '..', 'preload.mjs');
  writeEarlySignals(preload, ['SIGHUP', 'SIGUSR2']);
  const program = run({}, ['--import', preload]);
  await program.waitFor(/caught after 2 files\n/);
  await program.waitFor(/ready at \S+\n/);
  await program.waitFor(/"outcome":"unchanged"/);
  program.child.kill('SIGTERM');
  expect(await program.exit).toBe(0);
  expect(program.output().match(/"outcome":"unchanged"/g)).toHaveLength(1);
});

test('a FIFO in the data stops neither the start nor a reload nor SIGTERM, and is told each time', async () => {
  execFileSync('mkfifo', [join(folder.data, 'organs.yaml')]);
  const program = run({ KG_CACHE: 'off' });
  await version(program);
  program.child.kill('SIGHUP');
  await program.waitFor(/"outcome":"unchanged"/);
  program.child.kill('SIGTERM');
  expect(await program.exit).toBe(0);
  expect(program.output().match(/organs\.yaml is a FIFO, so it is not read\./g)).toHaveLength(2);
});

test('a stopping server ignores signals to reload; a second SIGTERM ends it at once and says what that cut', async () => {
  const program = run({});
  const [, port] = await program.waitFor(/ready at http:\/\/\S+:(\d+)\/graphql\n/);
  const stuck = connect(Number(port), '127.0.0.1').on('error', () => undefined);
  stuck.write('POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-length: 9\r\n\r\n');
  // The one before has arrived when this one is answered.
  await version(program);
  program.child.kill('SIGTERM');
  await program.waitFor(/"message":"stopping"/);
  const again = setInterval(() => {
    for (const signal of ['SIGHUP', 'SIGUSR2', 'SIGTERM'] as const) program.child.kill(signal);
  }, 50);
  expect(await program.exit).toBe(143);
  clearInterval(again);
  stuck.destroy();
  expect(program.output()).toContain('"message":"stopped; 1 answer was cut: a second signal"');
  expect(program.output()).not.toContain('"outcome":"unchanged"');
});

// Only there is a disk that is always full.
if (existsSync('/dev/full')) {
  test('with a log on a full disk the server answers and ends', async () => {
    const program = run({}, [], openSync('/dev/full', 'w'));
    expect(await version(program)).toMatch(/^\w{16}$/);
    program.child.kill('SIGTERM');
    expect(await program.exit).toBe(0);
  });
}

test('all bad settings are refused together with exit code 1', async () => {
  const program = run({ PORT: 'x', KG_LOG: 'y' });
  expect(await program.exit).toBe(1);
  expect(program.output()).toBe(
    'PORT=x is not allowed: give a whole number from 0 to 65535 (0: any free one).\n' +
      'KG_LOG=y is not allowed: give how much is logged: debug, info, warn, error, silent.\n',
  );
});

test('bad data is refused with exit code 1 and its problems', async () => {
  folder.write('symptoms/all.yaml', 's0: { nam: Bad }\n');
  const program = run({});
  expect(await program.exit).toBe(1);
  expect(program.output()).toMatch(/symptoms\/all\.yaml:1:\d+ unknown-field: /);
});

test('an unknown variable gives a warning', async () => {
  const program = run({ KG_WATHC: '1' });
  const [line] = await program.waitFor(/\{"level":"warn".*\n/);
  expect(line).toContain('KG_WATHC means nothing here. Did you mean KG_WATCH?');
});
