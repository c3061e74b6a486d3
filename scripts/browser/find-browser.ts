import { Refusal } from '../refusal.ts';
import type { Wanted } from './browsers.ts';
import type { Machine } from './machine.ts';

/**
 * The path of an installed browser: the one named by its variable, else one on PATH, in a usual place, or brought by
 * Playwright earlier. Undefined when there is none. Rejects with a `Refusal` when the one that the variable names does
 * not start.
 */
export async function installedBrowser(machine: Machine, wanted: Wanted): Promise<string | undefined> {
  const { variable, programs, usualPlaces } = wanted;
  const named = machine.env[variable];
  if (named) {
    if (machine.starts(named)) return named;
    throw new Refusal(
      `${variable}=${named} is no browser that starts. Correct it, or unset it to have one found.`,
    );
  }
  const onPath = programs.map((program) => machine.which(program)).filter((path) => path !== undefined);
  const found = [...onPath, ...usualPlaces].find((path) => machine.starts(path));
  if (found !== undefined || !wanted.fromPlaywright) return found;
  const playwrights = await machine.playwrightChromium();
  return machine.starts(playwrights) ? playwrights : undefined;
}

/**
 * The path of a browser, installed first when there is none: Debian's package where apt-get and root are at hand, else
 * Playwright's download where it has one. Rejects with a `Refusal` that says how to get one when neither works.
 */
export async function ensureBrowser(machine: Machine, wanted: Wanted): Promise<string> {
  const installed = await installedBrowser(machine, wanted);
  if (installed !== undefined) return installed;
  const brought = (await fromApt(machine, wanted)) ?? (await fromPlaywright(machine, wanted));
  if (brought !== undefined) return brought;
  const { title, variable, aptPackages, anywhereElse } = wanted;
  throw new Refusal(
    [
      `The browser tests need ${title}, and none was found or could be installed. Get one in one of these ways:`,
      `  Debian or Ubuntu, as root:  apt-get update && apt-get install -y ${aptPackages[0]}`,
      `  anywhere else:              ${anywhereElse}`,
      `  one you have already:       ${variable}=/path/to/${wanted.programs.at(-1)} pnpm test`,
    ].join('\n'),
  );
}

async function fromApt(machine: Machine, wanted: Wanted): Promise<string | undefined> {
  const apt = machine.which('apt-get');
  if (apt === undefined || !machine.isRoot) return undefined;
  machine.print(`No ${wanted.title} here: installing Debian's ${wanted.aptPackages[0]} with apt-get.`);
  machine.run(apt, ['update']);
  for (const name of wanted.aptPackages)
    if (machine.run(apt, ['install', '-y', '--no-install-recommends', name])) break;
  return installedBrowser(machine, wanted);
}

async function fromPlaywright(machine: Machine, wanted: Wanted): Promise<string | undefined> {
  if (!wanted.fromPlaywright) return undefined;
  machine.print(`No ${wanted.title} here: downloading Playwright's own.`);
  machine.run(process.execPath, [machine.playwrightCli, 'install', 'chromium']);
  return installedBrowser(machine, wanted);
}
