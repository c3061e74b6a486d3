import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { runNode } from '../processes/run-node.ts';
import { Refusal } from '../refusal.ts';
import { withLock } from './lock.ts';
import { hashSiteInputs, type SiteSources } from './site-inputs.ts';

/** Built sites that are kept, the last used: a running server, or another KG_DATA, may still need one. */
const KEPT = 4;

/** What to build, and whom to tell. */
export interface BuildOptions extends SiteSources {
  readonly print: (line: string) => void;
  readonly stop: AbortSignal;
}

/**
 * The folder of the site built from these sources, built now unless it is there already; two processes at once build
 * it once. Prints something only when it builds. Rejects with a `Refusal` when the build fails. When `stop` aborts, the folder may be
 * missing.
 *
 * Each set of sources has a folder of its own, which appears whole or not at all and never changes: a site that is
 * being served is not pulled from under its server by the next build.
 */
export async function buildWhenStale(options: BuildOptions): Promise<string> {
  const { root, stop } = options;
  const site = siteFolder(options);
  if (isBuilt(site)) return site;
  const built = await withLock(join(root, '.cache/sites.lock'), { stop }, async () => {
    // The sources may have changed, or another process may have built them, while this one waited for the lock.
    const now = siteFolder(options);
    return isBuilt(now) ? now : await build(options, now);
  });
  return built ?? site;
}

function siteFolder(sources: SiteSources): string {
  return join(sources.root, '.cache/sites', hashSiteInputs(sources).slice(0, 16));
}

/** True when the folder is there; it then counts as used just now, and is kept for longer. */
function isBuilt(site: string): boolean {
  if (!existsSync(site)) return false;
  const now = new Date();
  utimesSync(site, now, now);
  return true;
}

async function build(options: BuildOptions, site: string): Promise<string> {
  const { root, data, print, stop } = options;
  const web = join(root, 'packages/web');
  const sites = dirname(site);
  mkdirSync(sites, { recursive: true });
  print(
    readdirSync(sites).length === 0 ? 'Building the site…' : 'The sources have changed: building the site…',
  );

  const started = performance.now();
  const code = await runNode([viteOf(web), 'build'], {
    cwd: web,
    // Vite keeps a NODE_ENV it finds, and would build for development or tests.
    env: { NODE_ENV: 'production', KG_DATA: data.join(',') },
    stop,
    output: 'ofFailure',
  });
  if (stop.aborted) return site;
  if (code !== 0) throw new Refusal(`The site could not be built: \`vite build\` ended with code ${code}.`);

  // Sources edited during the build: what came out may be served, but is the site of no set of sources.
  const place = siteFolder(options) === site ? site : `${site}-edited-${process.pid}`;
  renameSync(join(web, 'build'), place);
  removeOld(root, sites);
  print(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
  return place;
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
  const old = byUse.slice(KEPT);
  for (const { site } of old) rmSync(site, { recursive: true });
  // What Node keeps of their files (see preload.js) is of no use any more, and nothing else removes it.
  if (old.length > 0) rmSync(join(root, '.cache/compiled'), { recursive: true, force: true, maxRetries: 3 });
}
