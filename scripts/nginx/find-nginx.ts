import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ExpectedError } from '../../packages/api/src/server/expected-error.ts';
import type { Machine } from '../browser/machine.ts';

/** Where the tests keep the one that they have downloaded. */
export const NGINX_FOLDER = resolve(import.meta.dirname, '../../.cache/nginx');

/** Prints its version, and ends. */
const VERSION = '-v';

/**
 * The path of an nginx for the tests: the one in NGINX, on PATH or at its usual path; else Debian's, unpacked into `folder`
 * and not installed, since an installed one would begin to serve. Throws an `ExpectedError` that says how to get one when
 * there is none.
 */
export function ensureNginx(machine: Machine, folder: string): string {
  const given = machine.env['NGINX'];
  if (given) {
    if (machine.starts(given, VERSION)) return given;
    throw new ExpectedError(
      `NGINX=${given} is no nginx that starts. Correct it, or unset it to have one found.`,
    );
  }
  const unpacked = join(folder, 'usr/sbin/nginx');
  const paths = [machine.which('nginx'), '/usr/sbin/nginx', unpacked];
  const starts = (path: string | undefined): path is string =>
    path !== undefined && machine.starts(path, VERSION);
  const found = paths.find(starts);
  if (found !== undefined) return found;
  fromDebian(machine, folder);
  if (starts(unpacked)) return unpacked;
  throw new ExpectedError(
    [
      'The test of the example for nginx needs nginx, and none was found or could be downloaded. Get one in one of these ways:',
      '  Debian or Ubuntu, as root:  apt-get install -y nginx-light',
      '  anywhere else:              install nginx with the package manager of your system',
      '  one you have already:       NGINX=/path/to/nginx pnpm test',
    ].join('\n'),
  );
}

/** Downloads and unpacks Debian's package. Only the lists of packages need root, and only when there are none yet. */
function fromDebian(machine: Machine, folder: string): void {
  const apt = machine.which('apt-get');
  const dpkg = machine.which('dpkg-deb');
  if (apt === undefined || dpkg === undefined) return;
  machine.print("No nginx here: downloading Debian's, without installing it.");
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true });
  const unpack = `cd '${folder}' && ${apt} download nginx && ${dpkg} -x nginx_*.deb . && rm nginx_*.deb`;
  if (machine.run('/bin/sh', ['-c', unpack]) || !machine.isRoot) return;
  machine.run(apt, ['update']);
  machine.run('/bin/sh', ['-c', unpack]);
}
