import { expect, test } from 'vitest';
import { CHROMIUM, FIREFOX } from './browsers.ts';
import { ensureBrowser, installedBrowser } from './find-browser.ts';
import type { Machine } from './machine.ts';

const PLAYWRIGHTS = '/home/me/.cache/ms-playwright/chromium/chrome';
const INSTALL = '/usr/bin/apt-get install -y --no-install-recommends';
const APT = ['/usr/bin/apt-get update', `${INSTALL} chromium-headless-shell`, `${INSTALL} chromium`];
const APT_FIREFOX = [APT[0] as string, `${INSTALL} firefox-esr`];
const DOWNLOAD = `${process.execPath} /playwright/cli.js install chromium`;

interface Setting {
  readonly env?: Record<string, string>;
  readonly isRoot?: boolean;
  /** Programs on PATH, by path. */
  readonly onPath?: readonly string[];
  /** Programs that start from the beginning. */
  readonly starts?: readonly string[];
  /** The program that starts after a command, by command. */
  readonly installs?: Readonly<Record<string, string>>;
}

function machine({ env = {}, isRoot = false, onPath = [], starts = [], installs = {} }: Setting) {
  const startable = new Set(starts);
  const ran: string[] = [];
  const surroundings: Machine = {
    env,
    isRoot,
    which: (program) => onPath.find((path) => path.endsWith(`/${program}`)),
    starts: (path) => startable.has(path),
    run: (program, args) => {
      const command = [program, ...args].join(' ');
      ran.push(command);
      const installed = installs[command];
      if (installed !== undefined) startable.add(installed);
      return installed !== undefined;
    },
    playwrightChromium: () => Promise.resolve(PLAYWRIGHTS),
    playwrightCli: '/playwright/cli.js',
    print: () => undefined,
  };
  return { surroundings, ran };
}

test.each([
  [
    'the browser in CHROMIUM comes first',
    {
      env: { CHROMIUM: '/opt/mine' },
      onPath: ['/usr/bin/chromium'],
      starts: ['/opt/mine', '/usr/bin/chromium'],
    },
    '/opt/mine',
  ],
  [
    'the shell comes before a chromium with windows',
    {
      onPath: ['/usr/bin/chromium', '/usr/bin/chromium-headless-shell'],
      starts: ['/usr/bin/chromium', '/usr/bin/chromium-headless-shell'],
    },
    '/usr/bin/chromium-headless-shell',
  ],
  [
    'chromium on PATH comes before google-chrome',
    {
      onPath: ['/usr/bin/google-chrome', '/opt/bin/chromium'],
      starts: ['/usr/bin/google-chrome', '/opt/bin/chromium'],
    },
    '/opt/bin/chromium',
  ],
  [
    'one on PATH that does not start is skipped',
    { onPath: ['/usr/bin/chromium-browser', '/usr/bin/google-chrome'], starts: ['/usr/bin/google-chrome'] },
    '/usr/bin/google-chrome',
  ],
  [
    'one in a usual place is found without PATH',
    { starts: ['/opt/google/chrome/chrome'] },
    '/opt/google/chrome/chrome',
  ],
  ['the browser of Playwright comes last', { starts: [PLAYWRIGHTS] }, PLAYWRIGHTS],
  ['there may be none', {}, undefined],
])('%s', async (_, setting: Setting, expected) => {
  expect(await installedBrowser(machine(setting).surroundings, CHROMIUM)).toBe(expected);
});

test('a CHROMIUM that does not start is refused, not replaced by another', async () => {
  const { surroundings } = machine({
    env: { CHROMIUM: '/opt/missing' },
    onPath: ['/usr/bin/chromium'],
    starts: ['/usr/bin/chromium'],
  });
  await expect(installedBrowser(surroundings, CHROMIUM)).rejects.toThrow(
    'CHROMIUM=/opt/missing is no browser that starts. Correct it, or unset it to have one found.',
  );
});

test('an installed browser is used and no command is run', async () => {
  const { surroundings, ran } = machine({
    isRoot: true,
    onPath: ['/usr/bin/apt-get'],
    starts: ['/usr/bin/chromium'],
  });
  expect(await ensureBrowser(surroundings, CHROMIUM)).toBe('/usr/bin/chromium');
  expect(ran).toEqual([]);
});

test("root with apt-get gets Debian's chromium-headless-shell", async () => {
  const { surroundings, ran } = machine({
    isRoot: true,
    onPath: ['/usr/bin/apt-get'],
    installs: { [APT[1] as string]: '/usr/bin/chromium-headless-shell' },
  });
  expect(await ensureBrowser(surroundings, CHROMIUM)).toBe('/usr/bin/chromium-headless-shell');
  expect(ran).toEqual(APT.slice(0, 2));
});

test('without chromium-headless-shell in Debian, root gets its chromium', async () => {
  const { surroundings, ran } = machine({
    isRoot: true,
    onPath: ['/usr/bin/apt-get'],
    installs: { [APT[2] as string]: '/usr/bin/chromium' },
  });
  expect(await ensureBrowser(surroundings, CHROMIUM)).toBe('/usr/bin/chromium');
  expect(ran).toEqual(APT);
});

test("a user who is not root gets Playwright's download", async () => {
  const { surroundings, ran } = machine({
    onPath: ['/usr/bin/apt-get'],
    installs: { [DOWNLOAD]: PLAYWRIGHTS },
  });
  expect(await ensureBrowser(surroundings, CHROMIUM)).toBe(PLAYWRIGHTS);
  expect(ran).toEqual([DOWNLOAD]);
});

test("when apt-get installs none, Playwright's download is next", async () => {
  const { surroundings, ran } = machine({
    isRoot: true,
    onPath: ['/usr/bin/apt-get'],
    installs: { [DOWNLOAD]: PLAYWRIGHTS },
  });
  expect(await ensureBrowser(surroundings, CHROMIUM)).toBe(PLAYWRIGHTS);
  expect(ran).toEqual([...APT, DOWNLOAD]);
});

test('when no browser can be installed, the error says how to get one', async () => {
  await expect(
    ensureBrowser(machine({ isRoot: true, onPath: ['/usr/bin/apt-get'] }).surroundings, CHROMIUM),
  ).rejects.toThrow(
    `The browser tests need Chrome or Chromium, and none was found or could be installed. Get one in one of these ways:
  Debian or Ubuntu, as root:  apt-get update && apt-get install -y chromium-headless-shell
  anywhere else:              pnpm exec playwright install --with-deps chromium
  one you have already:       CHROMIUM=/path/to/chrome pnpm test`,
  );
});

test.each([
  [
    'the browser in FIREFOX comes first',
    {
      env: { FIREFOX: '/opt/mine' },
      onPath: ['/usr/bin/firefox'],
      starts: ['/opt/mine', '/usr/bin/firefox'],
    },
    '/opt/mine',
  ],
  [
    'firefox-esr on PATH comes before firefox',
    {
      onPath: ['/usr/bin/firefox', '/opt/bin/firefox-esr'],
      starts: ['/usr/bin/firefox', '/opt/bin/firefox-esr'],
    },
    '/opt/bin/firefox-esr',
  ],
  [
    'one in a usual place is found without PATH',
    { starts: ['/opt/firefox/firefox'] },
    '/opt/firefox/firefox',
  ],
  [
    'a Chromium is not used as Firefox',
    { onPath: ['/usr/bin/chromium'], starts: ['/usr/bin/chromium', PLAYWRIGHTS] },
    undefined,
  ],
])('of Firefox: %s', async (_, setting: Setting, expected) => {
  expect(await installedBrowser(machine(setting).surroundings, FIREFOX)).toBe(expected);
});

test("root with apt-get gets Debian's firefox-esr", async () => {
  const { surroundings, ran } = machine({
    isRoot: true,
    onPath: ['/usr/bin/apt-get'],
    installs: { [APT_FIREFOX[1] as string]: '/usr/bin/firefox-esr' },
  });
  expect(await ensureBrowser(surroundings, FIREFOX)).toBe('/usr/bin/firefox-esr');
  expect(ran).toEqual(APT_FIREFOX);
});

test('a user who is not root gets instructions for Firefox: that of Playwright does not work', async () => {
  const { surroundings, ran } = machine({
    onPath: ['/usr/bin/apt-get'],
    installs: { [DOWNLOAD]: PLAYWRIGHTS },
  });
  await expect(ensureBrowser(surroundings, FIREFOX)).rejects.toThrow(
    `The browser tests need Firefox, and none was found or could be installed. Get one in one of these ways:
  Debian or Ubuntu, as root:  apt-get update && apt-get install -y firefox-esr
  anywhere else:              from https://www.mozilla.org/firefox/enterprise/
  one you have already:       FIREFOX=/path/to/firefox pnpm test`,
  );
  expect(ran).toEqual([]);
});
