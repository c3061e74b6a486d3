import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { ExpectedError } from '../../packages/api/src/server/expected-error.ts';
import { asideOf, removeBegun, removeLeft } from '../../packages/graph/src/files/aside.ts';
import { loadSnapshot } from '../../packages/graph/src/load/load-snapshot.ts';
import { buildWhenStale } from '../site/build-site.ts';
import { BUILT_SITE } from '../site/built-site.ts';
import { productionPackages } from './production-packages.ts';

/** Our packages that run. The site is built, and needs none of its own. */
const PACKAGES = ['packages/graph', 'packages/api'];

/** What is copied besides packages, site and data. */
const FILES = [
  'LICENSE',
  'THIRD-PARTY-NOTICES.txt',
  'scripts/health-check.js',
  'scripts/preload.js',
  'scripts/processes',
  'scripts/site',
  'scripts/start.ts',
];

/** Of ours: tests, benches and what they share, types, and what other programs are made from or told by. */
const NOT_RUN =
  /\.(test|bench|d)\.ts$|\.graphql$|\/tsconfig\.json$|\/(node_modules|testing|bench|fuzz|contract|questions)$/;

/** Of packages of others and of the site: source maps and TypeScript, which Node does not run in `node_modules`. */
const NOT_READ = /\.(map|[cm]?ts)$|\/node_modules\/.+\/node_modules$/;

export interface ReleaseOptions {
  readonly root: string;
  /** The folder to make, absolute: missing or empty. */
  readonly out: string;
  readonly print: (line: string) => void;
  readonly stop: AbortSignal;
}

/**
 * Makes a folder that runs with Node alone: the built site, the packages that run, the data, and the snapshot of it. Nothing
 * in it needs to be written. Rejects with an `ExpectedError` when the folder has something in it or the site cannot be built.
 * When `stop` aborts, there is no folder.
 */
export async function makeRelease({ root, out, print, stop }: ReleaseOptions): Promise<void> {
  if (existsSync(out) && readdirSync(out).length > 0)
    throw new ExpectedError(`${out} is not empty. Name a folder that is missing or empty.`);
  const site = await buildWhenStale({ root, data: [join(root, 'data')], print, stop });
  if (stop.aborted) return;

  const draft = asideOf(out);
  removeLeft(out);
  try {
    mkdirSync(draft, { recursive: true });
    copyOwn(root, draft);
    for (const { from, to } of productionPackages(root, PACKAGES))
      copy(from, join(draft, to), (path) => !NOT_READ.test(path.slice(dirname(from).length)));
    copy(site, join(draft, BUILT_SITE), (path) => !NOT_READ.test(path));
    loadSnapshot([join(draft, 'data')], { cache: join(draft, '.cache/snapshots') });
    rmSync(out, { recursive: true, force: true });
    renameSync(draft, out);
  } finally {
    removeBegun(draft);
  }
}

function copyOwn(root: string, to: string): void {
  const isRun = (path: string): boolean => !NOT_RUN.test(path);
  for (const file of [...FILES, ...PACKAGES, 'data']) copy(join(root, file), join(to, file), isRun);
  for (const folder of PACKAGES) link(join(to, 'node_modules/@jingluo', basename(folder)), `../../${folder}`);
  const { name, type, description, license, engines } = manifestOf(root);
  const scripts = { start: 'node --import ./scripts/preload.js scripts/start.ts' };
  const manifest = { name, private: true, type, description, license, engines, scripts };
  writeFileSync(join(to, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

function manifestOf(root: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, unknown>;
}

function copy(from: string, to: string, filter: (path: string) => boolean): void {
  cpSync(from, to, { recursive: true, filter });
}

function link(path: string, target: string): void {
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(target, path);
}

/** The absolute path of the folder that the arguments of the command name. Throws an `ExpectedError` without one. */
export function outFolder(out: string | undefined): string {
  if (out === undefined || out === '')
    throw new ExpectedError('Say where the release goes: pnpm release --out FOLDER');
  return resolve(out);
}
