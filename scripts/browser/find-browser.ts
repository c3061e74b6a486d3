import { ExpectedError } from '../../packages/api/src/server/expected-error.ts';
import type { BrowserKind } from './browsers.ts';
import type { Machine } from './machine.ts';

/**
 * The path of an installed browser: the one in its environment variable, else one on PATH, at a usual path, or downloaded
 * by Playwright before. Undefined when there is none. Rejects with an `ExpectedError` when the one in the variable does not
 * start.
 */
export async function installedBrowser(machine: Machine, kind: BrowserKind): Promise<string | undefined> {
  const { variable, programs, usualPaths } = kind;
  const given = machine.env[variable];
  if (given) {
    if (machine.starts(given)) return given;
    throw new ExpectedError(
      `${variable}=${given} is no browser that starts. Correct it, or unset it to have one found.`,
    );
  }
  const onPath = programs.map((program) => machine.which(program)).filter((path) => path !== undefined);
  const found = [...onPath, ...usualPaths].find((path) => machine.starts(path));
  if (found !== undefined || !kind.canDownload) return found;
  const downloaded = await machine.playwrightChromium();
  return machine.starts(downloaded) ? downloaded : undefined;
}

/**
 * The path of a browser, which is installed if there is none: with apt-get if this is root on Debian, else by Playwright's
 * download. Rejects with an `ExpectedError` that says how to get one when neither works.
 */
export async function ensureBrowser(machine: Machine, kind: BrowserKind): Promise<string> {
  const installed = await installedBrowser(machine, kind);
  if (installed !== undefined) return installed;
  const added = (await fromApt(machine, kind)) ?? (await fromPlaywright(machine, kind));
  if (added !== undefined) return added;
  const { title, variable, aptPackages, withoutApt } = kind;
  throw new ExpectedError(
    [
      `The browser tests need ${title}, and none was found or could be installed. Get one in one of these ways:`,
      `  Debian or Ubuntu, as root:  apt-get update && apt-get install -y ${aptPackages[0]}`,
      `  anywhere else:              ${withoutApt}`,
      `  one you have already:       ${variable}=/path/to/${kind.programs.at(-1)} pnpm test`,
    ].join('\n'),
  );
}

async function fromApt(machine: Machine, kind: BrowserKind): Promise<string | undefined> {
  const apt = machine.which('apt-get');
  if (apt === undefined || !machine.isRoot) return undefined;
  machine.print(`No ${kind.title} here: installing Debian's ${kind.aptPackages[0]} with apt-get.`);
  machine.run(apt, ['update']);
  for (const name of kind.aptPackages)
    if (machine.run(apt, ['install', '-y', '--no-install-recommends', name])) break;
  return installedBrowser(machine, kind);
}

async function fromPlaywright(machine: Machine, kind: BrowserKind): Promise<string | undefined> {
  if (!kind.canDownload) return undefined;
  machine.print(`No ${kind.title} here: downloading Playwright's own.`);
  machine.run(process.execPath, [machine.playwrightCli, 'install', 'chromium']);
  return installedBrowser(machine, kind);
}
