import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Machine } from '../browser/machine.ts';
import { ensureNginx } from './find-nginx.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jingluo-nginx-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

interface Setting {
  readonly env?: Record<string, string>;
  readonly starts?: readonly string[];
  readonly isRoot?: boolean;
  readonly hasApt?: boolean;
  /** After which command the downloaded one starts. */
  readonly downloads?: number;
}

function machine({ env = {}, starts = [], isRoot = false, hasApt = true, downloads = Infinity }: Setting) {
  const ran: string[] = [];
  const surroundings: Machine = {
    env,
    isRoot,
    which: (program) => (program === 'nginx' ? undefined : hasApt ? `/usr/bin/${program}` : undefined),
    starts: (path, flag) =>
      flag === '-v' && (starts.includes(path) || (path.startsWith(folder) && ran.length >= downloads)),
    run: (program, args) => {
      ran.push([program, ...args].join(' '));
      return ran.length >= downloads;
    },
    playwrightChromium: () => Promise.reject(new Error('not asked for')),
    playwrightCli: '',
    print: () => undefined,
  };
  return { surroundings, ran };
}

test('the one in NGINX comes first, and one that does not start is refused', () => {
  const starts = ['/opt/nginx', '/usr/sbin/nginx'];
  expect(ensureNginx(machine({ env: { NGINX: '/opt/nginx' }, starts }).surroundings, folder)).toBe(
    '/opt/nginx',
  );
  const { surroundings } = machine({ env: { NGINX: '/opt/other' }, starts });
  expect(() => ensureNginx(surroundings, folder)).toThrow('NGINX=/opt/other is no nginx that starts.');
});

test('an installed one is taken as it is', () => {
  const { surroundings, ran } = machine({ starts: ['/usr/sbin/nginx'] });
  expect(ensureNginx(surroundings, folder)).toBe('/usr/sbin/nginx');
  expect(ran).toEqual([]);
});

test("without one, Debian's is downloaded and unpacked, also by a user that is not root", () => {
  const { surroundings, ran } = machine({ downloads: 1 });
  expect(ensureNginx(surroundings, folder)).toBe(join(folder, 'usr/sbin/nginx'));
  expect(ran).toHaveLength(1);
  expect(ran[0]).toContain('/usr/bin/apt-get download nginx && /usr/bin/dpkg-deb -x nginx_*.deb .');
});

test('root also brings the lists of packages up to date', () => {
  const { surroundings, ran } = machine({ isRoot: true, downloads: 3 });
  expect(ensureNginx(surroundings, folder)).toBe(join(folder, 'usr/sbin/nginx'));
  expect(ran[1]).toBe('/usr/bin/apt-get update');
});

test('where none can be had, the message says how to get one', () => {
  const { surroundings } = machine({ hasApt: false });
  expect(() => ensureNginx(surroundings, folder)).toThrow('NGINX=/path/to/nginx pnpm test');
});
