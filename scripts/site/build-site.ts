import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { runNode } from '../processes/run-node.ts';
import { ExpectedError } from '../../packages/api/src/server/expected-error.ts';
import { withLock } from './lock.ts';
import { hashSiteInputs, type SiteSources } from './site-inputs.ts';

/** How many built sites are kept, those last used: a running server or another KG_DATA may still need one. */
const MAX_SITES = 4;

const BUILDER_PRELOAD = new URL('builder-lock.ts', import.meta.url).href;

export interface BuildOptions extends SiteSources {
  readonly print: (line: string) => void;
  readonly stop: AbortSignal;
}

/**
 * The folder of the site built from these sources. Builds it, and prints so, unless it exists; two processes at once build
 * it once. Rejects with an `ExpectedError` when the build fails. When `stop` aborts, the folder may be missing.
 *
 * Each set of sources has its own folder, which is created by a rename and never changes, so that the next build does not
 * change a site that is being served.
 */
export async function buildWhenStale(options: BuildOptions): Promise<string> {
  const { root, stop, print } = options;
  const site = siteFolder(options);
  if (isBuilt(site)) return site;
  const built = await withLock(join(root, '.cache/sites.lock'), { stop, print }, async () => {
    // The sources may have changed, or another process may have built them, while this one waited for the lock.
    const now = siteFolder(options);
    if (isBuilt(now)) return now;
    // A builder whose parent was killed ends a moment after it.
    return withLock(builderLock(root), { stop, print }, () => Promise.resolve()).then(() =>
      build(options, now),
    );
  });
  return built ?? site;
}

/** Held by the builder itself: see builder-lock.ts. */
function builderLock(root: string): string {
  return join(root, '.cache/builder.lock');
}

function siteFolder(sources: SiteSources): string {
  return join(sources.root, '.cache/sites', hashSiteInputs(sources).slice(0, 16));
}

/** True when the folder exists; it is then marked as used now. */
function isBuilt(site: string): boolean {
  if (!existsSync(site)) return false;
  const now = new Date();
  try {
    utimesSync(site, now, now);
  } catch {
    // It can only be read, so nothing removes it either.
  }
  return true;
}

async function build(options: BuildOptions, site: string): Promise<string> {
  const { root, data, snapshot, print, stop } = options;
  const web = join(root, 'packages/web');
  const sites = dirname(site);
  mkdirSync(sites, { recursive: true });
  print(
    readdirSync(sites).length === 0 ? 'Building the site…' : 'The sources have changed: building the site…',
  );

  const started = performance.now();
  const code = await runNode(['--import', BUILDER_PRELOAD, viteOf(web), 'build'], {
    cwd: web,
    // Vite uses an existing NODE_ENV, and would build for development or tests.
    env: {
      NODE_ENV: 'production',
      KG_DATA: data.join(','),
      KG_SNAPSHOT: '',
      ...(snapshot && { [snapshot.variable]: snapshot.file }),
      JINGLUO_BUILDER_LOCK: builderLock(root),
    },
    stop,
    output: 'ofFailure',
  });
  if (stop.aborted) return site;
  if (code !== 0)
    throw new ExpectedError(`The site could not be built: \`vite build\` ended with code ${code}.`);

  // When sources were edited during the build, the result may be served once, but belongs to no set of sources.
  const folder = siteFolder(options) === site ? site : `${site}-edited-${process.pid}`;
  renameSync(join(web, 'build'), folder);
  removeOld(root, sites);
  print(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
  return folder;
}

function viteOf(web: string): string {
  const manifest = createRequire(join(web, 'package.json')).resolve('vite/package.json');
  return join(dirname(manifest), 'bin/vite.js');
}

function removeOld(root: string, sites: string): void {
  const byUse = readdirSync(sites)
    .map((name) => join(sites, name))
    .map((site) => ({ site, used: statSync(site).mtimeMs }))
    .sort((a, b) => b.used - a.used);
  const old = byUse.slice(MAX_SITES);
  for (const { site } of old) rmSync(site, { recursive: true });
  // Node's compile cache (see preload.js) still has their files, and nothing else removes them.
  if (old.length > 0) rmSync(join(root, '.cache/compiled'), { recursive: true, force: true, maxRetries: 3 });
}
