import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createDataFolder, type DataFolder, generation } from './testing/data-folder.ts';

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

interface Program {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly exit: Promise<number | null>;
  /** Resolves with the match once it is in the output; rejects when the program ends before that. */
  readonly waitForOutput: (words: RegExp) => Promise<RegExpExecArray>;
}

function run(env: Record<string, string>): Program {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(KG_|NODE_ENV|VITEST)/.test(name));
  const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts')], {
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
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      child.emit('output');
    });
  const exit = once(child, 'close').then(([code]) => {
    running.delete(child);
    return code as number | null;
  });
  const waitForOutput = async (words: RegExp): Promise<RegExpExecArray> => {
    const ended = exit.then((code) => {
      throw new Error(`ended with ${code}: ${output}`);
    });
    ended.catch(() => undefined);
    for (;;) {
      const match = words.exec(output);
      if (match !== null) return match;
      await Promise.race([once(child, 'output'), ended]);
    }
  };
  return { child, output: () => output, exit, waitForOutput };
}

async function version(program: Program): Promise<string> {
  const [, url] = await program.waitForOutput(/ready at (\S+)\/graphql\n/);
  const health = (await (await fetch(`${url}/health`)).json()) as { version: string };
  return health.version;
}

test('the API runs without the site, loads new data on SIGHUP, and ends on SIGTERM', async () => {
  const program = run({});
  const before = await version(program);
  folder.write('symptoms/all.yaml', generation(2));
  program.child.kill('SIGHUP');
  await program.waitForOutput(/"outcome":"swapped"/);
  expect(await version(program)).not.toBe(before);
  program.child.kill('SIGTERM');
  expect(await program.exit).toBe(0);
  expect(program.output()).toContain('"message":"stopped"');
});

test('with KG_WATCH=1 new data is loaded automatically, and refused data is logged', async () => {
  const program = run({ KG_WATCH: '1' });
  const before = await version(program);
  folder.write('symptoms/all.yaml', generation(2));
  await program.waitForOutput(/"outcome":"swapped"/);
  expect(await version(program)).not.toBe(before);
  folder.write('symptoms/more.yaml', 's9: { nam: Bad }\n');
  const [line] = await program.waitForOutput(/\{"level":"error".*"outcome":"refused".*\n/);
  expect(line).toMatch(/more\.yaml:1:\d+ unknown-field: /);
  program.child.kill('SIGINT');
  expect(await program.exit).toBe(0);
});

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
  const [line] = await program.waitForOutput(/\{"level":"warn".*\n/);
  expect(line).toContain('KG_WATHC means nothing here. Did you mean KG_WATCH?');
});
