import { Refusal } from '../refusal.ts';
import type { Machine } from './machine.ts';

const PROGRAMS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/lib/chromium/chromium',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * The path of an installed Chrome or Chromium: the one named by `CHROMIUM`, else one on PATH, in a usual place, or
 * brought by Playwright earlier. Undefined when there is none. Rejects with a `Refusal` when the one that `CHROMIUM`
 * names does not start.
 */
export async function installedBrowser(machine: Machine): Promise<string | undefined> {
  const named = machine.env['CHROMIUM'];
  if (named) {
    if (machine.starts(named)) return named;
    throw new Refusal(
      `CHROMIUM=${named} is no browser that starts. Correct it, or unset it to have one found.`,
    );
  }
  const onPath = PROGRAMS.map((program) => machine.which(program)).filter((path) => path !== undefined);
  const found = [...onPath, ...USUAL_PLACES].find((path) => machine.starts(path));
  if (found !== undefined) return found;
  const playwrights = await machine.playwrightChromium();
  return machine.starts(playwrights) ? playwrights : undefined;
}

/**
 * The path of a Chrome or Chromium, installed first when there is none: Debian's package where apt-get and root are
 * at hand, else Playwright's download. Rejects with a `Refusal` that says how to get one when neither works.
 */
export async function ensureBrowser(machine: Machine): Promise<string> {
  const installed = await installedBrowser(machine);
  if (installed !== undefined) return installed;
  const brought = (await fromApt(machine)) ?? (await fromPlaywright(machine));
  if (brought !== undefined) return brought;
  throw new Refusal(
    [
      'The browser tests need Chrome or Chromium, and none was found or could be installed. Get one in one of these ways:',
      '  Debian or Ubuntu, as root:  apt-get update && apt-get install -y chromium',
      '  anywhere else:              pnpm exec playwright install --with-deps chromium',
      '  one you have already:       CHROMIUM=/path/to/chrome pnpm test',
    ].join('\n'),
  );
}

async function fromApt(machine: Machine): Promise<string | undefined> {
  const apt = machine.which('apt-get');
  if (apt === undefined || !machine.isRoot) return undefined;
  machine.print("No Chrome or Chromium here: installing Debian's chromium with apt-get.");
  machine.run(apt, ['update']);
  machine.run(apt, ['install', '-y', '--no-install-recommends', 'chromium']);
  return installedBrowser(machine);
}

async function fromPlaywright(machine: Machine): Promise<string | undefined> {
  machine.print("No Chrome or Chromium here: downloading Playwright's own.");
  machine.run(process.execPath, [machine.playwrightCli, 'install', 'chromium']);
  return installedBrowser(machine);
}
