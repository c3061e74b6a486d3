import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';

/** What the search for a browser needs of the machine. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** True when the user may install system packages. */
  readonly isRoot: boolean;
  /** The path of a program on PATH. */
  readonly which: (program: string) => string | undefined;
  /**
   * True when the program prints its version, with the flag `--version` unless another is given: some `chromium` on PATH
   * are stubs that only point to an app store.
   */
  readonly starts: (path: string, flag?: string) => boolean;
  /** Runs a program with its output on the screen; true when its exit code is 0. */
  readonly run: (program: string, args: readonly string[]) => boolean;
  /** The path of Playwright's Chromium, downloaded or not. */
  readonly playwrightChromium: () => Promise<string>;
  readonly playwrightCli: string;
  readonly print: (line: string) => void;
}

/** The machine that this process runs on. */
export function thisMachine(): Machine {
  const playwright = dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json'));
  return {
    env: process.env,
    isRoot: process.getuid?.() === 0,
    which: (program) =>
      (process.env['PATH'] ?? '')
        .split(delimiter)
        .map((folder) => join(folder, program))
        .find(isExecutable),
    starts: (path, flag = '--version') =>
      isExecutable(path) && spawnSync(path, [flag], { timeout: 20_000 }).status === 0,
    run: (program, args) =>
      spawnSync(program, args, { stdio: ['ignore', 'inherit', 'inherit'], env: quietApt() }).status === 0,
    playwrightChromium: async () => (await import('@playwright/test')).chromium.executablePath(),
    playwrightCli: join(playwright, 'cli.js'),
    print: console.log,
  };
}

function quietApt(): NodeJS.ProcessEnv {
  return { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
